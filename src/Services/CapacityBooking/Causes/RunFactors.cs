using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Quality.Causes;

namespace SupplyChain.CapacityBooking.Causes;

/// <summary>A factor of runs, and what it is called.</summary>
sealed record RunFactor(Factor Factor, AnomalyFactorKind Kind, string? Name = null, string? Unit = null);

/// <summary>What differs between runs by their run sheets.</summary>
static class RunFactors
{
    /// <summary>Runs may name thousands of parameters; those that few runs name tell least.</summary>
    public const int Most = 60;

    /// <param name="runs">As many as the values that are explained, in the same order.</param>
    /// <returns>The factors that most runs tell, 60 at most, and how many there are beside them.</returns>
    public static (IReadOnlyList<RunFactor> Factors, int LeftOut) Of(IReadOnlyList<Run> runs)
    {
        IReadOnlyList<RunFactor> all =
        [
            Levels(runs, AnomalyFactorKind.Equipment, null, run => run.Sheet?.Equipment),
            Levels(runs, AnomalyFactorKind.Shift, null, run => run.Sheet?.Shift),
            .. runs.SelectMany(run => run.Sheet?.Inputs ?? []).Select(input => input.Kind).Distinct()
                .Select(kind => Levels(runs, AnomalyFactorKind.Input, kind, run => LotsOf(run, kind))),
            .. runs.SelectMany(run => run.Sheet?.Parameters ?? []).Select(parameter => (parameter.Name, parameter.Unit)).Distinct()
                .Select(of => Numbers(runs, of.Name, of.Unit)),
        ];
        var told = all.Select(factor => (Factor: factor, Runs: ToldBy(factor.Factor))).Where(each => each.Runs > 0)
            .OrderByDescending(each => each.Runs).ThenBy(each => each.Factor.Factor.Name, StringComparer.Ordinal).ToList();
        return ([.. told.Take(Most).Select(each => each.Factor)], Math.Max(0, told.Count - Most));
    }

    /// <summary>The place within subgroups of two pieces or more; null where no run has such.</summary>
    public static RunFactor? Place(IEnumerable<MeasuredCharacteristic> measured, int subgroupSize)
    {
        IReadOnlyList<IReadOnlyList<double>> means =
        [
            .. measured.Where(each => each.SubgroupSize == subgroupSize).Select(each => (IReadOnlyList<double>)
            [
                .. Enumerable.Range(0, subgroupSize)
                    .Select(place => each.Measurements.Where((_, i) => i % subgroupSize == place).Average()),
            ]),
        ];
        return subgroupSize > 1 && means.Count > 0
            ? new(new PlaceFactor(NameOf(AnomalyFactorKind.Place, null, null), means), AnomalyFactorKind.Place) : null;
    }

    /// <summary>A run may take several lots of a kind: it has the level of all of them together.</summary>
    static string? LotsOf(Run run, string kind)
    {
        string[] lots =
        [
            .. (run.Sheet?.Inputs ?? []).Where(input => input.Kind == kind).Select(input => input.Lot).Order(StringComparer.Ordinal),
        ];
        return lots.Length == 0 ? null : string.Join(" + ", lots);
    }

    static RunFactor Levels(IReadOnlyList<Run> runs, AnomalyFactorKind kind, string? name, Func<Run, string?> levelOf) =>
        new(new CategoricalFactor(NameOf(kind, name, null), [.. runs.Select(levelOf)]), kind, name);

    static RunFactor Numbers(IReadOnlyList<Run> runs, string name, string unit) => new(
        new NumericFactor(
            NameOf(AnomalyFactorKind.Parameter, name, unit),
            [.. runs.Select(run => run.Sheet?.Parameters?.FirstOrDefault(each => (each.Name, each.Unit) == (name, unit))?.Value)]),
        AnomalyFactorKind.Parameter, name, unit);

    static string NameOf(AnomalyFactorKind kind, string? name, string? unit) => $"{(int)kind}\n{name}\n{unit}";

    static int ToldBy(Factor factor) => factor switch
    {
        CategoricalFactor levels => levels.Levels.Count(level => level is not null),
        NumericFactor numbers => numbers.Numbers.Count(number => number is not null),
        _ => 0,
    };
}
