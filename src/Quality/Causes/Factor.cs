namespace SupplyChain.Quality.Causes;

/// <summary>Something that differs from run to run and may be why their values do.</summary>
/// <param name="Name">Unique among the factors that are ranked together.</param>
public abstract record Factor(string Name);

/// <summary>Which of several levels a run had, such as its equipment.</summary>
/// <param name="Levels">By run; null where it is not known.</param>
public sealed record CategoricalFactor(string Name, IReadOnlyList<string?> Levels) : Factor(Name);

/// <summary>A number of each run, such as a pressure.</summary>
/// <param name="Numbers">By run; null where it is not known.</param>
public sealed record NumericFactor(string Name, IReadOnlyList<double?> Numbers) : Factor(Name);

/// <summary>The place within a subgroup, where each subgroup measures the same places in the same order.</summary>
/// <param name="Means">By run: the mean at each place, as many places in every run; runs without values are left out.</param>
public sealed record PlaceFactor(string Name, IReadOnlyList<IReadOnlyList<double>> Means) : Factor(Name);

public enum CauseTest
{
    KruskalWallis, Spearman, Friedman,
}

/// <summary>How a p-value was found: over all arrangements, over some that were drawn, or by a distribution.</summary>
public enum CauseMethod
{
    Exact, Sampled, Approximate,
}

/// <summary>What a test of a factor says.</summary>
/// <param name="Statistic">H of Kruskal and Wallis, Spearman's rho, or Friedman's Q, with ties corrected.</param>
/// <param name="P">The probability of a statistic at least as far from what is expected, if the factor has no effect.</param>
/// <param name="Explained">The share of the variation of the ranks that goes with the factor, 0 to 1.</param>
/// <param name="Level">The level, or place from 1, whose values differ most; null for numbers.</param>
/// <param name="IsHigher">Values are higher at the level, or rise with the number.</param>
public sealed record FactorTest(double Statistic, double P, CauseMethod Method, double Explained, string? Level, bool IsHigher);

/// <summary>A factor and what can be told of it.</summary>
/// <param name="Runs">How many runs were tested, or could have been.</param>
/// <param name="Result">Null where it cannot be told.</param>
/// <param name="Corrected">P corrected for the number of factors that were tested (Holm); null where it cannot be told.</param>
public sealed record RankedFactor(Factor Factor, CauseTest Test, int Runs, FactorTest? Result, double? Corrected);
