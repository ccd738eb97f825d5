namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>A row of a file of offers: <see cref="PublishOffer"/> with the component by its name.</summary>
/// <param name="Prices">Price breaks, as in <see cref="Terms"/>, which also says what the other columns mean.</param>
/// <param name="Public">Whether OEMs may read the terms. Otherwise they only see that the offer exists.</param>
public sealed record ImportOffer(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [QuantityAboveZero] decimal MinimumOrder,
    [QuantityAboveZero] decimal OrderMultiple, [Days(0, 1000)] int LeadTimeDays, [Entries(1, 20)] IReadOnlyList<PriceBreak> Prices,
    [Currency] string Currency, DateOnly ValidFrom, DateOnly ValidTo, bool Public);

/// <summary>A row of a file of capacity: one week of <see cref="PublishCapacity"/>, with the component by its name.</summary>
public sealed record ImportCapacity(
    [Name] string Manufacturer, [Name(100)] string PartNumber, [Region] string Region, DateOnly Week, [Quantity] decimal Actual,
    [Quantity] decimal Maximum);
