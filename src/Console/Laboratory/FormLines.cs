using System.Globalization;

using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Laboratory;

/// <summary>Lists of a form with an entry on each line, whose cells are separated by semicolons or tabs.</summary>
static class FormLines
{
    public static IEnumerable<T> Read<T>(string? text, Text field, Text notSuch, Func<string, T?> read, FormReading reading)
        where T : class
    {
        foreach (var (i, line) in (text ?? "").Split('\n').Index())
            if (line.Trim() is { Length: > 0 } row
                && (read(row) ?? reading.Refuse<T>($"{field.In(reading.Language)}, {i + 1}", notSuch)) is { } entry)
                yield return entry;
    }

    public static string[] Cells(string row) =>
        [.. row.Replace('；', ';').Split(row.Contains('\t') ? '\t' : ';').Select(cell => cell.Trim())];

    public static double? Number(string cell) =>
        double.TryParse(cell.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value : null;

    public static string Written(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Null where nothing is written.</summary>
    public static string? Text(string? text) => text?.Trim() is { Length: > 0 } written ? written : null;
}
