using SupplyChain.ComponentCatalog.Texts;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>A component of the catalogue and the unit in which it is counted.</summary>
public sealed record KnownPart(Guid Id, string Unit);

/// <summary>Brings the lines of an imported bill to the units of their parts.</summary>
public static class LineUnits
{
    const int MaxNotes = 100;

    /// <summary>
    /// The bill with all quantities in the unit of their part, and a note for each part that is counted otherwise; of very many the last
    /// note counts the rest.
    /// </summary>
    /// <param name="units">The units of the components that are known. The lines of others stay as they are: they are refused.</param>
    /// <exception cref="Rejected">A unit or a figure cannot be converted.</exception>
    public static (ReleaseBillOfMaterials Bill, IReadOnlyList<Warning> Notes) Converted(
        ImportBillOfMaterials c, IReadOnlyDictionary<Guid, string> units)
    {
        if (c.Counted is not { Count: > 0 } counted) return (c.Bill, []);
        var lines = c.Bill.Lines.ToArray();
        var (faults, notes) = (new List<Fault>(), new List<Warning>());
        foreach (var own in counted.Where(own => own.Line >= 0 && own.Line < lines.Length).DistinctBy(own => own.Line))
        {
            var line = lines[own.Line];
            if (ConversionOf(own, line, units) is not { } conversion) continue;
            var path = $"lines[{own.Line}].";
            lines[own.Line] = line with
            {
                Quantity = conversion.Quantity("quantity", line.Quantity),
                SetupQuantity = conversion.Quantity("setupQuantity", line.SetupQuantity),
                OrderMultiple = conversion.Quantity("orderMultiple", line.OrderMultiple),
            };
            faults.AddRange(conversion.Faults.Select(fault => fault with { Field = path + fault.Field }));
            if (conversion.Note is { } note) notes.Add(note with { Field = path + note.Field });
        }
        if (faults.Count > 0) throw new Rejected(422, faults);
        return (c.Bill with { Lines = lines }, Bounded([.. notes.DistinctBy(note => note.Reason)]));
    }

    static UnitConversion? ConversionOf(CountedLine own, NewBillLine line, IReadOnlyDictionary<Guid, string> units)
    {
        if (line.Component is not { } part)
            return line.SubAssembly.Tidy() is { } product ? new UnitConversion(own.Unit, own.UnitFactor, product, null) : null;
        if (BillLineRules.IdOf(part) is not { } id || !units.TryGetValue(id, out var unit)) return null;
        var name = part.PartNumber is null ? $"{id}" : $"{part.Manufacturer} {part.PartNumber}";
        return new UnitConversion(own.Unit, own.UnitFactor, name, unit);
    }

    static IReadOnlyList<Warning> Bounded(IReadOnlyList<Warning> notes) => notes.Count <= MaxNotes
        ? notes
        : [.. notes.Take(MaxNotes), new Warning("lines", UnitConversion.More.With(notes.Count - MaxNotes))];
}
