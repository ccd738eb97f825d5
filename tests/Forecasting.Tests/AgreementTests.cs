using System.Globalization;

using SupplyChain.Forecasting.Arima;
using SupplyChain.Forecasting.ExponentialSmoothing;
using SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Seasonality;
using SupplyChain.Forecasting.Tests.ExponentialSmoothing.StateSpace;
using SupplyChain.Forecasting.Tests.Intermittent;
using SupplyChain.Forecasting.Theta;

namespace SupplyChain.Forecasting.Tests;

/// <summary>
/// Point forecasts beside those of R's packages forecast, forecTheta and tsintermittent where method and parameters are the
/// same on both sides: the scripts in Recorded made them.
/// </summary>
public sealed class AgreementTests
{
    /// <summary>How far ours are from theirs, series by series; the worst of a series' cases counts.</summary>
    static readonly Dictionary<string, Func<IEnumerable<(string Series, double Apart)>>> Methods = new()
    {
        ["naive2"] = () => Forecasts("naive2", ForecastMethods.Find("naive2")!),
        ["ses"] = () => Forecasts("ses", Plain("ses", 1)),
        ["holt"] = () => Forecasts("holt", Plain("holt", 2)),
        ["damped"] = () => Forecasts("damped", Plain("damped", 3)),
        ["comb"] = Comb,
        ["theta"] = () => Forecasts("theta", Thetas.Standard),
        ["dotm"] = () =>
            Records.Rows("dynamic-theta.csv").Select(row => (row[0], Apart(new DynamicTheta(), row[0], Records.Numbers(row[3])))),
        ["ets"] = () => RecordedModel.All.Where(Comparable).Select(model => (model.Name, Records.Apart(Of(model), model.Mean))),
        ["arima"] = () => Records.Rows("arima-fixed.csv").Select(row => (row[0], Records.Apart(Of(row), Records.Numbers(row[4])))),
        ["croston"] = () => Demand("croston"),
        ["sba"] = () => Demand("sba"),
        ["tsb"] = () => Demand("tsb"),
        ["adida"] = () => Demand("adida"),
        ["imapa"] = () => Demand("imapa"),
    };

    /// <summary>
    /// Series in all, and at least how many of them agree. Where not all do, both sides search, and one of them stops short of
    /// the least sum of squares; parameters of buckets are searched on a grid of twenty here.
    /// </summary>
    [Theory]
    [InlineData("naive2", 44, 44), InlineData("ses", 44, 44), InlineData("holt", 44, 30), InlineData("damped", 44, 34),
        InlineData("comb", 44, 32)]
    [InlineData("theta", 44, 44), InlineData("dotm", 42, 40), InlineData("ets", 42, 42), InlineData("arima", 33, 32)]
    [InlineData("croston", 38, 38), InlineData("sba", 38, 38), InlineData("tsb", 38, 38), InlineData("adida", 38, 34),
        InlineData("imapa", 38, 34)]
    public void Forecasts_agree_with_R_within_one_percent(string method, int series, int agreeing)
    {
        var worst = Methods[method]().GroupBy(each => each.Series, (name, cases) => (Name: name, Apart: cases.Max(each => each.Apart)))
            .ToList();
        string off = string.Join(' ', worst.Where(each => !(each.Apart < 0.01)));
        worst.Count.ShouldBe(series);
        worst.Count(each => each.Apart < 0.01).ShouldBeGreaterThanOrEqualTo(agreeing, off);
    }

    static Deseasonalised Plain(string name, int parameters) => new(name, new LinearSmoothing(name, parameters, caution: 0));

    static double Apart(IForecastMethod method, string series, double[] recorded, int period = 1) =>
        Records.Apart(method.Fit(Records.Series[series].Values, period).Forecast(recorded.Length).Mean, recorded);

    static IEnumerable<(string, double)> Forecasts(string recorded, IForecastMethod method) =>
        Records.Of(recorded).Select(record => (record.Name, Apart(method, record.Name, record.Values, Records.Series[record.Name].Period)));

    /// <summary>The mean of the three recorded forecasts.</summary>
    static IEnumerable<(string, double)> Comb()
    {
        var comb = new Average("comb", Plain("ses", 1), Plain("holt", 2), Plain("damped", 3));
        return new[] { "ses", "holt", "damped" }.SelectMany(Records.Of).GroupBy(record => record.Name, (name, three) =>
        {
            double[][] each = [.. three.Select(record => record.Values)];
            return (name, Apart(comb, name, [.. each[0].Select((_, h) => each.Average(values => values[h]))], Records.Series[name].Period));
        });
    }

    /// <summary>
    /// Where a multiplied slope fades, the two sides count its steps differently, and the other side lets expected values of
    /// relative errors fall below 0.
    /// </summary>
    static bool Comparable(RecordedModel model) => model.Form is not { Trend: Join.Multiplicative, Damped: true }
        && double.IsFinite(new EtsLikelihood(model.Form, model.Period, model.Series, new EtsStep[model.Series.Length])
            .End(model.Point, new double[model.Form.Season == Join.None ? 0 : model.Period], out _, out _));

    static double[] Of(RecordedModel model) =>
        new EtsFitted(new(model.Form, model.Point, 0, 0), model.Period, model.Series, 1).Forecast(model.Mean.Length).Mean;

    static double[] Of(string[] row)
    {
        var (values, period) = Records.Series[row[0]];
        int[] o = [.. row[1].Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return AutoArima.Fit(values, new(o[0], o[1], o[2], o[3], o[4], o[5], period, bool.Parse(row[2]))).Forecast(12).Mean;
    }

    static IEnumerable<(string, double)> Demand(string name) => Records.Rows("intermittent.csv")
        .Where(row => row[1].StartsWith(name, StringComparison.Ordinal))
        .Select(row => (row[0], Math.Abs(DemandRecords.Method(row[1]).Rate(row[0]) / Records.Number(row[2]) - 1)));
}
