using System.Globalization;
using System.Text.Json;

using SupplyChain.Forecasting.Evaluation;

namespace SupplyChain.Cli.Forecasting;

/// <summary>The table, and the last line as JSON for programs.</summary>
static class ForecastReport
{
    static readonly string[] Headings =
        ["method", "series", "failures", "sMAPE", "MASE", "OWA", "RMSSE", "bias", "cover50", "cover90", "MSIS", "ms/series"];

    /// <param name="naive2">The reference of OWA, on the same series.</param>
    public static void Print(IReadOnlyList<MethodTotals> methods, ScoreTotals naive2)
    {
        string[][] rows = [Headings, .. methods.Select(method => Row(method, naive2))];
        var widths = Headings.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            Console.WriteLine(
                row[0].PadRight(widths[0]) + string.Concat(row.Skip(1).Select((cell, column) => "  " + cell.PadLeft(widths[column + 1]))));
    }

    /// <summary>A measure that is not defined is null: JSON has no NaN.</summary>
    public static string Json(string file, IReadOnlyList<MethodTotals> methods, ScoreTotals naive2) => JsonSerializer.Serialize(new
    {
        file,
        methods = methods.ToDictionary(method => method.Name, method => new
        {
            series = method.Series,
            failures = method.Failures,
            smape = Number(method.Scores.Smape),
            mase = Number(method.Scores.Mase),
            owa = Number(method.Scores.OwaAgainst(naive2)),
            rmsse = Number(method.Scores.Rmsse),
            bias = Number(method.Scores.Bias),
            cover50 = Number(method.Scores.Cover50),
            cover90 = Number(method.Scores.Cover90),
            msis = Number(method.Scores.Msis),
            ms = Number(method.MillisecondsASeries),
        }),
    });

    static string[] Row(MethodTotals method, ScoreTotals naive2) =>
    [
        method.Name, $"{method.Series}", $"{method.Failures}", Text(method.Scores.Smape), Text(method.Scores.Mase),
        Text(method.Scores.OwaAgainst(naive2)), Text(method.Scores.Rmsse), Text(method.Scores.Bias), Text(100 * method.Scores.Cover50),
        Text(100 * method.Scores.Cover90), Text(method.Scores.Msis), Text(method.MillisecondsASeries),
    ];

    static string Text(double value) =>
        double.IsNaN(value) ? "-" : value.ToString(Math.Abs(value) < 1000 ? "0.####" : "0", CultureInfo.InvariantCulture);

    static double? Number(double value) => double.IsFinite(value) ? value : null;
}
