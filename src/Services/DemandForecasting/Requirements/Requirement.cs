using System.Text.Json.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>The requirement of all OEMs for a component in a region changed. Weeks that are not listed require nothing.</summary>
public sealed record RequirementCalculated(
    Guid ComponentId, string Region, IReadOnlyList<RequiredWeek> Weeks, IReadOnlyList<Guid> Contributors);

/// <summary>One week of the sum, in the component's unit; see the contract for what each figure means.</summary>
[JsonConverter(typeof(StoredRequiredWeek))]
public sealed record RequiredWeek(
    DateOnly Week, decimal Quantity, decimal Quantile90, int Contributors, decimal LargestShare, bool Forecast);

/// <summary>The requirement of a component in a region, over all OEMs.</summary>
/// <param name="Calculations">Number of events; the version for the next append.</param>
public sealed record Requirement(
    Guid Id, Guid ComponentId, string Region, IReadOnlyList<RequiredWeek> Weeks, IReadOnlyList<Guid> Contributors, long Calculations)
{
    public static Guid IdOf(Guid componentId, string region) => NamedId.Of("requirement", componentId.ToString("N"), region);

    public static Requirement Create(RequirementCalculated e) =>
        new(IdOf(e.ComponentId, e.Region), e.ComponentId, e.Region, e.Weeks, e.Contributors, 1);

    public Requirement Apply(RequirementCalculated e) =>
        this with { Weeks = e.Weeks, Contributors = e.Contributors, Calculations = Calculations + 1 };

    /// <summary>The event that makes <paramref name="before"/> the sum of the contributions; null where it is.</summary>
    public static RequirementCalculated? Decide(
        Guid componentId, string region, IReadOnlyList<Contribution> contributions, Requirement? before)
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
        decimal[] quantities = [.. parts.Select(part => part.Net)], quantiles = [.. parts.Select(part => part.NetQuantile90)];
        var (contributors, share) = Band.Contributors(quantities, quantiles);
        return new RequiredWeek(week, quantities.Sum(), quantiles.Sum(), contributors, share, parts.All(part => part.Forecast));
    }
}
