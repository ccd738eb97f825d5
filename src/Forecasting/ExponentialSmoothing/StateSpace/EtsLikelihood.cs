using SupplyChain.Forecasting.Numerics;

namespace SupplyChain.Forecasting.ExponentialSmoothing.StateSpace;

/// <summary>
/// Minus twice the log likelihood of a form, divided by the number of values, as a function of one vector: alpha, beta as a share
/// of alpha, gamma as a share of 1 - alpha, phi, level, slope, and all but the last of the initial seasons. The vector holds
/// only what the form has. In these shares the usual region is a box.
/// </summary>
/// <remarks>Hyndman et al. (2008), equation 5.3 without its constants; regions: sections 5.3 (usual) and 10.2 (admissible).</remarks>
/// <param name="form">The form.</param>
/// <param name="period">Observations a season.</param>
/// <param name="y">The series, scaled to about 1.</param>
/// <param name="steps">Work space, one step for each value.</param>
/// <param name="caution">
/// Weight k of a prior (1 - share)^k on beta's share of alpha, 0 for none. The likelihood of a short series is often greatest
/// where the slope follows every error; such forecasts diverge.
/// </param>
sealed class EtsLikelihood(EtsForm form, int period, double[] y, EtsStep[] steps, double caution = 0)
{
    /// <summary>A smaller mean squared error, in the unit of the scaled series, counts as this one.</summary>
    const double Perfect = 1e-16;

    public const double Least = 1e-4, Most = 0.9999, LeastPhi = 0.8, MostPhi = 0.98;

    readonly double[] seasons = new double[form.Season == Join.None ? 0 : period], polynomial = new double[period + 2];
    readonly EtsKernels kernels = EtsKernels.Of(form);

    /// <summary>Work space for the seasons.</summary>
    public Span<double> Seasons => seasons;

    int FirstState => form.Smoothing;
    int FirstSeason => form.Smoothing + (form.Trend == Join.None ? 1 : 2);

    /// <summary>Value and gradient for a search.</summary>
    public double At(ReadOnlySpan<double> point, Span<double> gradient)
    {
        var first = Unpack(point, seasons);
        if (!IsAdmissible(first)) return double.PositiveInfinity;
        var state = first;
        if (!kernels.Forward(y, ref state, seasons, steps, out double squares, out double logs)) return double.PositiveInfinity;
        if (squares <= Perfect * y.Length)
        {
            gradient.Clear();
            return Value(squares, logs);
        }
        kernels.Backward(y, first, seasons, steps, squares, out var by);
        Pack(point, first, by, gradient);
        return Value(squares, logs) + Prior(point, gradient);
    }

    /// <summary>Minus twice the logarithm of the prior, divided by the number of values.</summary>
    double Prior(ReadOnlySpan<double> point, Span<double> gradient)
    {
        if (form.Trend == Join.None || caution == 0) return 0;
        gradient[1] += 2 * caution / (1 - point[1]) / y.Length;
        return -2 * caution * Math.Log(1 - point[1]) / y.Length;
    }

    /// <summary>The value without the prior, and the states after the last value.</summary>
    public double End(ReadOnlySpan<double> point, Span<double> endSeasons, out EtsState end, out double squares)
    {
        end = Unpack(point, endSeasons);
        return IsAdmissible(end) && kernels.Forward(y, ref end, endSeasons, steps, out squares, out double logs)
            ? Value(squares, logs)
            : Invalid(out squares);
    }

    static double Invalid(out double squares) => squares = double.PositiveInfinity;

    double Value(double squares, double logs) => Math.Log(Math.Max(squares, Perfect * y.Length)) + 2 * logs / y.Length;

    EtsState Unpack(ReadOnlySpan<double> point, Span<double> to)
    {
        int next = 1;
        var state = new EtsState { Alpha = point[0], Phi = 1 };
        if (form.Trend != Join.None) state.Beta = point[next++] * state.Alpha;
        if (form.Season != Join.None) state.Gamma = point[next++] * (1 - state.Alpha);
        if (form.Damped) state.Phi = point[next++];
        state.Level = point[next++];
        if (form.Trend != Join.None) state.Slope = point[next++];
        if (form.Season == Join.None) return state;
        double last = form.Season == Join.Multiplicative ? period : 0;
        for (int i = 0; i < period - 1; i++) last -= to[i] = point[next + i];
        to[period - 1] = last;
        return state;
    }

    void Pack(ReadOnlySpan<double> point, in EtsState first, in EtsState by, Span<double> gradient)
    {
        int next = 1;
        gradient[0] = by.Alpha;
        if (form.Trend != Join.None)
        {
            gradient[0] += by.Beta * point[next];
            gradient[next++] = by.Beta * first.Alpha;
        }
        if (form.Season != Join.None)
        {
            gradient[0] -= by.Gamma * point[next];
            gradient[next++] = by.Gamma * (1 - first.Alpha);
        }
        if (form.Damped) gradient[next++] = by.Phi;
        gradient[next++] = by.Level;
        if (form.Trend != Join.None) gradient[next++] = by.Slope;
        for (int i = 0; i < seasons.Length - 1; i++) gradient[next + i] = seasons[i] - seasons[^1];
    }

    /// <summary>
    /// Whether the weights of old values decrease. Inside the usual region this can fail only for forms with slope and season. It is
    /// checked by the characteristic polynomial of section 10.2, for multiplicative forms too.
    /// </summary>
    bool IsAdmissible(in EtsState s)
    {
        if (form.Trend == Join.None || form.Season == Join.None) return true;
        double inner = s.Alpha + s.Beta - s.Alpha * s.Phi;
        polynomial.AsSpan().Fill(inner);
        polynomial[0] = s.Phi * (1 - s.Alpha - s.Gamma);
        polynomial[1] = inner + s.Gamma - 1;
        polynomial[period] = s.Alpha + s.Beta - s.Phi;
        polynomial[period + 1] = 1;
        return Stability.RootsInside(polynomial);
    }

    /// <summary>The box of the usual region. States are not bounded.</summary>
    public void Box(Span<double> low, Span<double> high)
    {
        low.Fill(double.NegativeInfinity);
        high.Fill(double.PositiveInfinity);
        low[..FirstState].Fill(Least);
        high[..FirstState].Fill(Most);
        if (form.Damped) (low[FirstState - 1], high[FirstState - 1]) = (LeastPhi, MostPhi);
        if (form.Trend == Join.Multiplicative) low[FirstState + 1] = Least;
        if (form.Season == Join.Multiplicative) low[FirstSeason..].Fill(Least);
    }
}
