using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>A supplier said what it can deliver of a component to a region in these weeks; other weeks stay as they were.</summary>
/// <param name="Correction">What it corrects of earlier publications; null where no reason was given.</param>
/// <param name="Effective">What counts of these weeks, as others are told; null where no notice changes it.</param>
public sealed record CapacityPublished(
    Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks, DateTimeOffset At,
    ReportCorrection? Correction = null, IReadOnlyList<CapacityWeek>? Effective = null);

/// <summary>A notice says which share of the capacity remains. It replaces what the same notice said before.</summary>
/// <param name="Effective">The weeks in which something else counts than before, as others are told.</param>
public sealed record CapacityLimited(
    Guid NoticeId, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityNoticeWeek> Shares,
    IReadOnlyList<CapacityWeek> Effective, DateTimeOffset At);

/// <summary>A notice says nothing of this capacity any more.</summary>
/// <param name="Effective">The weeks in which something else counts than before, as others are told.</param>
public sealed record CapacityRestored(
    Guid NoticeId, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Effective, DateTimeOffset At);

/// <param name="Weeks">
/// What counts, in their order; weeks that were over for half a year are dropped when the next are published.
/// </param>
/// <param name="PublishedWeeks">What was published; null where it is what counts.</param>
/// <param name="Limits">Of open notices; null without any.</param>
public sealed record CapacityPlan(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks,
    IReadOnlyList<ReportCorrection>? CorrectionHistory = null, IReadOnlyList<CapacityWeek>? PublishedWeeks = null,
    IReadOnlyList<CapacityLimit>? Limits = null)
{
    const int KeptDays = 26 * 7;

    public static CapacityPlan Create(CapacityPublished e) =>
        new CapacityPlan(IdOf(e.SupplierId, e.ComponentId, e.Region), e.SupplierId, e.ComponentId, e.Region, []).Apply(e);

    public CapacityPlan Apply(CapacityPublished e)
    {
        var kept = IsoWeek.Of(e.At).AddDays(-KeptDays);
        IReadOnlyList<CapacityWeek> published =
        [
            .. Published.Where(week => week.Week >= kept).ExceptBy(e.Weeks.Select(week => week.Week), week => week.Week)
                .Concat(e.Weeks).OrderBy(week => week.Week),
        ];
        return With(published, Limits ?? []) with { CorrectionHistory = CorrectionHistory.Then(e.Correction) };
    }

    public CapacityPlan Apply(CapacityLimited e) => With(Published, [.. LimitsBut(e.NoticeId), new(e.NoticeId, e.Shares)]);

    public CapacityPlan Apply(CapacityRestored e) => With(Published, [.. LimitsBut(e.NoticeId)]);

    [JsonIgnore]
    public IReadOnlyList<CapacityWeek> Published => PublishedWeeks ?? Weeks;

    /// <summary>The week in which <see cref="WeeksText"/> begins; null without any week.</summary>
    [JsonIgnore]
    public DateOnly? FirstWeek => Weeks.Count == 0 ? null : Weeks[0].Week;

    [JsonIgnore]
    public string WeeksText => Capacity.WeeksText.Of(Weeks);

    public static Guid IdOf(Guid supplier, Guid component, string region) =>
        NamedId.Of("capacity", supplier.ToString("N"), component.ToString("N"), region);

    /// <summary>What counts of plans for several ids of a component, added up; null without any.</summary>
    public static CapacityPlan? Together(IEnumerable<CapacityPlan?> known)
    {
        List<CapacityPlan> plans = [.. known.OfType<CapacityPlan>()];
        return plans is [] ? null : plans is [var only] ? only : plans[0] with { Weeks = Sum(plans.SelectMany(plan => plan.Weeks)) };
    }

    /// <summary>Weeks added up, in their order. What is more than can be summed stays the most that is.</summary>
    public static IReadOnlyList<CapacityWeek> Sum(IEnumerable<CapacityWeek> weeks) =>
    [
        .. weeks.GroupBy(week => week.Week).OrderBy(week => week.Key).Select(week => week.Aggregate((one, other) => one with
        {
            Actual = StoredValue.Within(one.Actual + other.Actual),
            Maximum = StoredValue.Within(one.Maximum + other.Maximum),
        })),
    ];

    IEnumerable<CapacityLimit> LimitsBut(Guid notice) => (Limits ?? []).Where(limit => limit.NoticeId != notice);

    CapacityPlan With(IReadOnlyList<CapacityWeek> published, IReadOnlyList<CapacityLimit> limits) => limits.Count == 0
        ? this with { Weeks = published, PublishedWeeks = null, Limits = null }
        : this with { Weeks = EffectiveCapacity.Of(published, limits), PublishedWeeks = published, Limits = limits };
}
