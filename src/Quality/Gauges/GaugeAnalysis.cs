using MathNet.Numerics.Distributions;

using SupplyChain.Quality.Constants;

namespace SupplyChain.Quality.Gauges;

/// <summary>
/// Evaluates a gauge study by the two methods of AIAG, Measurement Systems Analysis, 4th ed., chapter III, section B.
/// </summary>
public static class GaugeAnalysis
{
    /// <summary>AIAG's table of d2* ends with 15 ranges; for more it takes d2.</summary>
    const int RangesOfTable = 15;

    /// <summary>An interaction that is less significant than this joins the equipment's variation (AIAG, appendix A).</summary>
    const double Significance = 0.05;

    /// <summary>
    /// Average and range: EV = K1 R, AV^2 = (K2 X)^2 - EV^2 / (parts trials), PV = K3 Rp; K = 1 / d2*, R the mean range of trials, X
    /// the range of the appraisers' means, Rp that of the parts' means. It does not see interaction.
    /// </summary>
    public static GaugeVariation ByRanges(GaugeStudy study)
    {
        var cells = study.Measurements.SelectMany(part => part).ToList();
        var equipment = cells.Average(Spread) / MeanRange(study.Trials, cells.Count);
        var between = Spread(study.AppraiserMeans) / MeanRange(study.Appraisers, 1);
        var appraiser = between * between - equipment * equipment / (study.Parts * study.Trials);
        return new(equipment, Math.Sqrt(Math.Max(0, appraiser)), 0, Spread(study.PartMeans) / MeanRange(study.Parts, 1));
    }

    /// <summary>
    /// Analysis of variance of two crossed random factors (AIAG, appendix A). Interaction that is not significant at 5 % is pooled with
    /// the equipment's variation. A component that comes out negative is 0.
    /// </summary>
    public static GaugeVariation ByVariance(GaugeStudy study)
    {
        var (parts, appraisers, trials) = (study.Parts, study.Appraisers, study.Trials);
        var cells = study.Measurements.SelectMany(part => part).ToList();
        var mean = cells.SelectMany(cell => cell).Average();
        var ofParts = appraisers * trials * Squares(study.PartMeans, mean);
        var ofAppraisers = parts * trials * Squares(study.AppraiserMeans, mean);
        var ofInteraction = trials * Squares(cells.Select(cell => cell.Average()), mean) - ofParts - ofAppraisers;
        var ofEquipment = cells.Sum(cell => Squares(cell, cell.Average()));

        int free = (parts - 1) * (appraisers - 1), rest = parts * appraisers * (trials - 1);
        var (interaction, equipment) = (ofInteraction / free, ofEquipment / rest);
        var isSignificant = interaction > 0
            && (equipment <= 0 || 1 - FisherSnedecor.CDF(free, rest, interaction / equipment) < Significance);
        var error = isSignificant ? interaction : Math.Max(0, (ofInteraction + ofEquipment) / (free + rest));
        return new(
            Math.Sqrt(isSignificant ? equipment : error),
            Component(ofAppraisers / (appraisers - 1) - error, parts * trials),
            isSignificant ? Component(interaction - equipment, trials) : 0,
            Component(ofParts / (parts - 1) - error, appraisers * trials));
    }

    static double MeanRange(int size, int ranges)
    {
        var constants = ShewhartConstants.Of(size);
        return ranges > RangesOfTable ? constants.MeanRange : constants.MeanRangeOf(ranges);
    }

    static double Component(double difference, int times) => Math.Sqrt(Math.Max(0, difference / times));

    static double Spread(IReadOnlyList<double> values) => values.Max() - values.Min();

    static double Squares(IEnumerable<double> values, double mean) => values.Sum(value => (value - mean) * (value - mean));
}
