using System.Globalization;

namespace SupplyChain.Forecasting.Arima;

/// <summary>
/// ARIMA(p,d,q)(P,D,Q)[m]: phi(B) Phi(B^m) ((1-B)^d (1-B^m)^D y - c) = theta(B) Theta(B^m) e, with
/// phi(B) = 1 - phi1 B - ... and theta(B) = 1 + theta1 B + ... (Box and Jenkins 1970).
/// </summary>
/// <param name="Period">Observations a season, 1 where there is none.</param>
/// <param name="Constant">Whether c is estimated: a mean without differences, a drift with one.</param>
public readonly record struct ArimaOrders(
    int Ar, int Difference, int Ma,
    int SeasonalAr = 0, int SeasonalDifference = 0, int SeasonalMa = 0, int Period = 1, bool Constant = false)
{
    /// <summary>Degree of the product of the plain and the seasonal autoregressive polynomial.</summary>
    public int ArDegree => Ar + Period * SeasonalAr;

    /// <summary>Degree of the product of the plain and the seasonal moving-average polynomial.</summary>
    public int MaDegree => Ma + Period * SeasonalMa;

    /// <summary>Number of observations that are lost by differencing.</summary>
    public int Lost => Difference + Period * SeasonalDifference;

    /// <summary>Number of coefficients of the four polynomials.</summary>
    public int Coefficients => Ar + Ma + SeasonalAr + SeasonalMa;

    /// <summary>Number of parameters for the information criterion: coefficients, constant and variance.</summary>
    public int Parameters => Coefficients + (Constant ? 1 : 0) + 1;

    public override string ToString()
    {
        var plain = string.Create(CultureInfo.InvariantCulture, $"ARIMA({Ar},{Difference},{Ma})");
        var seasonal = Period > 1 && SeasonalAr + SeasonalDifference + SeasonalMa > 0
            ? string.Create(CultureInfo.InvariantCulture, $"({SeasonalAr},{SeasonalDifference},{SeasonalMa})[{Period}]")
            : "";
        var constant = !Constant ? "" : Difference + SeasonalDifference == 0 ? " with mean" : " with drift";
        return plain + seasonal + constant;
    }
}
