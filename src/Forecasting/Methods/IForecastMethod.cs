namespace SupplyChain.Forecasting.Methods;

/// <summary>A method to forecast a series of equally spaced values. It holds no state: equal inputs give equal bits.</summary>
public interface IForecastMethod
{
    /// <summary>The name on the command line, such as <c>theta</c>.</summary>
    string Name { get; }

    /// <summary>Chooses form and parameters by the history.</summary>
    /// <param name="history">At least one value, all finite, oldest first.</param>
    /// <param name="period">Observations a season, 1 where there is none.</param>
    IFittedMethod Fit(ReadOnlySpan<double> history, int period);
}

/// <summary>A method with its form and parameters, at the end of the history to which it was fitted.</summary>
public interface IFittedMethod
{
    /// <summary>Form and parameters for a reader, such as <c>ETS(M,Ad,N), alpha 0.31, phi 0.94</c>.</summary>
    string Form { get; }

    /// <summary>Forecasts the <paramref name="horizon"/> values after the history. All are finite.</summary>
    MethodForecast Forecast(int horizon);

    /// <summary>
    /// Fits the same form to another stretch of the same series. The search starts at the present parameters, so it takes a
    /// fraction of the time of <see cref="IForecastMethod.Fit"/>.
    /// </summary>
    IFittedMethod Refit(ReadOnlySpan<double> history);
}

/// <summary>What one method forecasts.</summary>
/// <param name="Mean">Point forecast of step 1, 2, ...</param>
/// <param name="Deviation">Standard deviation of each step's error by the model, 0 or above. Null where the method has none.</param>
public sealed record MethodForecast(double[] Mean, double[]? Deviation = null);
