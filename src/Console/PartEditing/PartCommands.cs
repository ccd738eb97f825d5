using SupplyChain.Console.Frame;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.PartEditing;

/// <summary>The commands that the form of a part is.</summary>
static class PartCommands
{
    public static object Publish(this PartInput input, IReadOnlyList<ValueInput> rows) => new
    {
        manufacturer = input.Manufacturer?.Trim() ?? "",
        partNumber = input.PartNumber?.Trim() ?? "",
        @class = input.Class,
        description = Asked.Text(input.Description),
        unit = Asked.Text(input.Unit) ?? "1",
        lifecycle = Asked.One<Lifecycle>(input.Lifecycle),
        origin = Asked.One<Origin>(input.Origin),
        readiness = Asked.One<Readiness>(input.Readiness),
        region = Asked.Text(input.Region),
        properties = rows.Select(row => ValueOf(row, input, null)),
    };

    /// <summary>Values that nobody touched are sent as they stand, so that they keep who stated them and by what.</summary>
    public static object Revise(this PartInput input, IReadOnlyList<ValueInput> rows, PartViewAnswer.Part part) => new
    {
        componentId = part.Id,
        @class = input.Class,
        description = Asked.Text(input.Description),
        unit = Asked.Text(input.Unit) ?? "1",
        origin = Asked.One<Origin>(input.Origin),
        readiness = Asked.One<Readiness>(input.Readiness),
        region = Asked.Text(input.Region),
        properties = rows.Select(row => ValueOf(row, input, part)),
    };

    /// <summary>The rows that say something, in their order: faults name a property by its place among them.</summary>
    public static IReadOnlyList<ValueInput> Said(this PartInput input) => [.. input.Values.Where(value => !value.IsEmpty)];

    static object ValueOf(ValueInput row, PartInput input, PartViewAnswer.Part? part)
    {
        var text = row.Value!.Trim();
        var stands = part?.Properties.FirstOrDefault(property => property.Name == row.Name);
        if (stands is null || WrittenValue.Of(stands) != text) return new { name = row.Name ?? "", text, source = SourceOf(input) };
        var source = input.SourceOfAll == "true" ? SourceOf(input) : null;
        return new { name = row.Name, stands.Number, stands.Unit, stands.Text, stands.Least, stands.Most, source };
    }

    static object? SourceOf(PartInput input) => Asked.One<SourceKind>(input.Source) is not { } kind ? null
        : new { kind, address = Asked.Text(input.Address), date = Words.Written.Date(input.Day) };
}
