namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>A row of a file of offers: <see cref="PublishOffer"/> with the component by its name.</summary>
/// <param name="Prices">Price breaks, as in <see cref="Terms"/>, which also says what the other columns mean.</param>
/// <param name="Public">Whether OEMs may read the terms. Otherwise they only see that the offer exists.</param>
/// <param name="Unit">What the row counts in: UCUM, or an annotation such as <c>{reel}</c>; null for the component's unit.</param>
/// <param name="UnitFactor">How many of the component's units one of it is; null where UCUM says so.</param>
public sealed record ImportOffer(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [QuantityAboveZero] decimal MinimumOrder,
    [QuantityAboveZero] decimal OrderMultiple, [Days(0, 1000)] int LeadTimeDays, [Entries(1, 20)] IReadOnlyList<PriceBreak> Prices,
    [Currency] string Currency, DateOnly ValidFrom, DateOnly ValidTo, bool Public, [Unit] string? Unit = null,
    [QuantityAboveZero] decimal? UnitFactor = null);

/// <summary>A row of a file of capacity: one week of <see cref="PublishCapacity"/>, with the component by its name.</summary>
/// <param name="Unit">What the row counts in, as in <see cref="ImportOffer"/>.</param>
/// <param name="UnitFactor">How many of the component's units one of it is.</param>
public sealed record ImportCapacity(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [Region] string Region, DateOnly Week, [Quantity] decimal Actual,
    [Quantity] decimal Maximum, [Unit] string? Unit = null, [QuantityAboveZero] decimal? UnitFactor = null);
