namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Publishes a supplier's capacity for a component and region. Weeks that are not listed stay unchanged. A week without capacity is
/// published with 0.
/// </summary>
/// <param name="ComponentId">A component of the catalogue.</param>
/// <param name="Region">GB/T 2260 code of the delivery region.</param>
/// <param name="Weeks">1 to 130, each once, from this week to three years ahead; in the component's unit.</param>
/// <param name="Reason">Why what was published before is corrected; null for a publication that is no correction.</param>
public sealed record PublishCapacity(
    Guid ComponentId, [Region] string Region, [Entries(1, 130)] IReadOnlyList<CapacityWeek> Weeks, [ReasonText] string? Reason = null);

/// <summary>A supplier's capacity for a component and region, by week.</summary>
/// <param name="Weeks">As published.</param>
public sealed record SupplierCapacity(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks)
{
    /// <summary>The weeks that open notices of the supplier change, with what counts in them.</summary>
    public IReadOnlyList<NoticedWeek> NoticedWeeks { get; init; } = [];

    /// <summary>The latest 20 publications that corrected earlier ones and said why, the newest last.</summary>
    public IReadOnlyList<ReportCorrection> CorrectionHistory { get; init; } = [];

    /// <summary>
    /// Whether the largest of these weeks is far above what the supplier's pilot runs of the component have shown. Shortlists mark it
    /// so, and OEMs read it beside the component's suppliers.
    /// </summary>
    public bool AboveEvidence { get; init; }
}

/// <summary>What counts of a week's published capacity while notices are open. Everybody else is told these figures.</summary>
/// <param name="Share">The smallest share of open reductions; where there is none, the largest of open increases.</param>
public sealed record NoticedWeek(DateOnly Week, decimal Share, decimal Actual, decimal Maximum);

/// <summary>Total capacity of all suppliers for a component and region, qualified or not.</summary>
public sealed record CapacityTotal(Guid ComponentId, string Region, IReadOnlyList<CapacityTotalWeek> Weeks);

/// <summary>
/// Capacity of a week, rounded down to 1, 2 or 5 times a power of ten. A band alone where fewer than three suppliers have capacity in
/// it, or one has more than 80 per cent of it.
/// </summary>
public sealed record CapacityTotalWeek(DateOnly Week, BandedSum Actual, BandedSum Maximum);
