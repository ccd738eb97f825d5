using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.PartEditing;

/// <summary>A part as its form holds it.</summary>
public sealed class PartInput
{
    public Guid CommandId { get; set; }
    public string? Manufacturer { get; set; }
    public string? PartNumber { get; set; }
    public string? Class { get; set; }
    public string? Description { get; set; }
    public string? Unit { get; set; }
    public string? Lifecycle { get; set; }
    public string? Origin { get; set; }
    public string? Readiness { get; set; }
    public string? Region { get; set; }
    public List<ValueInput> Values { get; set => field = value ?? []; } = [];

    /// <summary>What the changed values were taken from; a kind of source, or empty.</summary>
    public string? Source { get; set; }

    public string? Address { get; set; }
    public string? Day { get; set; }

    /// <summary>"true" where the source is that of the values that stay, too.</summary>
    public string? SourceOfAll { get; set; }

    /// <summary>A new part of a class, with a row for each property by which such parts are searched.</summary>
    public static PartInput Of(string @class, ClassNames known) => new()
    {
        CommandId = Guid.NewGuid(),
        Class = @class,
        Unit = "1",
        Values = [.. known.PropertiesOf(@class).Select(property => new ValueInput { Name = property.Name })],
    };

    /// <summary>A part as it stands, with a row for each property that it states or that its class is searched by.</summary>
    public static PartInput Of(PartViewAnswer.Part part, ClassNames known) => new()
    {
        CommandId = Guid.NewGuid(),
        Class = part.Class?.Id,
        Description = part.Description,
        Unit = part.Unit,
        Origin = $"{part.Origin}",
        Readiness = $"{part.Readiness}",
        Region = part.Region,
        Values =
        [
            .. known.PropertiesOf(part.Class?.Id).Select(property => property.Name).Union(part.Properties.Select(property => property.Name))
                .Select(name => new ValueInput
                {
                    Name = name,
                    Value = part.Properties.FirstOrDefault(property => property.Name == name) is { } stated
                        ? WrittenValue.Of(stated)
                        : null,
                }),
        ],
    };
}

/// <summary>A property with its value as people write it, such as <c>-40..85 °C</c>.</summary>
public sealed class ValueInput
{
    public string? Name { get; set; }
    public string? Value { get; set; }

    /// <summary>A value without its property is not empty: it is refused, and kept in the form.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Value);
}
