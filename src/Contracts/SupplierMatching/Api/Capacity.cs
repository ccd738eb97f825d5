namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Publishes a supplier's capacity for a component and region. Weeks that are not listed stay unchanged. A week without capacity is
/// published with 0.
/// </summary>
/// <param name="ComponentId">A component of the catalogue.</param>
/// <param name="Region">GB/T 2260 code of the delivery region.</param>
/// <param name="Weeks">1 to 130, each once, from this week to three years ahead; in the component's unit.</param>
public sealed record PublishCapacity(
    Guid ComponentId, [Region] string Region, [Entries(1, 130)] IReadOnlyList<CapacityWeek> Weeks);

/// <summary>A supplier's capacity for a component and region, by week.</summary>
public sealed record SupplierCapacity(Guid Id, Guid SupplierId, Guid ComponentId, string Region, IReadOnlyList<CapacityWeek> Weeks);

/// <summary>Total capacity of all suppliers for a component and region, qualified or not.</summary>
public sealed record CapacityTotal(Guid ComponentId, string Region, IReadOnlyList<CapacityTotalWeek> Weeks);

/// <summary>Capacity of a week, as a band if the exact figure would disclose the capacity of one supplier.</summary>
public sealed record CapacityTotalWeek(DateOnly Week, BandedSum Actual, BandedSum Maximum);
