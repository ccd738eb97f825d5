using System.Globalization;

namespace SupplyChain.Gateway.Import;

/// <summary>What is wrong with a cell, or with a row where the column is empty.</summary>
/// <param name="Row">The line of the file on which the row starts; the header is line 1.</param>
sealed record CellFault(int Row, string Column, string Reason);

/// <summary>A line of a file by the platform's column names. Getters note what they cannot read and return a default.</summary>
sealed class ImportLine(int row, IReadOnlyDictionary<string, string> cells, Func<string, string> columnOfFile)
{
    const char ListSeparator = '|';

    readonly List<CellFault> faults = [];

    public int Row { get; } = row;
    public IReadOnlyList<CellFault> Faults => faults;

    /// <summary>All cells in one text: the same row has the same content, however its columns are called or ordered.</summary>
    public string Content => string.Concat(cells.OrderBy(cell => cell.Key, StringComparer.Ordinal)
        .Where(cell => cell.Value.Length > 0).Select(cell => $"{cell.Key.Length}:{cell.Key}={cell.Value.Length}:{cell.Value};"));

    /// <summary>The cell's text without surrounding blanks, or null if it is empty or there is no such column.</summary>
    public string? OptionalText(string column) =>
        cells.TryGetValue(column, out var text) && text.Trim() is { Length: > 0 } value ? value : null;

    public string Text(string column) => OptionalText(column) ?? Missing(column, "");

    /// <summary>Texts separated by a bar.</summary>
    public IReadOnlyList<string> List(string column) =>
        OptionalText(column)?.Split(ListSeparator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public decimal Decimal(string column) => OptionalDecimal(column) ?? Absent<decimal>(column);

    public decimal? OptionalDecimal(string column) =>
        Parse(column, "is not a number such as 12.5", (string text, out decimal value) =>
            decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public int Int(string column) => OptionalInt(column) ?? Absent<int>(column);

    public int? OptionalInt(string column) =>
        Parse(column, "is not a whole number", (string text, out int value) =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public DateOnly Date(string column) => OptionalDate(column) ?? Absent<DateOnly>(column);

    public DateOnly? OptionalDate(string column) => Parse(column, "is not a date as yyyy-MM-dd",
        (string text, out DateOnly value) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));

    public Guid? OptionalId(string column) =>
        Parse(column, "is not a UUID", (string text, out Guid value) => Guid.TryParse(text, out value));

    public bool? OptionalBool(string column) =>
        Parse(column, "is neither true nor false", (string text, out bool value) => bool.TryParse(text, out value));

    /// <summary>One of an enum's names, in any case and with or without hyphens.</summary>
    public T Enum<T>(string column) where T : struct, Enum => OptionalEnum<T>(column) ?? Absent<T>(column);

    public T? OptionalEnum<T>(string column) where T : struct, Enum => Parse(
        column, $"is none of {string.Join(", ", System.Enum.GetNames<T>())}",
        (string text, out T value) =>
            System.Enum.TryParse(text.Replace("-", "").Replace("_", "").Replace(" ", ""), ignoreCase: true, out value)
            && System.Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]));

    /// <summary>The columns named <c>name[unit]</c> that are filled; the unit is empty for a text.</summary>
    public IEnumerable<(string Column, string Name, string Unit, string Value)> Properties() =>
        from cell in cells
        where cell.Value.Trim().Length > 0 && cell.Key.EndsWith(']') && cell.Key.IndexOf('[', StringComparison.Ordinal) > 0
        let at = cell.Key.IndexOf('[', StringComparison.Ordinal)
        orderby cell.Key
        select (cell.Key, cell.Key[..at], cell.Key[(at + 1)..^1], cell.Value.Trim());

    /// <summary>
    /// The name that a column of ours has in the file. A property, named as in <c>properties.range</c>, may have any unit there.
    /// </summary>
    public string ColumnOfFile(string column) => columnOfFile(
        Properties().FirstOrDefault(property => column == $"properties.{property.Name}").Column ?? column);

    public void Fault(string column, string reason) => faults.Add(new CellFault(Row, columnOfFile(column), reason));

    delegate bool Parser<T>(string text, out T value);

    T? Parse<T>(string column, string reason, Parser<T> parse) where T : struct
    {
        if (OptionalText(column) is not { } text) return null;
        if (parse(text, out var value)) return value;
        Fault(column, $"'{text}' {reason}");
        return default(T);
    }

    T Absent<T>(string column) => Missing(column, default(T)!);

    T Missing<T>(string column, T instead)
    {
        Fault(column, "must not be empty");
        return instead;
    }
}
