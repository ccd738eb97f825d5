using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>A bill was imported with a line whose component could not be told without doubt. A person settles it.</summary>
public sealed record BillLineLeftOpen(
    Guid LineId, Guid Organisation, WrittenLine Line, string Product, string Revision, DateTimeOffset At);

/// <summary>A person settled what the line means, for all bills of the organisation; null for nothing in the catalogue.</summary>
public sealed record BillLineSettled(Guid LineId, Guid Organisation, Guid? ComponentId, DateTimeOffset At);

/// <summary>
/// A line as an organisation writes it, in whatever bill: settled once, it is matched so from then on. Its place, quantity and
/// designators are no part of it.
/// </summary>
public sealed record BillLine(
    Guid Id, Guid Organisation, WrittenLine Line, string Product, string Revision, DateTimeOffset Since, bool Settled, Guid? ComponentId)
{
    /// <summary>The order of an organisation's list, and its cursor.</summary>
    public string SortKey => $"{Product}\t{Revision}\t{Id}";

    public Remembered? Remembered => Settled ? new Remembered(ComponentId) : null;

    /// <summary>The same line, however it is spelled, has the same id.</summary>
    public static Guid IdOf(Guid organisation, WrittenLine line) => NamedId.Of(
        "bill-line", organisation.ToString("N"), Key(line.Manufacturer), PartKey.WithSigns(line.PartNumber ?? ""), Key(line.Supplier),
        Key(line.SupplierNumber), Key(line.Value), Key(line.Package), Key(line.Description));

    public static BillLine Create(BillLineLeftOpen e) =>
        new(e.LineId, e.Organisation, e.Line, e.Product, e.Revision, e.At, Settled: false, null);

    public BillLine Apply(BillLineSettled e) => this with { Settled = true, ComponentId = e.ComponentId };

    static string Key(string? text) => FoldedName.Of(text ?? "");
}
