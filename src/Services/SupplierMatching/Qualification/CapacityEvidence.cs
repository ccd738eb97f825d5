using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>
/// What a supplier's runs have shown that it can make of a component. A published capacity far above it is marked, and excludes
/// nobody: a run is a sample, and a line for series is faster.
/// </summary>
public static class CapacityEvidence
{
    /// <summary>A capacity is far above the evidence where it is more than so many times as large.</summary>
    public const int Factor = 10;

    static readonly QuantityAttribute Quantity = new();

    /// <summary>
    /// The most good pieces in one ISO week, by when runs were assessed; 0 where nothing was shown. A run counts that missed no
    /// criterion and waits for no confirmation. What the alliance recorded has no figures, and shows nothing.
    /// </summary>
    public static decimal BestWeek(IEnumerable<RunAssessed> runs) => runs
        .Where(run => run.Shortcomings.Count == 0 && Quantity.Spans(run.Run.Good))
        .GroupBy(run => IsoWeek.Of(run.At)).Select(week => week.Sum(run => run.Run.Good)).DefaultIfEmpty().Max();

    /// <summary>
    /// Both figures count as the next of <see cref="Steps"/>: the mark tells a buyer no more of a capacity than a shortlist does, and
    /// little of runs that others booked (docs/adr/0021).
    /// </summary>
    /// <param name="published">The largest capacity of a week.</param>
    /// <param name="evidenced">See <see cref="BestWeek"/>.</param>
    public static bool IsFarBelow(decimal published, decimal evidenced) => Steps.Up(published) / Factor > Steps.Up(evidenced);

    /// <summary>Of those that have any: by supplier and component.</summary>
    /// <param name="identities">Of the components, where runs of each of their ids count for the one that they stand for.</param>
    public static IReadOnlyDictionary<(Guid SupplierId, Guid ComponentId), decimal> Of(
        IEnumerable<SupplierQualification> assessed, IReadOnlySet<Guid> components, ComponentIdentities identities) => assessed
        .Where(own => components.Contains(identities.Of(own.ComponentId)))
        .GroupBy(own => (own.SupplierId, identities.Of(own.ComponentId)))
        .ToDictionary(own => own.Key, own => BestWeek(own.SelectMany(each => each.Runs)));
}
