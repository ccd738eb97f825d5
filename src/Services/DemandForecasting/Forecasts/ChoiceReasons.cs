using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Forecasting.Selection;

namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>The engine's choice as codes.</summary>
public static class ChoiceReasons
{
    public static Reason Method(SeriesForecast forecast) => forecast.Combined switch
    {
        CombinationKind.None => DemandForecastMethods.Zero.With(),
        CombinationKind.WeightedMean => DemandForecastMethods.WeightedMean.With(Candidates(forecast)),
        CombinationKind.WeightedMedian => DemandForecastMethods.WeightedMedian.With(Candidates(forecast)),
        _ => DemandForecastMethods.WeightedMeanAndMedian.With(Candidates(forecast)),
    };

    public static Reason Reason(SeriesForecast forecast)
    {
        var basis = forecast.Basis;
        var choice = Choice(basis, CalculateForecast.BacktestOf(forecast.Backtest));
        return basis.ClosedPositions == 0
            ? choice
            : ForecastReasons.ClosedPositions.With(basis.ClosedPositions, basis.Season).BecauseOf(choice);
    }

    static Reason Choice(ChoiceBasis basis, ForecastBacktest test)
    {
        var best = test.Origins == 0 ? null : test.Candidates.MinBy(candidate => candidate.Error ?? decimal.MaxValue);
        if (basis.Demand is { } demand)
        {
            object[] pattern = [demand.Class, Rounded(demand.Interval), Rounded(demand.Variation)];
            return best is null
                ? ForecastReasons.DemandTooShort.With(pattern)
                : ForecastReasons.DemandTested.With([.. pattern, test.Origins, best.Method, best.Weight]);
        }

        if (basis.Series is not { } kind) return ForecastReasons.NoDemand.With();
        return best is null
            ? ForecastReasons.SeriesTooShort.With(kind)
            : ForecastReasons.SeriesTested.With(kind, test.Origins, best.Method, best.Form, best.Weight);
    }

    static IEnumerable<string> Candidates(SeriesForecast forecast) => forecast.Backtest.Candidates.Select(candidate => candidate.Method);

    static decimal Rounded(double value) => Math.Round((decimal)value, 6);
}
