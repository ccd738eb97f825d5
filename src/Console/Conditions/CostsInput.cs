using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>In which other currencies quotes are taken, and what is reckoned beside their prices, as a form holds it.</summary>
public sealed class CostsInput
{
    /// <summary>How many rows the form has room for; the platform takes up to 20 rates and 50 duties.</summary>
    public const int Rows = 4;

    public List<RateInput> Rates { get; set => field = value ?? []; } = [];

    /// <summary>In per cent.</summary>
    public string? FreightShare { get; set; }
    public string? FreightPerUnit { get; set; }

    /// <summary>In per cent.</summary>
    public string? InsuranceShare { get; set; }

    /// <summary>In per cent.</summary>
    public string? DutyShare { get; set; }
    public List<DutyInput> Duties { get; set => field = value ?? []; } = [];

    /// <summary>Empty rows, with rates of today.</summary>
    public static CostsInput Usual(DateTimeOffset now) => new()
    { Rates = [.. Enumerable.Range(0, Rows).Select(_ => new RateInput { Day = Formats.Date(ChinaDay.Of(now)) })] };

    /// <summary>Null where none is written.</summary>
    public IReadOnlyList<ExchangeRate>? ReadRates(FormReading reading)
    {
        var rows = Rates.Where(row => !string.IsNullOrWhiteSpace(row.Currency) || !string.IsNullOrWhiteSpace(row.Rate)).ToList();
        return rows.Count == 0 ? null :
        [
            .. rows.Select((row, at) => new ExchangeRate(
                Code(row.Currency), reading.Number(row.Rate, $"conditions.rates[{at}].rate"),
                reading.Date(row.Day, $"conditions.rates[{at}].day"))),
        ];
    }

    /// <summary>Null where none is written.</summary>
    public LandedCostRules? ReadRules(FormReading reading)
    {
        const string path = "conditions.landedCost";
        var rows = Duties.Where(row => !string.IsNullOrWhiteSpace(row.Origin) || !string.IsNullOrWhiteSpace(row.Share)).ToList();
        if (rows.Count == 0
            && new[] { FreightShare, FreightPerUnit, InsuranceShare, DutyShare }.All(string.IsNullOrWhiteSpace)) return null;
        return new(
            Share(FreightShare, "freightShare"),
            string.IsNullOrWhiteSpace(FreightPerUnit) ? 0 : reading.Number(FreightPerUnit, $"{path}.freightPerUnit"),
            Share(InsuranceShare, "insuranceShare"), Share(DutyShare, "dutyShare"),
            rows.Count == 0 ? null :
            [
                .. rows.Select((row, at) => new OriginDuty(Code(row.Origin), reading.PerCent(row.Share, $"{path}.duties[{at}].share"))),
            ]);

        decimal Share(string? written, string field) =>
            string.IsNullOrWhiteSpace(written) ? 0 : reading.PerCent(written, $"{path}.{field}");
    }

    static string Code(string? written) => (written ?? "").Trim().ToUpperInvariant();
}

/// <summary>What another currency is worth.</summary>
public sealed class RateInput
{
    public string? Currency { get; set; }
    public string? Rate { get; set; }
    public string? Day { get; set; }
}

/// <summary>The duty on goods from a country.</summary>
public sealed class DutyInput
{
    public string? Origin { get; set; }

    /// <summary>In per cent.</summary>
    public string? Share { get; set; }
}
