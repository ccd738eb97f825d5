using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;
using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Conditions;

/// <summary>The conditions of a sourcing request as a form holds them.</summary>
public sealed class ConditionsInput
{
    static readonly TimeSpan EndOfWork = TimeSpan.FromHours(17);

    public string? QuoteDeadline { get; set; }
    public string? AwardDeadline { get; set; }
    public string? Currency { get; set; }
    public string? SitesWithin { get; set; }
    public bool QualifiedOnly { get; set; }
    public string? MaximumLeadTimeDays { get; set; }

    /// <summary>In per cent.</summary>
    public string? MinimumCoverage { get; set; }

    /// <summary>In per cent.</summary>
    public string? MinimumShare { get; set; }

    /// <summary>Standards, separated by commas.</summary>
    public string? Certificates { get; set; }
    public WeightsInput Weights { get; set => field = value ?? new(); } = new();
    public CostsInput Costs { get; set => field = value ?? new(); } = new();
    public PilotRunInput PilotRun { get; set => field = value ?? new(); } = new();

    /// <summary>A week for quotes and another one for the award, both until five in the afternoon of a working day.</summary>
    public static ConditionsInput Usual(DateTimeOffset now)
    {
        var (quotes, award) = (AfterWeeks(now, 1), AfterWeeks(now, 2));
        return new()
        {
            QuoteDeadline = LocalMoment.Write(quotes),
            AwardDeadline = LocalMoment.Write(award),
            Currency = "CNY",
            MinimumCoverage = "0",
            MinimumShare = "0",
            Weights = WeightsInput.Of(CriteriaWeights.Default),
            Costs = CostsInput.Usual(now),
            PilotRun = PilotRunInput.Usual(award),
        };
    }

    public SourcingConditions Read(FormReading reading) => new(
        reading.Moment(QuoteDeadline, "conditions.quoteDeadline"),
        reading.Moment(AwardDeadline, "conditions.awardDeadline"),
        (Currency ?? "").Trim().ToUpperInvariant(),
        Weights.Read(reading),
        string.IsNullOrWhiteSpace(SitesWithin) ? null : SitesWithin.Trim(),
        QualifiedOnly,
        string.IsNullOrWhiteSpace(MaximumLeadTimeDays) ? null : reading.Whole(MaximumLeadTimeDays, "conditions.maximumLeadTimeDays"),
        reading.PerCent(MinimumCoverage, "conditions.minimumCoverage"),
        reading.PerCent(MinimumShare, "conditions.minimumShare"),
        PilotRun.Read(reading),
        Standards is { Length: > 0 } standards ? standards : null,
        Costs.ReadRates(reading),
        Costs.ReadRules(reading));

    string[] Standards =>
        (Certificates ?? "").Split([',', '，', '、', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    static DateTimeOffset AfterWeeks(DateTimeOffset now, int weeks)
    {
        var china = now.ToOffset(ChinaDay.Offset).AddDays(7 * weeks);
        var day = china.Date.AddDays(china.DayOfWeek switch { DayOfWeek.Saturday => 2, DayOfWeek.Sunday => 1, _ => 0 });
        return new DateTimeOffset(day + EndOfWork, china.Offset);
    }
}
