namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>What the way forward keeps of a step for the way back.</summary>
struct EtsStep
{
    /// <summary>Level and slope joined: the expected value without the season.</summary>
    public double Expected;

    /// <summary>The season of the step before its update.</summary>
    public double Season;

    /// <summary>Observed less expected, the season taken out of both.</summary>
    public double Surprise;

    /// <summary>Slope before the step.</summary>
    public double Slope;
}

/// <summary>Parameters and states of a model, in the unit of the scaled series; the season stands beside in a span.</summary>
struct EtsState
{
    public double Alpha, Beta, Gamma, Phi, Level, Slope;
}

/// <summary>The component is not there.</summary>
readonly struct Absent;

/// <summary>The component is added.</summary>
readonly struct Added;

/// <summary>The component is multiplied.</summary>
readonly struct Multiplied;
