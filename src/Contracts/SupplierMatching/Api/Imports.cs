namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>A row of a file of offers: <see cref="PublishOffer"/> with the component by its name.</summary>
/// <param name="Prices">Price breaks, as in <see cref="Terms"/>, which also says what the other columns mean.</param>
/// <param name="Public">Whether OEMs may read the terms. Otherwise they only see that the offer exists.</param>
public sealed record ImportOffer(
    string Manufacturer, string PartNumber, decimal MinimumOrder, decimal OrderMultiple, int LeadTimeDays,
    IReadOnlyList<PriceBreak> Prices, string Currency, DateOnly ValidFrom, DateOnly ValidTo, bool Public);

/// <summary>A row of a file of capacity: one week of <see cref="PublishCapacity"/>, with the component by its name.</summary>
public sealed record ImportCapacity(
    string Manufacturer, string PartNumber, string Region, DateOnly Week, decimal Actual, decimal Maximum);
