namespace SupplyChain.Quality.Causes;

/// <summary>
/// Ranks what may be why values differ between runs. Each factor is tested alone: two that changed together cannot be told apart, and
/// what goes with a value need not have caused it.
/// </summary>
public static class CauseRanking
{
    /// <summary>With fewer runs two groups of equal size never differ at 5 %: the smallest p of four and three runs is 2 / 35.</summary>
    public const int LeastRuns = 8;

    /// <summary>A level of fewer runs is not tested. Groups of three and five runs can differ at 5 %: 2 / 56.</summary>
    public const int LeastOfLevel = 3;

    /// <summary>
    /// The smallest p first, then what explains more; last the factors of which nothing can be told: with fewer than 8 runs, with fewer
    /// than two levels of 3 runs, or without differences.
    /// </summary>
    /// <param name="values">One for each run.</param>
    public static IReadOnlyList<RankedFactor> Of(IReadOnlyList<double> values, IReadOnlyList<Factor> factors)
    {
        List<RankedFactor> tested =
        [
            .. factors.Select(factor => Tested(values, factor))
                .OrderBy(each => each.Result is null).ThenBy(each => each.Result?.P).ThenByDescending(each => each.Result?.Explained)
                .ThenBy(each => each.Factor.Name, StringComparer.Ordinal),
        ];
        return Corrected(tested);
    }

    /// <summary>
    /// S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6 (1979) 65-70: the smallest
    /// of m is multiplied by m, the next by m - 1, and none is smaller than the one before it.
    /// </summary>
    /// <param name="ascending">P-values.</param>
    public static IReadOnlyList<double> Holm(IReadOnlyList<double> ascending)
    {
        var (corrected, last) = (new double[ascending.Count], 0.0);
        for (var i = 0; i < ascending.Count; i++)
            corrected[i] = last = Math.Max(last, Math.Min(1, (ascending.Count - i) * ascending[i]));
        return corrected;
    }

    static IReadOnlyList<RankedFactor> Corrected(List<RankedFactor> tested)
    {
        var corrected = Holm([.. tested.Select(each => each.Result?.P).OfType<double>()]);
        return [.. tested.Select((each, i) => i < corrected.Count ? each with { Corrected = corrected[i] } : each)];
    }

    static RankedFactor Tested(IReadOnlyList<double> values, Factor factor) => factor switch
    {
        CategoricalFactor levels => ByLevels(values, levels),
        NumericFactor numbers => ByNumbers(values, numbers),
        PlaceFactor places => new(
            places, CauseTest.Friedman, places.Means.Count, places.Means.Count < LeastRuns ? null : RankTests.Friedman(places.Means), null),
        _ => throw new ArgumentException("Not a kind of factor that is tested.", nameof(factor)),
    };

    static RankedFactor ByLevels(IReadOnlyList<double> values, CategoricalFactor factor)
    {
        List<(string Level, IReadOnlyList<double> Values)> levels =
        [
            .. factor.Levels.Zip(values, (level, value) => (Level: level, Value: value)).Where(run => run.Level is not null)
                .GroupBy(run => run.Level!, run => run.Value, StringComparer.Ordinal).Where(level => level.Count() >= LeastOfLevel)
                .OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => (level.Key, (IReadOnlyList<double>)[.. level])),
        ];
        var runs = levels.Sum(level => level.Values.Count);
        return new(
            factor, CauseTest.KruskalWallis, runs, levels.Count < 2 || runs < LeastRuns ? null : RankTests.KruskalWallis(levels), null);
    }

    static RankedFactor ByNumbers(IReadOnlyList<double> values, NumericFactor factor)
    {
        List<(double Number, double Value)> runs =
        [
            .. factor.Numbers.Zip(values, (number, value) => (number, value)).Where(run => run.number is not null)
                .Select(run => (run.number!.Value, run.value)),
        ];
        return new(
            factor, CauseTest.Spearman, runs.Count,
            runs.Count < LeastRuns ? null : RankTests.Spearman([.. runs.Select(run => run.Number)], [.. runs.Select(run => run.Value)]),
            null);
    }
}
