namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>How a component enters the model.</summary>
public enum Join
{
    /// <summary>Not at all.</summary>
    None,
    Additive,
    Multiplicative,
}

/// <summary>One form of the exponential smoothing state space family.</summary>
/// <remarks>Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, chapter 2, tables 2.2 and 2.3.</remarks>
/// <param name="Error">Additive, or multiplicative: a share of the expected value.</param>
/// <param name="Trend">How the slope enters.</param>
/// <param name="Damped">Whether the slope fades.</param>
/// <param name="Season">How the season enters.</param>
public readonly record struct EtsForm(Join Error, Join Trend, bool Damped, Join Season)
{
    /// <summary>Number of smoothing parameters: alpha; beta with a slope; gamma with a season; phi with a slope that fades.</summary>
    public int Smoothing => 1 + (Trend == Join.None ? 0 : 1) + (Season == Join.None ? 0 : 1) + (Damped ? 1 : 0);

    /// <summary>Number of free initial states. The last state of a season follows from the others.</summary>
    public int States(int period) => 1 + (Trend == Join.None ? 0 : 1) + (Season == Join.None ? 0 : period - 1);

    public int Parameters(int period) => Smoothing + States(period);

    /// <summary>
    /// Whether the variance of a forecast can be infinite. An additive error with a multiplicative season or slope divides by states
    /// that can come near 0 (section 4.4 of the book). Such forms are left out of a search.
    /// </summary>
    public bool IsUnstable => Error == Join.Additive && (Trend == Join.Multiplicative || Season == Join.Multiplicative);

    /// <summary>Whether all values must be above 0.</summary>
    public bool NeedsPositive => Error == Join.Multiplicative || Trend == Join.Multiplicative || Season == Join.Multiplicative;

    public override string ToString() => $"ETS({Letter(Error)},{Letter(Trend)}{(Damped ? "d" : "")},{Letter(Season)})";

    static char Letter(Join join) => join switch { Join.Additive => 'A', Join.Multiplicative => 'M', _ => 'N' };

    /// <summary>The forms that a search tries, simple ones first: of two equal results the simpler form is taken.</summary>
    /// <param name="positive">Whether all values are above 0.</param>
    /// <param name="seasonal">Whether there is a season and enough data for it.</param>
    /// <param name="multiplicativeTrend">Multiplicative slopes extrapolate wildly. They are tried only on request.</param>
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
