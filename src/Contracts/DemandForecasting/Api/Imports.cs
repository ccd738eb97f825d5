namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>One row of a demand file: the quantity of one week. It revises the plan it belongs to, or begins one.</summary>
/// <param name="Product">A product; or a component, by its id or by manufacturer and part number.</param>
public sealed record ImportDemand(
    string Region, DateOnly Week, decimal Quantity, string Category = DemandCategory.Default, string? Product = null,
    Guid? ComponentId = null, string? Manufacturer = null, string? PartNumber = null);
