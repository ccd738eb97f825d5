using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

namespace SupplyChain.Forecasting.Tests.ExponentialSmoothing.StateSpace;

/// <summary>A model another implementation found, with what it forecasts by it: a row of Recorded/models.csv.</summary>
sealed record RecordedModel(string Name, string Asked, EtsForm Form, double[] Point, double Criterion, double[] Mean, double[]? Deviation)
{
    public double[] Series => Records.Series[Name].Values;

    public int Period => Form.Season == Join.None ? 1 : Records.Series[Name].Period;

    public override string ToString() => $"{Name} {Form}";

    public static IReadOnlyList<RecordedModel> All { get; } = [.. Records.Rows("models.csv").Select(Read)];

    static RecordedModel Read(string[] row)
    {
        var form = Parse(row[2]);
        double alpha = Records.Number(row[3]), beta = Records.Number(row[4]), gamma = Records.Number(row[5]), phi = Records.Number(row[6]);
        double[] start = Records.Numbers(row[8]);
        int season = form.Trend == Join.None ? 1 : 2;
        List<double> point = [alpha];
        if (form.Trend != Join.None) point.Add(beta / alpha);
        if (form.Season != Join.None) point.Add(gamma / (1 - alpha));
        if (form.Damped) point.Add(phi);
        // The last recorded season comes first in the series.
        point.AddRange([.. start.Take(season), .. start.Skip(season).Reverse().SkipLast(1)]);
        return new(
            row[0], row[1], form, [.. point], Records.Number(row[7]), Records.Numbers(row[9]),
            row[11].Length > 0 ? Records.Numbers(row[11]) : null);
    }

    public static EtsForm Parse(string name) => new(Of(name[0]), Of(name[1]), name.EndsWith('d'), Of(name[2]));

    static Join Of(char letter) => letter switch { 'A' => Join.Additive, 'M' => Join.Multiplicative, _ => Join.None };
}
