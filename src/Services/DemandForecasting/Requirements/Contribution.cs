using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.Weeks;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>
/// The requirement of an OEM for a component in a region, net of its stock, changed. Weeks that are not listed require nothing.
/// </summary>
public sealed record ContributionCalculated(
    Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<ContributionWeek> Weeks, IReadOnlyList<ContributionSource> Sources);

/// <summary>
/// The net requirement is as it was, but not what it comes from: stock makes up for the difference, or another product causes it.
/// </summary>
public sealed record ContributionExplained(IReadOnlyList<ContributionWeek> Weeks, IReadOnlyList<ContributionSource> Sources);

/// <summary>One week, in the component's unit.</summary>
/// <param name="Gross">Before stock; planned, or what is forecast to be expected.</param>
/// <param name="Net">After stock and incoming supply.</param>
/// <param name="NetQuantile90">The same at the 90 % quantile. A product's quantile explodes to its components'; the
/// sum over products is an upper bound.</param>
/// <param name="Forecast">True where nothing of it is planned.</param>
[JsonConverter(typeof(StoredContributionWeek))]
public sealed record ContributionWeek(DateOnly Week, decimal Gross, decimal Net, decimal NetQuantile90, bool Forecast);

/// <summary>The share of one product through one assembly, or of the component's own plan, in the gross quantities.</summary>
public sealed record ContributionSource(
    string? Product, IReadOnlyList<string> Path, [property: JsonConverter(typeof(StoredQuantities))] IReadOnlyList<WeekQuantity> Weeks);

/// <summary>One OEM's part in the requirement of a component in a region.</summary>
/// <param name="RequirementId">The requirement over all OEMs.</param>
/// <param name="Calculations">Number of events; the version for the next append.</param>
/// <param name="Changed">The calculation that changed the net requirement by more than the passage of time.</param>
public sealed record Contribution(
    Guid Id, Guid RequirementId, Guid Organisation, Guid ComponentId, string Region, IReadOnlyList<ContributionWeek> Weeks,
    IReadOnlyList<ContributionSource> Sources, long Calculations, long Changed)
{
    public bool Contributes => Weeks.Any(week => week.NetQuantile90 > 0);

    public static Guid IdOf(Guid organisation, Guid componentId, string region) =>
        NamedId.Of("contribution", organisation.ToString("N"), componentId.ToString("N"), region);

    public static Contribution Create(ContributionCalculated e) => new(
        IdOf(e.Organisation, e.ComponentId, e.Region), Requirement.IdOf(e.ComponentId, e.Region), e.Organisation, e.ComponentId,
        e.Region, e.Weeks, e.Sources, 1, 1);

    public Contribution Apply(ContributionCalculated e) => this with
    {
        Weeks = e.Weeks,
        Sources = e.Sources,
        Calculations = Calculations + 1,
        Changed = PartWeek.Moved(PartOf(Weeks), PartOf(e.Weeks)) ? Calculations + 1 : Changed,
    };

    public Contribution Apply(ContributionExplained e) =>
        this with { Weeks = e.Weeks, Sources = e.Sources, Calculations = Calculations + 1 };

    public Part AsPart() => new(Organisation, Changed, PartOf(Weeks));

    /// <summary>The event that makes <paramref name="before"/> what was just worked out; null where that is what it is.</summary>
    public static object? Decide(ContributionCalculated now, Contribution? before)
    {
        if (before is null) return now.Weeks is [] ? null : now;
        if (!NetOf(now.Weeks).SequenceEqual(NetOf(before.Weeks))) return now;
        return now.Weeks.SequenceEqual(before.Weeks)
            && Same(now.Sources, before.Sources) ? null : new ContributionExplained(now.Weeks, now.Sources);
    }

    static IReadOnlyList<PartWeek> PartOf(IReadOnlyList<ContributionWeek> weeks) =>
        [.. weeks.Select(week => new PartWeek(week.Week, week.Net, week.NetQuantile90, week.Forecast))];

    static IEnumerable<(DateOnly, decimal, decimal, bool)> NetOf(IEnumerable<ContributionWeek> weeks) =>
        weeks.Where(week => week.NetQuantile90 > 0).Select(week => (week.Week, week.Net, week.NetQuantile90, week.Forecast));

    static bool Same(IReadOnlyList<ContributionSource> one, IReadOnlyList<ContributionSource> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.Product == pair.Second.Product && pair.First.Path.SequenceEqual(pair.Second.Path)
            && pair.First.Weeks.SequenceEqual(pair.Second.Weeks));
}
