using System.Globalization;

namespace SupplyChain.Forecasting.Series;

/// <summary>Parses the fields of a row as a series, or says what is wrong with them.</summary>
static class SeriesParser
{
    // A season longer than a year of hours is an error in the file.
    const int LongestPeriod = 24 * 366;

    public static SeriesRow Parse(int line, List<string> fields, SeriesFile.Columns columns)
    {
        var id = columns.Value(fields, "id");
        try
        {
            var train = Values(columns.Value(fields, "train"), "train");
            if (!train.Any(double.IsFinite)) throw new FormatException("train has no value");
            var test = Values(columns.Value(fields, "test"), "test");
            var horizon = test.Length > 0 ? test.Length : Whole(columns.Value(fields, "h"), "h", 10_000);
            var period = Whole(columns.Value(fields, "m"), "m", LongestPeriod);
            return new SeriesRow(line, id, new TimeSeries(id, columns.Value(fields, "freq"), period, horizon, train, test), null);
        }
        catch (FormatException problem)
        {
            return new SeriesRow(line, id, null, problem.Message);
        }
    }

    static int Whole(string text, string column, int most) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= 1 && value <= most
            ? value
            : throw new FormatException($"{column} is '{text}': not a whole number from 1 to {most}");

    static double[] Values(string text, string column)
    {
        if (text.Length == 0) return [];
        var values = new double[text.AsSpan().Count(';') + 1];
        var at = 0;
        foreach (var range in text.AsSpan().Split(';')) values[at++] = Value(text.AsSpan()[range].Trim(), column, at);
        return values;
    }

    static double Value(ReadOnlySpan<char> text, string column, int position)
    {
        // R and pandas write missing values in these ways.
        if (text.IsEmpty || text is "NA" || text.Equals("nan", StringComparison.OrdinalIgnoreCase)) return double.NaN;
        // The square of a larger value would not be finite.
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 1e100
            ? value
            : throw new FormatException($"value {position} of {column} is '{text}': not a finite number up to 1e100");
    }
}
