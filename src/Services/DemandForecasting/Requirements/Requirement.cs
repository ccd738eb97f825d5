using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>What all OEMs together require of a component in a region is now this; other weeks require nothing.</summary>
public sealed record RequirementCalculated(
    Guid ComponentId, string Region, IReadOnlyList<RequiredWeek> Weeks, IReadOnlyList<Guid> Contributors);

/// <summary>One week of the sum, in the component's unit; see the contract for what each figure means.</summary>
public sealed record RequiredWeek(
    DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

/// <summary>The requirement of a component in a region, over all OEMs.</summary>
/// <param name="Calculations">Events so far; the version a next one builds on.</param>
public sealed record Requirement(
    Guid Id, Guid ComponentId, string Region, IReadOnlyList<RequiredWeek> Weeks, IReadOnlyList<Guid> Contributors, long Calculations)
{
    public static Guid IdOf(Guid componentId, string region) => NamedId.Of("requirement", componentId.ToString("N"), region);

    public static Requirement Create(RequirementCalculated e) =>
        new(IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, e.Weeks, e.Contributors, 1);

    public Requirement Apply(RequirementCalculated e) =>
        this with { Weeks = e.Weeks, Contributors = e.Contributors, Calculations = Calculations + 1 };

    /// <summary>The event that makes <paramref name="before"/> the sum of the contributions; null where it is.</summary>
    public static RequirementCalculated? Decide(Guid componentId, string region, IReadOnlyList<Contribution> contributions, Requirement? before)
    {
        var weeks = contributions
            .SelectMany(contribution => contribution.Weeks)
            .Where(week => week.NetQuantile90 > 0)
            .GroupBy(week => week.Week).OrderBy(week => week.Key)
            .Select(week => SumOf(week.Key, [.. week]))
            .ToList();
        var contributors = contributions
            .Where(contribution => contribution.Weeks.Any(week => week.NetQuantile90 > 0))
            .Select(contribution => contribution.Organisation).Order().ToList();
        return weeks.SequenceEqual(before?.Weeks ?? []) && contributors.SequenceEqual(before?.Contributors ?? [])
            ? null
            : new RequirementCalculated(componentId, region, weeks, contributors);
    }

    static RequiredWeek SumOf(DateOnly week, IReadOnlyList<ContributionWeek> parts)
    {
        var (quantity, quantile90, share) = ShownTogether([.. parts.Select(part => (part.Net, part.NetQuantile90))]);
        return new RequiredWeek(week, quantity, quantile90, parts.Count, Math.Round(share, 6), parts.All(part => part.Forecast));
    }

    /// <summary>The sums of two figures of each OEM, and the larger of the largest shares in them: the one that could give an OEM away.</summary>
    /// <param name="parts">At least one, no quantile of 0.</param>
    public static (decimal Quantity, decimal Quantile90, decimal LargestShare) ShownTogether(IReadOnlyList<(decimal Quantity, decimal Quantile90)> parts)
    {
        var (quantity, quantile90) = (parts.Sum(part => part.Quantity), parts.Sum(part => part.Quantile90));
        return (quantity, quantile90, parts.Max(part => Math.Max(quantity == 0 ? 0 : part.Quantity / quantity, part.Quantile90 / quantile90)));
    }
}
