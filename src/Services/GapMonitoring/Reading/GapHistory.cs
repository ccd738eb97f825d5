using Marten;
using Marten.Events;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;
using GapClosed = SupplyChain.GapMonitoring.Gaps.GapClosed;
using GapOpened = SupplyChain.GapMonitoring.Gaps.GapOpened;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// Lists what happened to a gap, the newest first: for the alliance and contributing OEMs when it opened and closed and why, and
/// for everybody how one picture differs from the one before.
/// </summary>
public static class GapHistory
{
    // More than a gap can open and close in ten years, and more pictures than are kept.
    const int Most = 3_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gaps/{id:guid}/history", List)
        .RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator, Roles.Alliance);

    static async Task<Page<Api.GapHistoryEntry>> List(
        Guid id, Caller reader, IQuerySession session, Paging paging, TimeProvider clock, CancellationToken cancel)
    {
        var gap = (await session.SummariesOf([id], asOf: null, cancel)).SingleOrDefault();
        var visibility = gap is null ? GapVisibility.None : await session.VisibilityOf(reader, gap, cancel);
        if (visibility is GapVisibility.None) throw Rejected.NotFound("gap", id);

        var pictures = await session.PastPicturesOf(reader, id, clock.GetUtcNow(), Most, cancel);
        var turns = visibility is GapVisibility.Offerer ? [] : await TurnsOf(session, id, visibility, cancel);
        var entries = turns.Concat(Pictures([.. pictures.Reverse()], visibility)).OrderBy(entry => entry.At)
            .Select((entry, i) => entry with { Version = i + 1 });
        var before = paging.Key<long>() ?? long.MaxValue;
        var page = entries.Where(entry => entry.Version < before).Reverse().Take(paging.First + 1).ToList();
        return paging.Of(page, entry => entry.Version);
    }

    static async Task<IReadOnlyList<Api.GapHistoryEntry>> TurnsOf(
        IQuerySession session, Guid id, GapVisibility visibility, CancellationToken cancel)
    {
        var events = await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId == id && e.EventTypesAre(typeof(GapOpened), typeof(GapClosed)))
            .OrderByDescending(e => e.Version).Take(Most).ToListAsync(cancel);
        return [.. events.Select(e => e.Data).Reverse().Select(e => e switch
        {
            GapOpened opened => Turn(Api.GapChange.Opened, opened, opened.Shortage.State),
            GapClosed closed => Turn(Api.GapChange.Closed, closed, closed.State),
            _ => throw new InvalidOperationException($"{e.GetType().Name} is neither an opening nor a closing"),
        })];

        Api.GapHistoryEntry Turn(Api.GapChange change, IGapEvent e, GapState state) => new(
            0, change, e.At, visibility is GapVisibility.Alliance ? state : null, Shortfall: null, Weeks: 0,
            [.. e.Causes.Select(cause => CauseFor(visibility, cause))]);
    }

    /// <summary>
    /// Suppliers' notices are told to some OEMs alone: to OEMs it is capacity that was published, as it is without a notice.
    /// </summary>
    static GapCause CauseFor(GapVisibility visibility, GapCause cause) =>
        visibility is not GapVisibility.Alliance && cause.Kind == GapCause.CapacityNoticed
            ? cause with { Kind = nameof(Contracts.SupplierMatching.CapacityPublished) } : cause;

    /// <summary>Each picture that shows the reader something else than the one before, the oldest first.</summary>
    static IEnumerable<Api.GapHistoryEntry> Pictures(IReadOnlyList<SeenPicture> pictures, GapVisibility visibility)
    {
        var before = Shown.Nothing;
        foreach (var picture in pictures)
        {
            var after = Shown.Of(picture, visibility);
            if (after.ChangeFrom(before, visibility) is { } change)
                yield return new(0, change, picture.At, after.State, after.Figure, after.Weeks, []);
            before = after;
        }
    }

    sealed record Shown(bool Open, GapState? State, decimal Shortfall, int Weeks)
    {
        public static readonly Shown Nothing = new(false, null, 0, 0);

        public Api.Figure? Figure => Weeks == 0 ? null : Api.Figure.InBand(Shortfall);

        public static Shown Of(SeenPicture picture, GapVisibility visibility)
        {
            var view = picture.ViewFor(visibility);
            return new Shown(
                picture.Gap?.Open == true, view?.State, Band.Of(view?.Shortfall ?? 0).From, view?.Weeks.Count(week => week.IsShort) ?? 0);
        }

        public Api.GapChange? ChangeFrom(Shown before, GapVisibility visibility) =>
            visibility is GapVisibility.Offerer && Open != before.Open ? (Open ? Api.GapChange.Opened : Api.GapChange.Closed)
            : (State, Shortfall, Weeks) == (before.State, before.Shortfall, before.Weeks) ? null
            : Compare(before) > 0 ? Api.GapChange.Worsened
            : Api.GapChange.Eased;

        int Compare(Shown before) =>
            State != before.State ? Comparer<GapState?>.Default.Compare(State, before.State)
            : Shortfall != before.Shortfall ? Shortfall.CompareTo(before.Shortfall)
            : Weeks.CompareTo(before.Weeks);
    }
}
