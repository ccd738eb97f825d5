using System.Text.Json.Serialization;

using SupplyChain.AwardPlanning.Sharing;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What an OEM required in the weeks of a split, in their order.</summary>
public sealed record SplitPart(Guid Organisation, IReadOnlyList<decimal> Required);

/// <summary>A week that is short.</summary>
/// <param name="Level">Each OEM gets as much, or what it requires if that is less.</param>
public sealed record SplitWeek(DateOnly Week, decimal Requirement, decimal Capacity, decimal Level);

/// <summary>
/// How the capacity of a gap's short weeks is shared fairly among all OEMs that require the component there: max-min, as if the gap
/// stayed. It is settled once an ISO week and does not follow anybody's figures in between: who moves its own and looks again would
/// find those of the others (docs/adr/0055).
/// </summary>
/// <param name="Id">The gap's.</param>
/// <param name="Since">The Monday of the week in which it was settled.</param>
/// <param name="Ended">Whether the gap closed since.</param>
public sealed record FairSplit(
    Guid Id, DateOnly Since, IReadOnlyList<SplitWeek> Weeks, IReadOnlyList<SplitPart> Parts, bool Ended = false)
{
    /// <summary>Quantities have at most six decimals.</summary>
    const decimal Scale = 1_000_000;

    static readonly decimal[] Portions = [1, 0.5m, 0.2m, 0.1m, 0];

    /// <summary>Whether all parts are known: those of some OEMs may be heard of later than the gap.</summary>
    [JsonIgnore]
    public bool IsComplete => Weeks.Index().All(week => Parts.Sum(part => part.Required[week.Index]) >= week.Item.Requirement);

    /// <param name="contributions">Of the OEMs that contribute to the gap, as far as they are known.</param>
    public static FairSplit Of(GapNotice gap, IReadOnlyList<Contribution> contributions, DateOnly week)
    {
        SplitWeek[] weeks =
        [
            .. from each in gap.Weeks
               orderby each.Week
               select new SplitWeek(each.Week, each.Requirement, Math.Max(0, each.Requirement - each.Shortfall), 0),
        ];
        return new FairSplit(gap.GapId, week, weeks, []).Among([.. contributions.Select(own => PartOf(own, weeks))]);
    }

    /// <summary>A part that was not known. Once all are, nothing changes before the week is over.</summary>
    public FairSplit With(Contribution own) => IsComplete
        ? this : Among([.. Parts.Where(part => part.Organisation != own.Organisation), PartOf(own, Weeks)]);

    FairSplit Among(IEnumerable<SplitPart> parts)
    {
        SplitPart[] ordered = [.. parts.OrderBy(part => part.Organisation)];
        return this with
        {
            Parts = ordered,
            Weeks = [.. Weeks.Select((week, index) => week with { Level = LevelOf(week.Capacity, index, ordered) })],
        };
    }

    /// <summary>Whether what is heard of the gap in a week is to settle it.</summary>
    public static bool IsDue(FairSplit? known, DateOnly week) => known is null || known.Since < week || !known.IsComplete;

    /// <summary>
    /// The part of what was required that is fair at least: all of it, or 50, 20, 10 or 0 %. Any finer it would tell an OEM what another
    /// one requires.
    /// </summary>
    public static decimal PortionOf(decimal required, decimal level) => Portions.First(portion => portion * required <= level);

    static SplitPart PartOf(Contribution own, IReadOnlyList<SplitWeek> weeks)
    {
        var required = own.Weeks.ToDictionary(week => week.Week, week => week.Quantity);
        return new(own.Organisation, [.. weeks.Select(week => required.GetValueOrDefault(week.Week))]);
    }

    static decimal LevelOf(decimal capacity, int week, SplitPart[] parts)
    {
        var shares = FairShares.Of(
            [new Resource("capacity", Whole(capacity))],
            [.. parts.Select(part => new Claim($"{part.Organisation}", Whole(part.Required[week]), [new Use(0, 1)]))]);
        // Nobody is bound where a part is not known yet.
        var bound = shares.Where(share => share.BoundBy is not null).Select(share => share.Granted).ToList();
        return (bound.Count > 0 ? bound.Min() : shares.Select(share => share.Granted).DefaultIfEmpty().Max()) / Scale;
    }

    static long Whole(decimal quantity) => (long)decimal.Floor(quantity * Scale);
}
