using System.Globalization;

using SupplyChain.Console.Frame;

namespace SupplyChain.Console.Quality;

/// <summary>A gauge study as it is written into the form.</summary>
public sealed class GaugeInput
{
    /// <summary>Characters of a table, more than the readings that a study may have.</summary>
    public const int Longest = 400_000;

    public Guid CommandId { get; set; }
    public string? Line { get; set; }
    public string? Characteristic { get; set; }

    /// <summary>The component that the study is of; empty where it stands for all.</summary>
    public string? Part { get; set; }

    public string? Unit { get; set; }
    public string? Tolerance { get; set; }

    /// <summary>Part, appraiser and value on each line, separated by tabs, semicolons or commas.</summary>
    public string? Table { get; set; }

    public GaugeCommand Read(FormReading reading) => new(
        Guid.TryParse(Line, out var line) ? line : reading.Refuse<Guid>(GaugeWords.Line.In(reading.Language), GaugeWords.ChooseLine),
        (Characteristic ?? "").Trim(), Guid.TryParse(Part, out var part) ? part : null,
        Unit?.Trim() is { Length: > 0 } unit ? unit : "1",
        Tolerance?.Trim() is { Length: > 0 } written
            ? Number(written) ?? reading.Refuse<double>(GaugeWords.Tolerance.In(reading.Language), FrameWords.NotANumber) : null,
        [.. Rows(reading)]);

    IEnumerable<GaugeReadingRow> Rows(FormReading reading)
    {
        foreach (var (i, line) in (Table ?? "").Split('\n').Index())
        {
            if (line.Trim(' ', '\t', '\r', ',', ';').Length == 0) continue;
            if (Cells(line) is [{ Length: > 0 } part, { Length: > 0 } appraiser, var value] && Number(value) is { } number)
                yield return new(part, appraiser, number);
            else
                reading.Refuse<object>($"{GaugeWords.Readings.In(reading.Language)}, {i + 1}", GaugeWords.NotAReading);
        }
    }

    static double? Number(string text) =>
        double.TryParse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value : null;

    static string[] Cells(string line)
    {
        var separator = line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
        return [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))];
    }
}

/// <summary>What recording a gauge study takes.</summary>
public sealed record GaugeCommand(
    Guid LineId, string Characteristic, Guid? ComponentId, string Unit, double? Tolerance, IReadOnlyList<GaugeReadingRow> Readings);

/// <summary>One value of one part by one appraiser.</summary>
public sealed record GaugeReadingRow(string Part, string Appraiser, double Value);
