namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>What the pass forward stores of a step for the pass back.</summary>
struct EtsStep
{
    /// <summary>Level and slope combined: the expected value without the season.</summary>
    public double Expected;

    /// <summary>The season before its update.</summary>
    public double Season;

    /// <summary>Observed minus expected value, both without the season.</summary>
    public double Surprise;

    /// <summary>Slope before the step.</summary>
    public double Slope;
}

/// <summary>Parameters and states of a model in the unit of the scaled series. The seasons are in a span of their own.</summary>
struct EtsState
{
    public double Alpha, Beta, Gamma, Phi, Level, Slope;
}

/// <summary>The component is absent.</summary>
readonly struct Absent;

/// <summary>The component is added.</summary>
readonly struct Added;

/// <summary>The component is multiplied.</summary>
readonly struct Multiplied;
