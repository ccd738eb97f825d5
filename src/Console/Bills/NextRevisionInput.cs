using System.Globalization;

using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Bills;

/// <summary>The next revision of a bill, as its form holds it.</summary>
public sealed class NextRevisionInput
{
    /// <summary>How many lines the form has room to add; an import takes any number.</summary>
    public const int MoreLines = 5;

    public Guid CommandId { get; set; }
    public string? Revision { get; set; }
    public string? Description { get; set; }
    public string? EffectiveFrom { get; set; }

    /// <summary>Of the lines that are there, in their order.</summary>
    public List<KeptLineInput> Kept { get; set => field = value ?? []; } = [];

    public List<AddedLineInput> Added { get; set => field = value ?? []; } = [];

    /// <summary>The mark of what was shown before; null at first.</summary>
    public string? Reviewed { get; set; }

    public static NextRevisionInput Of(Bill bill) => new()
    {
        CommandId = Guid.NewGuid(),
        Description = bill.Description,
        Kept = [.. bill.Lines.Select(line => new KeptLineInput { Quantity = line.Quantity.ToString(CultureInfo.InvariantCulture) })],
    };

    /// <summary>The draft; what cannot be read is a fault with the name of the field.</summary>
    public BillDraft Read(Bill bill, FormReading reading) => new(
        bill.Product, (Revision ?? "").Trim(),
        [
            .. bill.Lines.Zip(Kept).Where(line => !line.Second.Remove)
                .Select(line => DraftLine.Of(line.First) with
                { Quantity = reading.Number(line.Second.Quantity, QuantityOf($"{line.First.Number}", reading.Language)) }),
            .. Added.Where(line => !line.IsEmpty).Select((line, i) => line.Read(QuantityOf($"+{i + 1}", reading.Language), reading)),
        ],
        string.IsNullOrWhiteSpace(Description) ? null : Description.Trim(),
        string.IsNullOrWhiteSpace(EffectiveFrom) ? null : reading.Date(EffectiveFrom, BillWords.EffectiveFrom.In(reading.Language)));

    static string QuantityOf(string line, Language language) =>
        $"{BillWords.Number.In(language)} {line}, {BillWords.Quantity.In(language)}";
}

public sealed class KeptLineInput
{
    public string? Quantity { get; set; }
    public bool Remove { get; set; }
}

public sealed class AddedLineInput
{
    public string? Manufacturer { get; set; }
    public string? PartNumber { get; set; }
    public string? SubAssembly { get; set; }
    public string? Quantity { get; set; }
    public string? Reference { get; set; }

    public bool IsEmpty => Text(Manufacturer) is null && Text(PartNumber) is null && Text(SubAssembly) is null && Text(Quantity) is null
        && Text(Reference) is null;

    public DraftLine Read(string field, FormReading reading) => new(
        reading.Number(Quantity, field),
        Text(PartNumber) is null && Text(Manufacturer) is null ? null : new(null, Text(Manufacturer), Text(PartNumber)),
        Text(SubAssembly), Reference: Text(Reference));

    static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What is previewed and released.</summary>
public sealed record BillDraft(
    string Product, string Revision, IReadOnlyList<DraftLine> Lines, string? Description, DateOnly? EffectiveFrom);

/// <param name="Attrition">Scrap rate: 0.02 is two per cent.</param>
public sealed record DraftLine(
    decimal Quantity, DraftPart? Component, string? SubAssembly = null, decimal Attrition = 0, decimal SetupQuantity = 0,
    decimal OrderMultiple = 0, bool Optional = false, IReadOnlyList<DraftPart>? Substitutes = null, string? Reference = null,
    string? Note = null)
{
    /// <summary>The line as it is.</summary>
    public static DraftLine Of(BillLine line) => new(
        line.Quantity, line.ComponentId is { } id ? new(id) : null, line.SubAssembly, line.Attrition, line.SetupQuantity,
        line.OrderMultiple, line.Optional, [.. (line.Substitutes ?? []).Select(part => new DraftPart(part.Id))], line.Reference, line.Note);
}

/// <summary>A component by its id, or by manufacturer and part number.</summary>
public sealed record DraftPart(Guid? Id = null, string? Manufacturer = null, string? PartNumber = null);
