namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// A supplier publishes what it can deliver of a component to a region. Weeks that are not named keep what was
/// published for them before; a week with nothing left is published with zeros.
/// </summary>
/// <param name="ComponentId">A component of the catalogue.</param>
/// <param name="Region">GB/T 2260 code of the region that is delivered to.</param>
/// <param name="Weeks">1 to 130, each once, from this week to three years ahead; in the component's unit.</param>
public sealed record PublishCapacity(Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks);

/// <summary>A supplier's capacity for a component and region, by week.</summary>
public sealed record SupplierCapacity(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks);

/// <summary>What all suppliers together can deliver of a component to a region, qualified or not.</summary>
public sealed record CapacityTotal(Guid ComponentId, string Region, IReadOnlyList<CapacityTotalWeek> Weeks);

/// <summary>One week of it; a band where the exact figure would give one supplier's capacity away.</summary>
public sealed record CapacityTotalWeek(DateOnly Week, BandedSum Actual, BandedSum Maximum);
