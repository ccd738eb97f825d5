using System.Globalization;

using SupplyChain.Console.Frame;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Settlement;

/// <summary>What a line costs as it is written into the form.</summary>
public sealed class PricesInput
{
    const decimal Percent = 100;

    public Guid CommandId { get; set; }
    public string? PerHour { get; set; }
    public string? PerRun { get; set; }
    public string? Currency { get; set; }

    /// <summary>In percent.</summary>
    public string? Subsidy { get; set; }

    public static PricesInput Of(LinePrices? prices) => new()
    {
        CommandId = Guid.NewGuid(),
        PerHour = Shown(prices?.PerHour),
        PerRun = Shown(prices?.PerRun),
        Currency = prices?.Currency ?? "CNY",
        Subsidy = Shown((prices?.SubsidyShare ?? 0) * Percent),
    };

    public PricesCommand Read(Guid line, FormReading reading) => new(line, new LinePrices(
        reading.Number(PerHour, SettlementWords.PerHour.In(reading.Language)),
        reading.Number(PerRun, SettlementWords.PerRun.In(reading.Language)),
        (Currency ?? "").Trim().ToUpperInvariant(),
        reading.Number(Subsidy, SettlementWords.Subsidy.In(reading.Language)) / Percent));

    static string? Shown(decimal? value) => value?.ToString("0.######", CultureInfo.InvariantCulture);
}

/// <summary>What stating prices takes.</summary>
public sealed record PricesCommand(Guid LineId, LinePrices Prices);

/// <summary>Why a charge is credited, as the form holds it.</summary>
public sealed class CreditInput
{
    public Guid CommandId { get; set; }
    public string? Reason { get; set; }
}
