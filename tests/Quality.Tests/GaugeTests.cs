using SupplyChain.Quality.Gauges;

namespace SupplyChain.Quality.Tests;

/// <summary>The example of AIAG, Measurement Systems Analysis, 4th ed.: ten parts, three appraisers, three trials.</summary>
public class GaugeTests
{
    /// <summary>By part; the trials of appraisers A, B and C.</summary>
    static readonly double[][] Rows =
    [
        [0.29, 0.41, 0.64, 0.08, 0.25, 0.07, 0.04, -0.11, -0.15],
        [-0.56, -0.68, -0.58, -0.47, -1.22, -0.68, -1.38, -1.13, -0.96],
        [1.34, 1.17, 1.27, 1.19, 0.94, 1.34, 0.88, 1.09, 0.67],
        [0.47, 0.50, 0.64, 0.01, 1.03, 0.20, 0.14, 0.20, 0.11],
        [-0.80, -0.92, -0.84, -0.56, -1.20, -1.28, -1.46, -1.07, -1.45],
        [0.02, -0.11, -0.21, -0.20, 0.22, 0.06, -0.29, -0.67, -0.49],
        [0.59, 0.75, 0.66, 0.47, 0.55, 0.83, 0.02, 0.01, 0.21],
        [-0.31, -0.20, -0.17, -0.63, 0.08, -0.34, -0.46, -0.56, -0.49],
        [2.26, 1.99, 2.01, 1.80, 2.12, 2.19, 1.77, 1.45, 1.87],
        [-1.36, -1.25, -1.31, -1.68, -1.62, -1.50, -1.49, -1.77, -2.16],
    ];

    static readonly GaugeStudy Study = new([.. Rows.Select(row => (IReadOnlyList<IReadOnlyList<double>>)[.. row.Chunk(3)])]);

    /// <summary>AIAG multiplies rounded figures, such as 0.3417 by 0.5908; exact ones differ in the fourth decimal.</summary>
    [Fact]
    public void By_ranges_it_is_the_printed_report()
    {
        var found = GaugeAnalysis.ByRanges(Study);
        found.Equipment.ShouldBe(0.20188, 0.0001);
        found.Appraiser.ShouldBe(0.22963, 0.0001);
        found.Gauge.ShouldBe(0.30575, 0.0001);
        found.Part.ShouldBe(1.10456, 0.0002);
        found.Total.ShouldBe(1.14610, 0.0002);
        found.GaugeShare.ShouldBe(0.2668, 0.0001);
        found.Categories.ShouldBe(5);
        found.Verdict.ShouldBe(GaugeVerdict.Conditional);
    }

    /// <summary>AIAG, tables A 4 and A 5: the interaction (F = 0.434) is not significant and pooled. GRR is from rounded variances there.</summary>
    [Fact]
    public void By_variance_it_is_the_printed_table()
    {
        var found = GaugeAnalysis.ByVariance(Study);
        found.Equipment.ShouldBe(0.199933, 0.0000006);
        found.Appraiser.ShouldBe(0.226838, 0.0000006);
        found.Interaction.ShouldBe(0);
        found.Gauge.ShouldBe(0.302373, 0.000002);
        found.Part.ShouldBe(1.042327, 0.0000006);
        found.Total.ShouldBe(1.085, 0.00051);
        found.GaugeShare.ShouldBe(0.279, 0.00051);
        found.Categories.ShouldBe(4);
    }

    /// <summary>Appraiser 2 reads the second part 2 higher than appraiser 1, and the first part alike.</summary>
    [Fact]
    public void Interaction_that_is_significant_is_told()
    {
        var found = GaugeAnalysis.ByVariance(new([[[1.0, 1.1], [1.0, 1.1]], [[5.0, 5.1], [7.0, 7.1]], [[9.0, 9.1], [9.0, 9.1]]]));
        found.Interaction.ShouldBeGreaterThan(0.5);
    }

    [Theory]
    [InlineData(0.0999, GaugeVerdict.Good)]
    [InlineData(0.1001, GaugeVerdict.Conditional)]
    [InlineData(0.2999, GaugeVerdict.Conditional)]
    [InlineData(0.3001, GaugeVerdict.NotAcceptable)]
    public void The_verdict_follows_the_share(double share, GaugeVerdict verdict) =>
        new GaugeVariation(share, 0, 0, Math.Sqrt(1 - share * share)).Verdict.ShouldBe(verdict);

    [Fact]
    public void A_gauge_without_variation_is_good() =>
        GaugeAnalysis.ByVariance(new([[[1, 1], [1, 1]], [[2, 2], [2, 2]]])).Verdict.ShouldBe(GaugeVerdict.Good);
}
