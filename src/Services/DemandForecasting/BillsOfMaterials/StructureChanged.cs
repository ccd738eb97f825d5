namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>
/// Another revision of a product's bill of materials is in force, or none. The requirements of the OEM are recalculated; the bill
/// itself is in <see cref="ProductStructure"/>.
/// </summary>
public sealed record StructureChanged(Guid Organisation, string Product, DateTimeOffset At);

/// <summary>Stored in place of <see cref="StructureChanged"/> before structures were documents. No longer appended.</summary>
public sealed record StructureReleased(Guid Organisation);

/// <inheritdoc cref="StructureReleased"/>
public sealed record StructureWithdrawn(Guid Organisation);
