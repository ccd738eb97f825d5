namespace SupplyChain.Forecasting;

/// <summary>One way to forecast a series of equally spaced values. Methods hold no state: the same input gives the same bits.</summary>
public interface IForecastMethod
{
    /// <summary>As it is asked for on the command line, such as <c>theta</c>.</summary>
    string Name { get; }

    /// <summary>Chooses form and parameters by what the history says.</summary>
    /// <param name="history">At least one value, all finite, oldest first.</param>
    /// <param name="period">Observations a season, 1 where there is none.</param>
    IFittedMethod Fit(ReadOnlySpan<double> history, int period);
}

/// <summary>A method with its form and parameters, at the end of the history it was fitted to.</summary>
public interface IFittedMethod
{
    /// <summary>Form and parameters as a reader wants them, such as <c>ETS(M,Ad,N), alpha 0.31, phi 0.94</c>.</summary>
    string Form { get; }

    /// <summary>The <paramref name="horizon"/> values after the history: always finite.</summary>
    MethodForecast Forecast(int horizon);

    /// <summary>
    /// The same form fitted to another stretch of the same series, with the search for parameters started at these: a
    /// rolling origin costs a fraction of a whole fit.
    /// </summary>
    IFittedMethod Refit(ReadOnlySpan<double> history);
}

/// <param name="Mean">Point forecast of step 1, 2, ...</param>
/// <param name="Deviation">Standard deviation of the error of each step as the model sees it, 0 or above; null where the method has none.</param>
public sealed record MethodForecast(double[] Mean, double[]? Deviation = null);
