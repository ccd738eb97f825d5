using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Disclosures;

namespace SupplyChain.DemandForecasting.Requirements;

/// <summary>What may be told of the requirement of a component in a region changed. Whoever has no view is told nothing.</summary>
public sealed record RequirementViewsPublished(Guid ComponentId, string Region, IReadOnlyList<View> Views);

/// <summary>What may be told of the requirement of a component in a region.</summary>
/// <param name="Views">Those that may be read.</param>
/// <param name="Former">
/// The last view of OEMs that contribute no longer. It may not be read, and is theirs again when they come back: otherwise an OEM
/// would get a new view as often as it likes.
/// </param>
/// <param name="Until">The last week that the alliance is told; before any week where it is told none.</param>
/// <param name="Publications">Number of events; the version for the next append.</param>
public sealed record RequirementViews(
    Guid Id, Guid ComponentId, string Region, IReadOnlyList<View> Views, IReadOnlyList<View> Former, DateOnly Until, long Publications)
{
    public static Guid IdOf(Guid requirement) => NamedId.Of("requirement-views", requirement.ToString("N"));

    public static RequirementViews Create(RequirementViewsPublished e) =>
        new RequirementViews(
            IdOf(Requirement.IdOf(e.ComponentId, e.Region)), e.ComponentId, e.Region, [], [], default, 0).Apply(e);

    public RequirementViews Apply(RequirementViewsPublished e) => this with
    {
        Views = e.Views,
        Former = [.. Views.Concat(Former).Where(view => e.Views.All(now => now.Reader != view.Reader))],
        Until = e.Views.SingleOrDefault(view => view.Reader is null) is { Weeks: [.., var last] } ? last.Week : default,
        Publications = Publications + 1,
    };

    /// <summary>What the alliance may be told.</summary>
    public View? OfAll => Views.SingleOrDefault(view => view.Reader is null);

    /// <summary>The event that makes <paramref name="before"/> what may be told of the contributions now; null where it is.</summary>
    /// <param name="week">The current week.</param>
    /// <param name="key">See <see cref="SecretSteps"/>.</param>
    public static RequirementViewsPublished? Decide(
        Guid componentId, string region, IReadOnlyList<Contribution> contributions, DateOnly week, Guid key, RequirementViews? before)
    {
        if (before is null && contributions.Count(contribution => contribution.Contributes) < Band.MinimumContributors) return null;
        Part[] parts = [.. contributions.Select(contribution => contribution.AsPart())];
        var sum = Requirement.IdOf(componentId, region);
        var views = Disclosure.Decide(
            parts, readers: true, week, organisation => SecretSteps.Of(key, sum, organisation),
            [.. before?.Views ?? [], .. before?.Former ?? []]);
        return views.SequenceEqual(before?.Views ?? [], ReferenceEqualityComparer.Instance)
            ? null
            : new RequirementViewsPublished(componentId, region, views);
    }
}
