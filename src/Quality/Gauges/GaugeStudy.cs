namespace SupplyChain.Quality.Gauges;

/// <summary>A crossed study: each appraiser measures each part the same number of times.</summary>
/// <param name="Measurements">By part, appraiser and trial.</param>
public sealed record GaugeStudy(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> Measurements)
{
    public int Parts => Measurements.Count;
    public int Appraisers => Measurements[0].Count;
    public int Trials => Measurements[0][0].Count;

    public IReadOnlyList<double> PartMeans => [.. Measurements.Select(part => part.SelectMany(cell => cell).Average())];

    public IReadOnlyList<double> AppraiserMeans =>
        [.. Enumerable.Range(0, Appraisers).Select(appraiser => Measurements.SelectMany(part => part[appraiser]).Average())];
}

/// <summary>Components of the variation of measured values, as standard deviations in their unit.</summary>
/// <param name="Equipment">EV, repeatability: one appraiser measures one part again.</param>
/// <param name="Appraiser">AV, reproducibility: another appraiser measures.</param>
/// <param name="Interaction">Appraisers differ from part to part; 0 where that was not significant or not examined.</param>
/// <param name="Part">PV: another part is measured.</param>
public sealed record GaugeVariation(double Equipment, double Appraiser, double Interaction, double Part)
{
    /// <summary>AIAG: a gauge tells apart this many classes of parts at least.</summary>
    public const int EnoughCategories = 5;

    /// <summary>GRR, repeatability and reproducibility together.</summary>
    public double Gauge => Math.Sqrt(Equipment * Equipment + Appraiser * Appraiser + Interaction * Interaction);

    /// <summary>TV.</summary>
    public double Total => Math.Sqrt(Gauge * Gauge + Part * Part);

    /// <summary>%GRR as a share, 0 to 1: GRR / TV.</summary>
    public double GaugeShare => Gauge / Total;

    /// <summary>ndc, 1.41 PV / GRR without its fraction, 1 at least; null where the gauge has no variation.</summary>
    public int? Categories => Gauge > 0 ? (int)Math.Clamp(Math.Floor(1.41 * Part / Gauge), 1, int.MaxValue) : null;

    /// <summary>AIAG: below 10 % good, to 30 % conditional on what is measured, above not acceptable.</summary>
    public GaugeVerdict Verdict => GaugeShare switch
    {
        < 0.1 => GaugeVerdict.Good,
        <= 0.3 => GaugeVerdict.Conditional,
        _ => GaugeVerdict.NotAcceptable,
    };
}

public enum GaugeVerdict
{
    Good, Conditional, NotAcceptable,
}
