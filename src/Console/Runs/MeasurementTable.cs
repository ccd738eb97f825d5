using System.Globalization;

using SupplyChain.Console.Frame;

namespace SupplyChain.Console.Runs;

/// <summary>
/// Measurements as a spreadsheet has them: a column for each characteristic, whose names are the first row. Rows that begin with unit,
/// lower, upper or subgroup say what a column is; all others are pieces in order of production, with anything in their first cell.
/// </summary>
static class MeasurementTable
{
    /// <summary>Characters of a table, far more than the measurements that a run may have.</summary>
    public const int Longest = 1_000_000;

    const string Unit = "unit", Lower = "lower", Upper = "upper", Subgroup = "subgroup";

    static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        [Unit] = Unit,
        ["单位"] = Unit,
        [Lower] = Lower,
        ["LSL"] = Lower,
        ["下限"] = Lower,
        [Upper] = Upper,
        ["USL"] = Upper,
        ["上限"] = Upper,
        [Subgroup] = Subgroup,
        ["子组"] = Subgroup,
    };

    /// <summary>The characteristics of a table; none of an empty one.</summary>
    public static IReadOnlyList<Measured> Read(string? text, FormReading reading)
    {
        var rows = (text ?? "").Split('\n').Select(line => line.Trim('\r')).Where(line => line.Trim(' ', '\t', ',', ';').Length > 0)
            .Select(Cells).ToList();
        if (rows.Count == 0) return [];
        return [.. rows[0].Skip(1).Select((name, i) => (Name: name, Column: i + 1)).Where(column => column.Name.Length > 0)
            .Select(column => Column(column.Name, column.Column, rows, reading))];
    }

    static Measured Column(string name, int at, IReadOnlyList<string[]> rows, FormReading reading)
    {
        var facts = new Dictionary<string, string>();
        var values = new List<double>();
        foreach (var (number, row) in rows.Index().Skip(1))
        {
            var cell = at < row.Length ? row[at] : "";
            if (Labels.TryGetValue(row[0], out var label)) facts[label] = cell;
            else if (cell.Length > 0) values.Add(Value(cell, name, number + 1, reading));
        }

        return new(
            name, facts.GetValueOrDefault(Unit) is { Length: > 0 } unit ? unit : "1",
            Limit(Lower), Limit(Upper), values,
            facts.GetValueOrDefault(Subgroup) is { Length: > 0 } size ? reading.Whole(size, $"{name}, {Subgroup}") : 1);

        double? Limit(string of) =>
            facts.GetValueOrDefault(of) is { Length: > 0 } written ? Value(written, name, of, reading) : null;
    }

    static double Value(string cell, string name, object row, FormReading reading) =>
        double.TryParse(cell.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value : reading.Refuse<double>($"{name}, {row}", FrameWords.NotANumber);

    /// <summary>By tabs where there are any, as spreadsheets copy; else by semicolons or commas, as CSV files have them.</summary>
    static string[] Cells(string line)
    {
        var separator = line.Contains('\t') ? '\t' : line.Contains(';') ? ';' : ',';
        return [.. line.Split(separator).Select(cell => cell.Trim().Trim('"'))];
    }
}

/// <summary>Measurements of a characteristic, as the platform takes them.</summary>
public sealed record Measured(
    string Name, string Unit, double? LowerLimit, double? UpperLimit, IReadOnlyList<double> Measurements, int SubgroupSize);
