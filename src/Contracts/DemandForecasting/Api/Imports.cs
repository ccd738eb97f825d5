namespace SupplyChain.Contracts.DemandForecasting.Api;

/// <summary>A row of a file with the quantity of one week.</summary>
public interface IWeekRow
{
    string Region { get; }

    DateOnly Week { get; }

    decimal Quantity { get; }

    /// <summary>A product; or a component, by its id or by manufacturer and part number.</summary>
    string? Product { get; }

    Guid? ComponentId { get; }

    string? Manufacturer { get; }

    string? PartNumber { get; }

    /// <summary>What the row counts in: UCUM, or an annotation such as <c>{reel}</c>; null for the item's unit.</summary>
    string? Unit { get; }

    /// <summary>How many of the component's units one of it is; null where UCUM says so.</summary>
    decimal? UnitFactor { get; }
}

/// <summary>One row of a demand file: the planned quantity of one week. It revises its plan, or submits a new one.</summary>
/// <param name="Product">A product; or a component, by its id or by manufacturer and part number.</param>
/// <param name="Unit">What the row counts in: UCUM, or an annotation such as <c>{reel}</c>; null for the item's unit.</param>
/// <param name="UnitFactor">How many of the component's units one of it is; null where UCUM says so.</param>
public sealed record ImportDemand(
    [Region] string Region, DateOnly Week, [Quantity] decimal Quantity, [Name(4)] string Category = DemandCategory.Default,
    [Name] string? Product = null, Guid? ComponentId = null, [Name] string? Manufacturer = null, [Name(100)] string? PartNumber = null,
    [Unit] string? Unit = null, [QuantityAboveZero] decimal? UnitFactor = null) : IWeekRow;

/// <summary>One row of a file of actuals: what was built or used in one week. It corrects an earlier actual of the week.</summary>
/// <param name="Product">A product; or a component, by its id or by manufacturer and part number.</param>
/// <param name="Unit">What the row counts in: UCUM, or an annotation such as <c>{reel}</c>; null for the item's unit.</param>
/// <param name="UnitFactor">How many of the component's units one of it is; null where UCUM says so.</param>
public sealed record ImportActuals(
    [Region] string Region, DateOnly Week, [Quantity] decimal Quantity, [Name] string? Product = null, Guid? ComponentId = null,
    [Name] string? Manufacturer = null, [Name(100)] string? PartNumber = null, [Unit] string? Unit = null,
    [QuantityAboveZero] decimal? UnitFactor = null) : IWeekRow;
