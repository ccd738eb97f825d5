using System.Globalization;

using SupplyChain.Console.Frame;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Runs;

/// <summary>How a run was made as it is written into the form: lists with an entry on each line.</summary>
public sealed class SheetInput
{
    public string? Equipment { get; set; }
    public string? Shift { get; set; }

    /// <summary>Name, number and unit on each line, separated by tabs, semicolons or commas.</summary>
    public string? Parameters { get; set; }

    /// <summary>Kind and lot on each line.</summary>
    public string? Inputs { get; set; }

    /// <summary>Hash and name of a file on each line, as sha256sum prints them.</summary>
    public string? Files { get; set; }

    public static SheetInput Of(RunShown.SheetOf? sheet) => new()
    {
        Equipment = sheet?.Equipment,
        Shift = sheet?.Shift,
        Parameters = Lines(sheet?.Parameters, each => $"{each.Name}; {each.Value.ToString(CultureInfo.InvariantCulture)}; {each.Unit}"),
        Inputs = Lines(sheet?.Inputs, each => $"{each.Kind}; {each.Lot}"),
        Files = Lines(sheet?.Files, each => $"{each.Sha256}  {each.Name}"),
    };

    /// <summary>Null where nothing is written.</summary>
    public RunShown.SheetOf? Read(FormReading reading)
    {
        var (equipment, shift) = (Text(Equipment), Text(Shift));
        IReadOnlyList<RunShown.Parameter> parameters = [.. Rows(Parameters, RunWords.Parameters, Parameter, reading)];
        IReadOnlyList<RunShown.InputLot> inputs = [.. Rows(Inputs, RunWords.Inputs, InputLot, reading)];
        IReadOnlyList<RunShown.File> files = [.. Rows(Files, RunWords.Files, FileOf, reading)];
        return (equipment ?? shift) is null && parameters.Count + inputs.Count + files.Count == 0
            ? null : new(equipment, shift, parameters, inputs, files);
    }

    static IEnumerable<T> Rows<T>(string? text, Text field, Func<string, T?> read, FormReading reading)
        where T : class
    {
        foreach (var (i, line) in (text ?? "").Split('\n').Index())
            if (line.Trim() is { Length: > 0 } row
                && (read(row) ?? reading.Refuse<T>($"{field.In(reading.Language)}, {i + 1}", RunWords.NotSuchARow)) is { } entry)
                yield return entry;
    }

    static RunShown.Parameter? Parameter(string row) =>
        Cells(row) is [{ Length: > 0 } name, var number, .. var rest] && rest.Length < 2
        && double.TryParse(number.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? new(name, value, rest is [{ Length: > 0 } unit] ? unit : "1") : null;

    static RunShown.InputLot? InputLot(string row) =>
        Cells(row) is [{ Length: > 0 } kind, { Length: > 0 } lot] ? new(kind, lot) : null;

    static RunShown.File? FileOf(string row) =>
        row.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var hash, var name]
            // sha256sum marks a file that it read as binary.
            ? new(name.TrimStart('*'), hash) : null;

    static string[] Cells(string row)
    {
        var separator = row.Contains('\t') ? '\t' : row.Contains(';') || row.Contains('；') ? ';' : ',';
        return [.. row.Replace('；', ';').Split(separator).Select(cell => cell.Trim())];
    }

    static string? Lines<T>(IReadOnlyList<T>? entries, Func<T, string> line) =>
        entries is null or [] ? null : string.Join('\n', entries.Select(line));

    static string? Text(string? text) => text?.Trim() is { Length: > 0 } written ? written : null;
}
