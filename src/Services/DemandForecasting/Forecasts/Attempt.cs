namespace SupplyChain.DemandForecasting.Forecasts;

/// <summary>One series that cannot be calculated with must not stop the forecasts and requirements of all others.</summary>
static class Attempt
{
    /// <summary>What was calculated, with an empty text; or null and why it could not be.</summary>
    public static (T? Found, string WhyNot) To<T>(Func<T?> calculate) where T : class
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
