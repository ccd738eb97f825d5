namespace SupplyChain.Forecasting.ExponentialSmoothing;

/// <summary>Parameters of smoothing with a level and an optional slope that can fade.</summary>
/// <param name="Alpha">Share of an error that is added to the level.</param>
/// <param name="Beta">Share of an error that is added to the slope. 0 without a slope.</param>
/// <param name="Phi">Factor of the slope from step to step. 0 without a slope, 1 undamped.</param>
readonly record struct LinearTrend(double Alpha, double Beta, double Phi)
{
    /// <summary>
    /// One pass over the series. Errors are linear in the first level and slope, so these are found by least squares within the
    /// pass. Only the parameters are left to search.
    /// </summary>
    /// <remarks>
    /// Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, section 5.1; form ETS(A,N|A|Ad,N).
    /// </remarks>
    /// <param name="y">The series.</param>
    /// <param name="solveStart">False starts with the first value and the first step.</param>
    /// <param name="end">Level and slope after the last value.</param>
    /// <returns>Sum of squares of the one-step errors.</returns>
    public double Run(ReadOnlySpan<double> y, bool solveStart, out (double Level, double Slope) end)
    {
        if (Phi == 0) return RunLevel(y, solveStart, out end);
        // Sums are taken around a first guess: those of a series far from 0 would lose digits.
        double level = y[0];
        double slope = y.Length < 3 ? 0 : solveStart ? (y[^1] - y[0]) / (y.Length - 1) : y[1] - y[0];
        // The present effect on level and slope of a unit more of level (1) or slope (2) at the start.
        double level1 = 1, slope1 = 0, level2 = 0, slope2 = 1;
        double ee = 0, e1 = 0, e2 = 0, s11 = 0, s12 = 0, s22 = 0;
        foreach (double value in y)
        {
            slope *= Phi;
            slope1 *= Phi;
            slope2 *= Phi;
            double expected1 = level1 + slope1, expected2 = level2 + slope2, error = value - (level + slope);
            ee += error * error;
            e1 += error * expected1;
            e2 += error * expected2;
            s11 += expected1 * expected1;
            s12 += expected1 * expected2;
            s22 += expected2 * expected2;
            level += slope + Alpha * error;
            slope += Beta * error;
            level1 = expected1 - Alpha * expected1;
            slope1 -= Beta * expected1;
            level2 = expected2 - Alpha * expected2;
            slope2 -= Beta * expected2;
        }
        end = (level, slope);
        if (!solveStart) return ee;
        var (more1, more2) = Solve(e1, e2, s11, s12, s22);
        end = (level + more1 * level1 + more2 * level2, slope + more1 * slope1 + more2 * slope2);
        return Math.Max(0, ee - more1 * e1 - more2 * e2);
    }

    double RunLevel(ReadOnlySpan<double> y, bool solveStart, out (double Level, double Slope) end)
    {
        double level = y[0], left = 1, ee = 0, e1 = 0, s11 = 0;
        foreach (double value in y)
        {
            double error = value - level;
            ee += error * error;
            e1 += error * left;
            s11 += left * left;
            level += Alpha * error;
            left -= Alpha * left;
        }
        double more = solveStart ? e1 / s11 : 0;
        end = (level + more * left, 0);
        return Math.Max(0, ee - more * e1);
    }

    static (double Level, double Slope) Solve(double e1, double e2, double s11, double s12, double s22)
    {
        double determinant = s11 * s22 - s12 * s12;
        return determinant <= 1e-12 * s11 * s22
            ? (e1 / s11, 0)
            : ((e1 * s22 - e2 * s12) / determinant, (e2 * s11 - e1 * s12) / determinant);
    }
}
