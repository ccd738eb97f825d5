using System.Globalization;

using GraphQL;
using GraphQL.Types;

namespace SupplyChain.Gateway.Exports;

/// <summary>How the values of a type of the schema become cells: texts, numbers, dates, moments, true and false.</summary>
/// <param name="Selection">The fields that are asked for; empty for a scalar.</param>
/// <param name="Suffixes">What is added to the column's header for each of its cells.</param>
/// <param name="CellsOf">As many cells of a value that is not null.</param>
sealed record CellShape(string Selection, IReadOnlyList<ExportText> Suffixes, Func<object, IReadOnlyList<object?>> CellsOf)
{
    static readonly ExportText None = new("", "");

    static readonly CellShape Text = Single(None, value => value is string text ? text : string.Concat(value));
    static readonly CellShape Number = Single(None, value => Convert.ToDecimal(value, CultureInfo.InvariantCulture));
    static readonly CellShape Truth = Single(None, value => value);
    static readonly CellShape Day = Single(None, value => DayOf(value));

    static readonly CellShape Moment = Single(
        new(" (UTC)", "（UTC）"), value => DateTimeOffset.Parse((string)value, CultureInfo.InvariantCulture).ToUniversalTime());

    /// <summary>People speak of weeks by their number, programs know them by their Monday.</summary>
    static readonly CellShape Week = new(
        "", [None, new(" (Monday)", "（周一）")], value => [WeekOf(DayOf(value)), DayOf(value)]);

    /// <summary>An amount of others: the band, and the least that it can be.</summary>
    static readonly CellShape Figure = new("{ quantity band { from label } }", [None, new(", at least", "（至少）")], value =>
    {
        var band = (IReadOnlyDictionary<string, object?>)Of(value, "band")!;
        return [band["label"], Convert.ToDecimal(Of(value, "quantity") ?? band["from"], CultureInfo.InvariantCulture)];
    });

    static readonly CellShape Property = Single(
        None, value => $"{Of(value, "name")}: {Of(value, "text") ?? Measured(value)} {Of(value, "unit")}".TrimEnd(),
        "{ name number unit text least most }");

    /// <summary>A property, and what its value was taken from.</summary>
    static readonly CellShape Stated = new(
        "{ name number unit text least most trust source { kind address date } }", [None, new(": sources", "：来源")],
        value => [Property.CellsOf(value)[0], SourceOf(value)]);

    static readonly CellShape Price = Single(
        None, value => string.Create(CultureInfo.InvariantCulture, $"{Of(value, "fromQuantity")}: {Of(value, "unitPrice")}"),
        "{ fromQuantity unitPrice }");

    /// <exception cref="InvalidOperationException">No shape for the type: the export's list names what cannot be in a cell.</exception>
    public static CellShape Of(FieldType field)
    {
        var named = field.ResolvedType!.GetNamedType();
        var shape = named.Name switch
        {
            "Date" => field.Name == "week" ? Week : Day,
            "DateTime" => Moment,
            "Boolean" => Truth,
            "Int" or "Long" or "Float" or "Decimal" => Number,
            "Figure" => Figure,
            "ComponentProperty" => Property,
            "StatedProperty" => Stated,
            "PriceBreak" => Price,
            _ => named is ScalarGraphType ? Text : throw new InvalidOperationException($"{field.Name}: {named.Name} fits into no cell"),
        };
        return field.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType } ? shape.Joined() : shape;
    }

    /// <summary>The entries of a list in one cell.</summary>
    CellShape Joined() => this with
    {
        CellsOf = list =>
        [
            .. Suffixes.Select((_, cell) => string.Join(
                "; ", ((IEnumerable<object?>)list).OfType<object>().Select(entry => CellsOf(entry)[cell]).OfType<object>())),
        ],
    };

    static CellShape Single(ExportText suffix, Func<object, object?> cell, string selection = "") =>
        new(selection, [suffix], value => [cell(value)]);

    /// <summary>A number, a range such as 1.8..3.6, or a number with its tolerance as a range behind it.</summary>
    static string Measured(object property)
    {
        var (number, least, most) = (Of(property, "number"), Of(property, "least"), Of(property, "most"));
        if (least is null && most is null) return Invariant(number);
        return number is null ? $"{Invariant(least)}..{Invariant(most)}" : $"{Invariant(number)} ({Invariant(least)}..{Invariant(most)})";

        static string Invariant(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>Such as <c>range: DATASHEET https://… 2026-03-01 (VERIFIED)</c>; null where no source was stated.</summary>
    static string? SourceOf(object property)
    {
        if (Of(property, "source") is not { } source) return null;
        var said = $"{Of(source, "kind")} {Of(source, "address")} {Of(source, "date")}".Replace("  ", " ", StringComparison.Ordinal).Trim();
        return $"{Of(property, "name")}: {said} ({Of(property, "trust")})";
    }

    static object? Of(object value, string name) => ((IReadOnlyDictionary<string, object?>)value)[name];

    static DateOnly DayOf(object value) => DateOnly.Parse((string)value, CultureInfo.InvariantCulture);

    static string WeekOf(DateOnly monday)
    {
        var day = monday.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day)}-W{ISOWeek.GetWeekOfYear(day):00}");
    }
}
