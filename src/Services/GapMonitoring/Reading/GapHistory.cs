using Marten;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Lists what happened to a gap and why, the newest first.</summary>
public static class GapHistory
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps/{id:guid}/history", List)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Page<Api.GapHistoryEntry>> List(
        Guid id, Caller reader, IQuerySession session, Paging paging, CancellationToken cancel)
    {
        var gap = await session.LoadAsync<Gap>(id, cancel);
        var visibility = gap is null ? GapVisibility.None : await session.VisibilityOf(reader, gap, cancel);
        if (visibility is GapVisibility.None) throw Rejected.NotFound("gap", id);

        var before = paging.Key<long>() ?? long.MaxValue;
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == id && e.Version < before)
            .OrderByDescending(e => e.Version).Take(paging.First + 1).ToListAsync(cancel);
        var entries = events.Select(e => Entry(e.Version, (IGapEvent)e.Data, reader, visibility)).ToList();
        return paging.Of(entries, entry => entry.Version);
    }

    static Api.GapHistoryEntry Entry(long version, IGapEvent e, Caller reader, GapVisibility visibility)
    {
        var (change, state, shortage) = e switch
        {
            GapOpened opened => (Api.GapChange.Opened, opened.Shortage.State, opened.Shortage),
            GapWorsened worsened => (Api.GapChange.Worsened, worsened.Shortage.State, worsened.Shortage),
            GapEased eased => (Api.GapChange.Eased, eased.Shortage.State, eased.Shortage),
            GapClosed closed => (Api.GapChange.Closed, closed.State, new Shortage([], [])),
            _ => throw new ArgumentOutOfRangeException(nameof(e), e, "not an event of a gap"),
        };
        return new Api.GapHistoryEntry(
            version, change, e.At, state,
            GapViews.Total(
                shortage.Weeks.Sum(week => week.Shortfall), shortage.FewestContributors, shortage.LargestShare,
                shortage.Contributors, reader, visibility),
            shortage.Weeks.Count, [.. e.Causes.Select(cause => Named(cause, reader, visibility))]);
    }

    static Contracts.GapMonitoring.GapCause Named(Contracts.GapMonitoring.GapCause cause, Caller reader, GapVisibility visibility) =>
        visibility is GapVisibility.Offerer && cause.Subject != reader.Organisation ? cause with { Subject = null } : cause;
}
