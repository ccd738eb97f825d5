namespace SupplyChain.DemandForecasting.Items;

/// <summary>An item that is demanded in a region.</summary>
public sealed record ItemInRegion(DemandedItem Item, string Region);
