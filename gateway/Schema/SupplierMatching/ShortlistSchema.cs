using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<ScorePart>, Allow(Roles.Oem, Roles.Supplier)]
static class ScorePartType
{
    /// <summary>How the figure was obtained, in words.</summary>
    public static string Note(ScorePart part, ReasonWords words) => part.NoteCoded is { } coded ? words.Of(coded) : part.Note;

    /// <summary>The same as a code with parameters; null in an answer of a service from before there was one.</summary>
    public static Reason? NoteCoded(ScorePart part) => part.NoteCoded;
}

[ObjectType<Exclusion>, Allow(Roles.Oem, Roles.Supplier)]
static class ExclusionType
{
    /// <summary>Why, in words with the figures.</summary>
    public static string Reason(Exclusion exclusion, ReasonWords words) => words.Of(exclusion.Reason);

    /// <summary>The same as a code with parameters.</summary>
    public static Reason ReasonCoded(Exclusion exclusion) => exclusion.Reason;
}

/// <summary>A request's shortlist, now or as of a past moment.</summary>
sealed record ListOf(Guid RequestId, DateTimeOffset? AsOf);

/// <summary>A page of a shortlist; all of it where <paramref name="First"/> is null.</summary>
sealed record PageOfShortlist(ListOf List, int? First, int After);

[ObjectType<ShortlistPage>(Name = "Shortlist", Hide = [nameof(ShortlistPage.RequestId), nameof(ShortlistPage.AsOf)])]
[Allow(Roles.Oem, Roles.Supplier)]
static class ShortlistType
{
    const int MostAtOnce = 1_000;

    /// <summary>
    /// How far the weight of each criterion can change before another one comes first; empty where nobody is ranked. Of the whole list,
    /// whatever page is asked for.
    /// </summary>
    public static async Task<IReadOnlyList<WeightEffect>> WeightEffects(ShortlistPage list, Batch<ListOf, WeightEffects> effects) =>
        (await effects.Load(new(list.RequestId, list.AsOf)))?.Effects ?? [];

    [Batch(MaxKeys = 20)]
    public static async Task<IReadOnlyDictionary<PageOfShortlist, ShortlistPage>> ByPage(
        IReadOnlyList<PageOfShortlist> asked, ISourcing sourcing, CancellationToken cancel)
    {
        var found = new Dictionary<PageOfShortlist, ShortlistPage>();
        foreach (var alike in asked.GroupBy(page => (page.List.AsOf, page.First, page.After)))
        {
            var (asOf, first, after) = alike.Key;
            foreach (var list in await Lists([.. alike.Select(page => page.List.RequestId)], asOf, first, after, sourcing, cancel))
                found[new(new(list.RequestId, asOf), first, after)] = list with { AsOf = asOf };
        }
        return found;
    }

    static async Task<IReadOnlyList<ShortlistPage>> Lists(
        IReadOnlyList<Guid> requests, DateTimeOffset? asOf, int? first, int after, ISourcing sourcing, CancellationToken cancel)
    {
        var lists = await sourcing.Shortlists(requests, first ?? MostAtOnce, after, asOf, cancel);
        return first is not null ? lists : [.. await Task.WhenAll(lists.Select(list => WithRest(list, asOf, after, sourcing, cancel)))];
    }

    static async Task<ShortlistPage> WithRest(
        ShortlistPage list, DateTimeOffset? asOf, int after, ISourcing sourcing, CancellationToken cancel)
    {
        while (Math.Max(list.RankedCount, list.ExcludedCount) > (after += MostAtOnce)
            && await sourcing.Shortlists([list.RequestId], MostAtOnce, after, asOf, cancel) is [var next])
            list = list with { Ranked = [.. list.Ranked, .. next.Ranked], Excluded = [.. list.Excluded, .. next.Excluded] };
        return list;
    }
}

[ObjectType<WeightEffect>, Allow(Roles.Oem)]
static class WeightEffectType
{
    [Batch(MaxKeys = 20)]
    public static async Task<IReadOnlyDictionary<ListOf, WeightEffects>> ByList(
        IReadOnlyList<ListOf> lists, ISourcing sourcing, CancellationToken cancel)
    {
        var found = new Dictionary<ListOf, WeightEffects>();
        foreach (var alike in lists.GroupBy(list => list.AsOf))
            foreach (var effects in await sourcing.WeightEffects([.. alike.Select(list => list.RequestId)], alike.Key, cancel))
                found[new(effects.RequestId, alike.Key)] = effects;
        return found;
    }
}

[ObjectType<WeightChange>, Allow(Roles.Oem)]
static class WeightChangeType
{
    /// <summary>Who comes first beyond it.</summary>
    public static Task<SupplierProfile?> Supplier(WeightChange change, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(change.SupplierId);
}

[ObjectType<RankedSupplier>, Allow(Roles.Oem)]
static class RankedSupplierType
{
    /// <summary>Former name of rating.</summary>
    [Obsolete("Use rating.")]
    public static SupplierRating Standing(RankedSupplier ranked) => ranked.Rating;

    /// <summary>What a buyer should check before choosing it.</summary>
    public static IReadOnlyList<string> Warnings(RankedSupplier ranked, ReasonWords words) =>
        ranked.WarningsCoded is { } coded ? [.. coded.Select(words.Of)] : ranked.Warnings;

    /// <summary>The same as codes with parameters.</summary>
    public static IReadOnlyList<Reason> WarningsCoded(RankedSupplier ranked) => ranked.WarningsCoded ?? [];

    /// <summary>The supplier.</summary>
    public static Task<SupplierProfile?> Supplier(RankedSupplier ranked, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(ranked.SupplierId);

    /// <summary>The component that it would deliver.</summary>
    public static Task<Component?> Component(RankedSupplier ranked, Batch<Guid, Component> components) =>
        components.Load(ranked.ComponentId);
}

[ObjectType<ExcludedSupplier>, Allow(Roles.Oem)]
static class ExcludedSupplierType
{
    /// <summary>The supplier.</summary>
    public static Task<SupplierProfile?> Supplier(ExcludedSupplier excluded, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(excluded.SupplierId);
}

[ObjectType<ProposedWeights>, Allow(Roles.Oem)]
static class ProposedWeightsType;

[Query, Allow(Roles.Oem)]
static class ProposedWeightsQueries
{
    /// <summary>
    /// The weights that the caller's own past awards follow, as a proposal: nothing uses them unless a request states them. From its
    /// latest 50 awards and nobody else's.
    /// </summary>
    public static Task<ProposedWeights> ProposedWeights(ISourcing sourcing, CancellationToken cancel) => sourcing.LearntWeights(cancel);
}
