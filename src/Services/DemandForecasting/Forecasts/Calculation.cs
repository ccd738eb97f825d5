namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>Isolates a series that cannot be calculated with, so that it does not stop the calculation of all others.</summary>
static class Calculation
{
    /// <summary>The result and an empty error; or null and the reason why it cannot be calculated.</summary>
    public static (T? Result, string Error) TryCalculate<T>(Func<T?> calculate) where T : class
    {
        try
        {
            return (calculate(), "");
        }
        catch (Exception e) when (e is ArithmeticException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return (null, e.Message);
        }
    }
}
