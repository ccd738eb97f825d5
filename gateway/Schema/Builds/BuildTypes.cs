using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.Builds;

/// <summary>Whether a product can be built in a week, as far as the caller may know.</summary>
/// <param name="Answer">The worst of its parts; not known where a part of the product cannot be exploded.</param>
/// <param name="PartCount">Number of components that the product takes.</param>
/// <param name="EnoughParts">Those of which there is enough.</param>
/// <param name="LimitingParts">Those of which there is not enough.</param>
/// <param name="UnknownParts">Those of which it is not known.</param>
/// <param name="Unresolved">What of the product cannot be exploded.</param>
sealed record Buildable(
    string Product, string Region, DateOnly Week, decimal Quantity, BuildAnswer Answer, int PartCount, int EnoughParts, int LimitingParts,
    int UnknownParts, IReadOnlyList<UnresolvedItem> Unresolved, IReadOnlyList<BuildablePart> AllParts);

/// <summary>A component that a build takes, with what is told of its supply in the week, in the component's unit.</summary>
/// <param name="Unit">UCUM unit of all quantities; null while the catalogue has not published the component.</param>
/// <param name="Required">For the build, with scrap, set-up and order multiples.</param>
/// <param name="Otherwise">What the organisation requires of it in the same week for all else.</param>
/// <param name="Net">Both together after stock and incoming supply.</param>
/// <param name="Reasons">Of its supply, then of its lead time.</param>
/// <param name="Coverage">At most this share of what has to be supplied, 0 to 1; null where no limit is told.</param>
/// <param name="Others">What others require, as in the balance.</param>
/// <param name="Actual">Qualified capacity, as in the balance.</param>
/// <param name="Maximum">Qualified maximum capacity, as in the balance.</param>
/// <param name="LeadTimeDays">The shortest that a qualified supplier tells.</param>
sealed record BuildablePart(
    Guid ComponentId, string? Unit, decimal Required, decimal Otherwise, decimal Net, BuildAnswer Answer,
    IReadOnlyList<BuildReason> Reasons, decimal? Coverage, Figure? Others, Figure? Actual, Figure? Maximum, int? LeadTimeDays, Guid? GapId);

[ObjectType<BuildablePart>(Hide = [nameof(BuildablePart.GapId)]), Allow(Roles.Oem)]
static class BuildablePartType
{
    public static Task<Component?> Component(BuildablePart part, Batch<Guid, Component> components) => components.Load(part.ComponentId);

    /// <summary>The gap of the component and region; null if there was none.</summary>
    public static async Task<Gap?> Gap(BuildablePart part, Batch<Guid, Gap> gaps) => part.GapId is { } gap ? await gaps.Load(gap) : null;
}

[ObjectType<Buildable>(Hide = [nameof(Buildable.AllParts)]), Allow(Roles.Oem)]
static class BuildableType
{
    /// <summary>The parts, those that limit most first, then those that are not known.</summary>
    /// <param name="first">How many at most, 1 to 100.</param>
    public static IReadOnlyList<BuildablePart> Parts(Buildable build, [Count(1, 100)] int first = 20) => [.. build.AllParts.Take(first)];
}
