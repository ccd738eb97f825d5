using System.Globalization;
using System.Text;

namespace SupplyChain.Cli.Demo;

/// <summary>The files of <c>infra/seed</c>: real parts, and synthetic bills of materials, supply, demand and lines.</summary>
sealed class Seed(string folder)
{
    public string Components => Text("components.csv");
    public string BillOfMaterials => Text("bom-headset.csv");

    /// <summary>Offers, weekly capacity and qualification of each supplier for a part. Synthetic.</summary>
    public IReadOnlyList<Supply> Supplies => [.. Rows("supply.csv").Select(row => new Supply(
        int.Parse(row["supplier"], CultureInfo.InvariantCulture), row["manufacturer"], row["partNumber"], row["minimumOrder"],
        row["orderMultiple"], int.Parse(row["leadTimeDays"], CultureInfo.InvariantCulture),
        decimal.Parse(row["unitPrice"], CultureInfo.InvariantCulture), decimal.Parse(row["actual"], CultureInfo.InvariantCulture),
        decimal.Parse(row["maximum"], CultureInfo.InvariantCulture),
        row["qualified"] == "yes", row["pilotSteps"].Split('|', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Planned headsets of each OEM by week. Synthetic.</summary>
    public IReadOnlyList<decimal> HeadsetsPerWeek =>
        [.. Rows("demand.csv").Select(row => decimal.Parse(row["headsetsPerWeek"], CultureInfo.InvariantCulture))];

    /// <summary>Headsets that were built in a week, as a part of those that are planned for one; the weeks repeat. Synthetic.</summary>
    public IReadOnlyList<decimal> BuiltShares =>
        [.. Rows("actuals.csv").Select(row => decimal.Parse(row["shareOfPlan"], CultureInfo.InvariantCulture))];

    /// <summary>Pilot lines and their process steps. Synthetic.</summary>
    public IReadOnlyList<Line> Lines =>
        [.. Rows("lines.csv").Select(row => new Line(row["name"], row["region"], row["steps"].Split('|')))];

    /// <summary>A file of rows from cells; none of the demo's own has a comma, a quote or a line break in a cell.</summary>
    public static string Csv(string header, IEnumerable<IEnumerable<object>> rows)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))).Append('\n');
        return text.ToString();
    }

    string Text(string file) => File.ReadAllText(Path.Combine(folder, file));

    IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var header = lines[0].Split(',');
        return lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second));
    }
}

sealed record Supply(
    int Supplier, string Manufacturer, string PartNumber, string MinimumOrder, string OrderMultiple, int LeadTimeDays,
    decimal UnitPrice, decimal Actual, decimal Maximum, bool Qualified, IReadOnlyList<string> PilotSteps)
{
    public Guid ComponentId => new Contracts.PartName(Manufacturer, PartNumber).ComponentId;
}

sealed record Line(string Name, string Region, IReadOnlyList<string> Steps);
