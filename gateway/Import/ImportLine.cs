using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>What is wrong with a cell, or with a row where the column is empty.</summary>
/// <param name="Row">The line of the file on which the row starts, or the row of the worksheet; the first is 1.</param>
/// <param name="Value">What stands in the cell, shortened; null where that is not what is wrong.</param>
sealed record CellFault(int Row, string Column, string Reason, string? Value = null);

/// <summary>The same before it is put into words.</summary>
sealed record LineFault(int Row, string Column, FaultText Reason, string? Value = null);

/// <summary>What is unusual about a cell of an accepted row.</summary>
/// <param name="Reason">In words, in the language of the request that sent the file.</param>
sealed record CellWarning(int Row, string Column, string Code, string Reason, string? Value = null);

/// <summary>A line of a file by the platform's column names. Getters note what they cannot read and return a default.</summary>
sealed class ImportLine(
    int row, IReadOnlyDictionary<string, string> cells, Func<string, string> columnOfFile, IReadOnlySet<string>? columns = null)
{
    const char ListSeparator = '|';

    readonly List<LineFault> faults = [];

    public int Row { get; } = row;
    public IReadOnlyList<LineFault> Faults => faults;

    /// <summary>About how many bytes the line takes while it waits.</summary>
    public long Weight => 200 + cells.Sum(cell => 100 + 2L * (cell.Key.Length + cell.Value.Length));

    /// <summary>All cells in one text: the same row has the same content, however its columns are called or ordered.</summary>
    public string Content => string.Concat(cells.OrderBy(cell => cell.Key, StringComparer.Ordinal)
        .Where(cell => cell.Value.Length > 0).Select(cell => $"{cell.Key.Length}:{cell.Key}={cell.Value.Length}:{cell.Value};"));

    /// <summary>Whether the file has the column, be its cell empty or not.</summary>
    public bool Has(string column) => columns?.Contains(column) ?? cells.ContainsKey(column);

    /// <summary>The columns of the file and those that its JSON columns came to.</summary>
    public IEnumerable<string> Columns => (columns ?? Enumerable.Empty<string>()).Union(cells.Keys);

    /// <summary>The cell's text without surrounding blanks, or null if it is empty or there is no such column.</summary>
    public string? OptionalText(string column) =>
        cells.TryGetValue(column, out var text) && text.Trim() is { Length: > 0 } value ? value : null;

    public string Text(string column) => OptionalText(column) ?? Missing(column, "");

    /// <summary>Texts separated by a bar.</summary>
    public IReadOnlyList<string> List(string column) =>
        OptionalText(column)?.Split(ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public decimal Decimal(string column) => OptionalDecimal(column) ?? Absent<decimal>(column);

    public decimal? OptionalDecimal(string column) => Parse<decimal>(column, "is not a number such as 12.5", CellText.IsNumber);

    /// <summary>A number with or without the unit of its column.</summary>
    public decimal Measure(string column, string unit) => Parse(column, $"is not a number such as 12.5, in {unit}",
        (string text, out decimal value) => CellText.IsMeasure(text, unit, out value)) ?? default;

    /// <summary>A share of 1; 5% is 0.05.</summary>
    public decimal? OptionalShare(string column) => Parse<decimal>(column, "is not a share such as 0.05", CellText.IsShare);

    public int Int(string column) => OptionalInt(column) ?? Absent<int>(column);

    public int? OptionalInt(string column) => Parse<int>(column, "is not a whole number", CellText.IsWhole);

    public DateOnly Date(string column) => OptionalDate(column) ?? Absent<DateOnly>(column);

    public DateOnly? OptionalDate(string column) => Parse<DateOnly>(column, "is not a date as yyyy-MM-dd", CellText.IsDate);

    public Guid? OptionalId(string column) =>
        Parse(column, "is not a UUID", (string text, out Guid value) => Guid.TryParse(text, out value));

    public bool? OptionalBool(string column) => Parse(column, "is neither true nor false",
        (string text, out bool value) => bool.TryParse(Synonyms.ValueOf(text), out value));

    /// <summary>One of an enum's names, in any case and with or without hyphens, or what it is called in Chinese.</summary>
    public T Enum<T>(string column) where T : struct, Enum => OptionalEnum<T>(column) ?? Absent<T>(column);

    public T? OptionalEnum<T>(string column) where T : struct, Enum => Parse(
        column, $"is none of {string.Join(", ", System.Enum.GetNames<T>())}",
        (string text, out T value) => System.Enum.TryParse(
                Synonyms.ValueOf(text).Replace("-", "").Replace("_", "").Replace(" ", ""), ignoreCase: true, out value)
            && System.Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]));

    /// <summary>The columns named <c>name[unit]</c> that are filled; the unit is empty for a text.</summary>
    public IEnumerable<(string Column, string Name, string Unit, string Value)> Properties() =>
        from cell in cells
        where cell.Value.Trim().Length > 0 && PropertyColumn.IsOne(cell.Key)
        orderby cell.Key
        select (cell.Key, PropertyColumn.NameOf(cell.Key), PropertyColumn.UnitOf(cell.Key), cell.Value.Trim());

    /// <summary>
    /// The name that a column of ours has in the file. A property, named as in <c>properties.range</c>, may have any unit there.
    /// </summary>
    public string ColumnOfFile(string column) => columnOfFile(OurColumn(column));

    /// <summary>A fault that a service found.</summary>
    public LineFault FaultOf(string field, FaultText reason) =>
        new(Row, ColumnOfFile(field), reason, OptionalText(OurColumn(field)) is { } text ? CellText.Shown(text) : null);

    public void Fault(string column, FaultText reason, string? value = null) =>
        faults.Add(new LineFault(Row, columnOfFile(column), reason, value is null ? null : CellText.Shown(value)));

    string OurColumn(string field) => Properties().FirstOrDefault(property => field == $"properties.{property.Name}").Column ?? field;

    delegate bool Parser<T>(string text, out T value);

    T? Parse<T>(string column, FaultText reason, Parser<T> parse) where T : struct
    {
        if (OptionalText(column) is not { } text) return null;
        if (parse(text, out var value)) return value;
        var advice = typeof(T) == typeof(decimal) || typeof(T) == typeof(int) ? CellText.Advice(text) : null;
        var shown = CellText.Shown(text);
        Fault(column, advice is null ? (FaultText)$"'{shown}' {reason}" : $"'{shown}' {reason}; {advice}", text);
        return default(T);
    }

    T Absent<T>(string column) => Missing(column, default(T)!);

    T Missing<T>(string column, T instead)
    {
        Fault(column, "must not be empty");
        return instead;
    }
}
