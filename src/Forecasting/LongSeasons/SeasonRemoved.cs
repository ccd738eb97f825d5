using SupplyChain.Forecasting.Methods;
using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.LongSeasons;

/// <summary>A method on the seasonally adjusted series, in logarithms where the season grows with the level.</summary>
sealed class SeasonRemoved : IFittedMethod
{
    readonly IFittedMethod _trend;
    readonly double[] _season;
    readonly double _scale;
    readonly bool _logarithms;
    readonly string _form;
    readonly Removal _removal;

    /// <param name="fit">Fits the adjusted values.</param>
    SeasonRemoved(
        ReadOnlySpan<double> history, int period, bool logarithms, string form, Removal removal, Func<double[], IFittedMethod> fit)
    {
        (_logarithms, _form, _removal, _scale) = (logarithms, form, removal, Scale.Of(history));
        var values = Scale.Down(history, _scale);
        if (logarithms)
            for (var t = 0; t < values.Length; t++)
                values[t] = Math.Log(values[t]);
        _season = removal(values, period);
        _trend = fit(values);
    }

    /// <summary>Subtracts the season from the values. Returns the season of the following steps, one period long.</summary>
    public delegate double[] Removal(Span<double> values, int period);

    public string Form => $"{_form}{(_logarithms ? " in logarithms" : "")}, {_trend.Form}";

    public static SeasonRemoved Fit(ReadOnlySpan<double> history, int period, IForecastMethod inner, string form, Removal removal) =>
        new(history, period, Multiplicative.Grows(history, period), form, removal, values => inner.Fit(values, 1));

    public MethodForecast Forecast(int horizon)
    {
        var (mean, deviation) = _trend.Forecast(horizon);
        for (var h = 0; h < horizon; h++)
            mean[h] += _season[h % _season.Length];
        var (found, spread) = _logarithms ? Multiplicative.Back(mean, deviation) : new(mean, deviation);
        return new(Scale.Up(found, _scale), spread is null ? null : Scale.Up(spread, _scale));
    }

    public IFittedMethod Refit(ReadOnlySpan<double> history) =>
        history.Length <= 2 * _season.Length
            ? _trend.Refit(history)
            : new SeasonRemoved(
                history, _season.Length, _logarithms && Multiplicative.AllPositive(history), _form, _removal,
                values => _trend.Refit(values));
}
