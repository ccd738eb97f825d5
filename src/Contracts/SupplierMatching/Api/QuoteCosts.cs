namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// A rule of Incoterms 2020. The buyer bears freight, insurance and duty under EXW, FCA, FAS and FOB; insurance and duty under CFR and
/// CPT; duty under CIF, CIP, DAP and DPU; none of them under DDP.
/// </summary>
/// <remarks>The order stays: sealed quotes hold the number.</remarks>
public enum Incoterm
{
    /// <summary>Ex works.</summary>
    Exw,

    /// <summary>Free carrier.</summary>
    Fca,

    /// <summary>Free alongside ship.</summary>
    Fas,

    /// <summary>Free on board.</summary>
    Fob,

    /// <summary>Cost and freight.</summary>
    Cfr,

    /// <summary>Cost, insurance and freight.</summary>
    Cif,

    /// <summary>Carriage paid to.</summary>
    Cpt,

    /// <summary>Carriage and insurance paid to.</summary>
    Cip,

    /// <summary>Delivered at place.</summary>
    Dap,

    /// <summary>Delivered at place unloaded.</summary>
    Dpu,

    /// <summary>Delivered duty paid: the price is the landed cost.</summary>
    Ddp,
}

/// <summary>How the goods of a quote are delivered, and where they are from.</summary>
/// <param name="Place">The named place of the rule, such as Qingdao; null where none is named.</param>
/// <param name="Origin">ISO 3166-1 code of the country of origin, such as <c>CN</c>. Goods from there bear no duty.</param>
public sealed record DeliveryTerms(
    Incoterm Incoterm = Incoterm.Ddp, [Name(100)] string? Place = null, [Country] string Origin = "CN");

/// <summary>What a currency is worth in the currency of a request, as its OEM states it. Quotes are converted and awarded at it.</summary>
/// <param name="Currency">ISO 4217 code, such as <c>USD</c>; another one than the request's.</param>
/// <param name="Rate">Units of the request's currency for one unit of it, above 0.</param>
/// <param name="Day">The day that the rate is of, not in the future.</param>
public sealed record ExchangeRate([Currency] string Currency, [Conversion] decimal Rate, DateOnly Day);

/// <summary>By what an OEM reckons the landed cost of a quote, in the currency of its request. Invited suppliers read it.</summary>
/// <param name="FreightShare">Share of the value of the goods, 0 to 1.</param>
/// <param name="FreightPerUnit">Freight of one unit, in the request's currency; added to the share.</param>
/// <param name="InsuranceShare">Share of goods and freight, 0 to 1.</param>
/// <param name="DutyShare">Share of goods, freight and insurance for goods of any other origin than CN, 0 to 10.</param>
/// <param name="Duties">Countries of origin with a duty of their own, each once; null for none.</param>
public sealed record LandedCostRules(
    [Share] decimal FreightShare = 0, [Money] decimal FreightPerUnit = 0, [Share] decimal InsuranceShare = 0, [Duty] decimal DutyShare = 0,
    [Entries(0, 50)] IReadOnlyList<OriginDuty>? Duties = null);

/// <summary>The duty on goods from one country.</summary>
/// <param name="Origin">ISO 3166-1 code, another one than CN.</param>
/// <param name="Share">Share of goods, freight and insurance, 0 to 10.</param>
public sealed record OriginDuty([Country] string Origin, [Duty] decimal Share);

/// <summary>
/// What a quantity costs the buyer, in the request's currency. The parts of one unit are converted and rounded to six decimals each, half
/// away from zero; all else are sums and products of them. What the supplier bears is in its price and 0 here.
/// </summary>
/// <param name="Quantity">In the component's unit. The price break that it reaches holds for all of it.</param>
/// <param name="Tooling">Once, whatever the quantity.</param>
/// <param name="Total">Goods, tooling, freight, insurance and duty.</param>
/// <param name="UnitPrice">Goods, freight, insurance and duty of one unit: without tooling.</param>
/// <param name="UnitCost">The total for each unit, tooling spread over the quantity; six decimals.</param>
public sealed record LandedCost(
    decimal Quantity, decimal Goods, decimal Tooling, decimal Freight, decimal Insurance, decimal Duty, decimal Total, decimal UnitPrice,
    decimal UnitCost);
