using Marten;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>What happened to this gap, and why? The newest first.</summary>
public static class GapHistory
{
    const int MaxPage = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps/{id:guid}/history", List)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Page<Api.GapHistoryEntry>> List(
        Guid id, Caller reader, IQuerySession session, CancellationToken cancel, int first = 20, long? after = null)
    {
        new Faults()
            .Require(first is >= 1 and <= MaxPage, "first", $"1 to {MaxPage}")
            .Require(after is null or >= 1, "after", "not a cursor of this list")
            .ThrowIfAny();
        var gap = await session.LoadAsync<Gap>(id, cancel);
        var sight = gap is null ? Sight.None : await session.SightOf(reader, gap, cancel);
        if (sight is Sight.None) throw Rejected.NotFound("gap", id);

        var before = after ?? long.MaxValue;
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == id && e.Version < before)
            .OrderByDescending(e => e.Version).Take(first + 1).ToListAsync(cancel);
        var page = events.Take(first).Select(e => Entry(e.Version, (IGapEvent)e.Data, reader, sight)).ToList();
        return new Page<Api.GapHistoryEntry>(page, events.Count > first ? $"{page[^1].Version}" : null);
    }

    static Api.GapHistoryEntry Entry(long version, IGapEvent e, Caller reader, Sight sight)
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
            version, change, e.At, state, GapViews.Total(shortage.Weeks, shortage.Contributors, reader, sight),
            shortage.Weeks.Count, [.. e.Causes.Select(cause => Named(cause, reader, sight))]);
    }

    static Contracts.GapMonitoring.GapCause Named(Contracts.GapMonitoring.GapCause cause, Caller reader, Sight sight) =>
        sight is Sight.Offerer && cause.Subject != reader.Organisation ? cause with { Subject = null } : cause;
}
