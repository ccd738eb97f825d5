namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>How a component joins the others.</summary>
public enum Join
{
    /// <summary>It is not there.</summary>
    None,
    Additive,
    Multiplicative,
}

/// <summary>One member of the family of exponential smoothing state space models.</summary>
/// <remarks>Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, chapter 2, tables 2.2 and 2.3.</remarks>
/// <param name="Error">Additive, or multiplicative where an error is a share of the expected value.</param>
/// <param name="Trend">How the slope joins the level.</param>
/// <param name="Damped">Whether the slope fades.</param>
/// <param name="Season">How the season joins level and slope.</param>
public readonly record struct EtsForm(Join Error, Join Trend, bool Damped, Join Season)
{
    /// <summary>Smoothing parameters: alpha, beta with a slope, gamma with a season, phi where the slope fades.</summary>
    public int Smoothing => 1 + (Trend == Join.None ? 0 : 1) + (Season == Join.None ? 0 : 1) + (Damped ? 1 : 0);

    /// <summary>States at the start that are free; the last of a season follows from the others.</summary>
    public int States(int period) => 1 + (Trend == Join.None ? 0 : 1) + (Season == Join.None ? 0 : period - 1);

    public int Parameters(int period) => Smoothing + States(period);

    /// <summary>
    /// Whether the variance of a forecast can be without bound: an additive error under a multiplicative season or slope
    /// divides by states that can come near 0. Section 4.4 of the book; such members are left out of a search.
    /// </summary>
    public bool IsUnstable => Error == Join.Additive && (Trend == Join.Multiplicative || Season == Join.Multiplicative);

    /// <summary>Whether all values have to be above 0.</summary>
    public bool NeedsPositive => Error == Join.Multiplicative || Trend == Join.Multiplicative || Season == Join.Multiplicative;

    public override string ToString() => $"ETS({Letter(Error)},{Letter(Trend)}{(Damped ? "d" : "")},{Letter(Season)})";

    static char Letter(Join join) => join switch { Join.Additive => 'A', Join.Multiplicative => 'M', _ => 'N' };

    /// <summary>The members a search goes through, in a fixed order: simple ones first, so that of two equals the simpler wins.</summary>
    /// <param name="positive">Whether all values are above 0.</param>
    /// <param name="seasonal">Whether there is a season and enough of it.</param>
    /// <param name="multiplicativeTrend">Slopes that multiply extrapolate wildly and are searched only where asked for.</param>
    public static IEnumerable<EtsForm> Candidates(bool positive, bool seasonal, bool multiplicativeTrend) =>
        from season in (Join[])[Join.None, Join.Additive, Join.Multiplicative]
        where season == Join.None || seasonal
        from trend in (Join[])[Join.None, Join.Additive, Join.Multiplicative]
        where trend != Join.Multiplicative || multiplicativeTrend
        from damped in (bool[])[false, true]
        where !damped || trend != Join.None
        from error in (Join[])[Join.Additive, Join.Multiplicative]
        select new EtsForm(error, trend, damped, season) into form
        where !form.IsUnstable && (positive || !form.NeedsPositive)
        select form;
}
