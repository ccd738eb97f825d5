namespace SupplyChain.Contracts.CapacityBooking.Api;

/// <summary>
/// What may be why a value differs between runs: the equipment, the shift, the lot of a kind of input, a parameter, or the place within
/// a subgroup.
/// </summary>
public enum AnomalyFactorKind { Equipment, Shift, Input, Parameter, Place }

/// <summary>Kruskal and Wallis for levels, Spearman's rank correlation for numbers, Friedman for places within runs.</summary>
public enum AnomalyTest { KruskalWallis, Spearman, Friedman }

/// <summary>How a p-value was found: over all arrangements, over 9,999 that were drawn, or by a distribution.</summary>
public enum AnomalyMethod { Exact, Sampled, Approximate }

/// <summary>
/// What goes with the mean of a characteristic, or with the share of bad pieces, over the latest 200 runs whose run sheet the caller
/// sees: those on its lines and those that it booked. What goes with a value need not have caused it.
/// </summary>
/// <param name="LineId">Null for runs on all lines.</param>
/// <param name="Characteristic">Null for the share of bad pieces.</param>
/// <param name="Unit">UCUM unit of the characteristic in the latest run; null for shares, and without runs.</param>
/// <param name="Runs">How many runs were looked at.</param>
/// <param name="HasEarlier">There are earlier ones in the range.</param>
/// <param name="RunsLeftOut">
/// How many of the latest runs measured the characteristic in another unit, or before measurements were kept.
/// </param>
/// <param name="LeastRuns">With fewer runs nothing can be told of a factor.</param>
/// <param name="LeastOfLevel">Levels of fewer runs are not tested; a factor needs two that are.</param>
/// <param name="FactorsLeftOut">How many factors were not looked at: the 60 that most runs tell are.</param>
/// <param name="Factors">The likeliest first, by <see cref="AnomalyFactor.P"/>; last those of which nothing can be told.</param>
public sealed record AnomalyCauses(
    Guid ComponentId, Guid? LineId, string? Characteristic, string? Unit, int Runs, bool HasEarlier, int RunsLeftOut, int LeastRuns,
    int LeastOfLevel, int FactorsLeftOut, IReadOnlyList<AnomalyFactor> Factors);

/// <summary>A factor, tested alone. Without a p-value nothing can be told of it: too few runs, too few levels, or no differences.</summary>
/// <param name="Name">Kind of input, or name of the parameter; null for others.</param>
/// <param name="Unit">UCUM unit of the parameter; null for others.</param>
/// <param name="Runs">How many runs were tested, or could have been.</param>
/// <param name="Statistic">H, rho or Q, with ties corrected.</param>
/// <param name="P">The probability of as large a statistic if the factor has no effect.</param>
/// <param name="CorrectedP">The same for all factors together (Holm). Below 0.05 it is hardly chance.</param>
/// <param name="Explained">The share of the variation of the ranks that goes with the factor, 0 to 1.</param>
/// <param name="Level">The level that differs most, such as a lot, or the place counted from 1; null for parameters.</param>
/// <param name="IsHigher">Values are higher at this level, or rise with the parameter; null where nothing can be told.</param>
public sealed record AnomalyFactor(
    AnomalyFactorKind Kind, string? Name, string? Unit, AnomalyTest Test, int Runs, double? Statistic, double? P, double? CorrectedP,
    AnomalyMethod? Method, double? Explained, string? Level, bool? IsHigher);
