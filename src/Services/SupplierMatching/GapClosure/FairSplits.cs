using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What would each OEM get of the capacity that is short, if it were shared fairly?</summary>
public static class FairSplits
{
    /// <summary>Of fewer it is not said how many they are.</summary>
    const int FewestCounted = 3;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/gaps/{id:guid}/fair-split", Of).RequireAnyRole(Roles.Oem, Roles.Alliance);

    static async Task<FairSplitView> Of(
        Guid id, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        await session.LoadAsync<FairSplit>(id, cancel) is { } split && ViewFor(caller, split, IsoWeek.Of(clock.GetUtcNow())) is { } view
            ? view
            : throw Rejected.NotFound("fairSplit", id);

    /// <summary>
    /// The alliance sees the level in steps, an OEM also its own part. Null for an OEM that has none, once the gap is closed, and where one
    /// OEM alone requires the component: there is nothing to share.
    /// </summary>
    /// <param name="current">The current week.</param>
    public static FairSplitView? ViewFor(Caller caller, FairSplit split, DateOnly current)
    {
        var own = split.Parts.FirstOrDefault(part => caller.Is(Roles.Oem) && part.Organisation == caller.Organisation);
        var alliance = caller.Is(Roles.Alliance);
        if (split.Ended || !split.IsComplete || split.Parts.Count < 2 || own is null && !alliance) return null;
        FairSplitWeek[] weeks =
        [
            .. from week in split.Weeks.Index()
               where week.Item.Week >= current
               let required = own?.Required[week.Index] ?? 0
               where alliance || required > 0
               let sharing = split.Parts.Count(part => part.Required[week.Index] > 0)
               select new FairSplitWeek(
                   week.Item.Week, Steps.Down(week.Item.Level), alliance && sharing >= FewestCounted ? sharing : null,
                   required > 0 ? required : null,
                   required > 0 ? FairSplit.PortionOf(required, week.Item.Level) * required : null),
        ];
        return weeks.Length == 0 ? null : new(split.Since, weeks);
    }
}
