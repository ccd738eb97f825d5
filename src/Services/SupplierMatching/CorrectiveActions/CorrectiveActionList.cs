using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CorrectiveActions;

/// <summary>Which corrective actions are mine? An OEM's own and those that a supplier was asked for; nobody else sees one.</summary>
public static class CorrectiveActionList
{
    const string AskedAt = "(d.data ->> 'askedAt')::timestamptz";

    // More than an action can have: its returns, reopenings and extensions are limited.
    const int MostEntries = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var actions = routes.MapGroup("/corrective-actions").RequireAnyRole(Roles.Oem, Roles.Supplier);
        actions.MapGet("", List);
        actions.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await ByIds([id], caller, session, cancel) is [var found] ? found : throw Rejected.NotFound("correctiveAction", id));
        actions.MapPost("/by-ids", ByIds);
        actions.MapGet("/{id:guid}/history", History);
    }

    /// <summary>Those asked for last first.</summary>
    static async Task<Page<SupplierCorrectiveAction>> List(
        CorrectiveActionState? state, CorrectiveActionSubject? subject, bool? open, bool? overdue, Guid? supplierId, Paging page,
        Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var asked = VisibleTo(caller, session);
        if (state is { } reached) asked = asked.Where(action => action.State == reached);
        if (subject is { } about) asked = asked.Where(action => action.Subject == about);
        if (open is { } stands) asked = asked.Where(action => action.Open == stands);
        if (overdue == true) asked = asked.Where(action => action.OverdueSince != null);
        if (overdue == false) asked = asked.Where(action => action.OverdueSince == null);
        if (supplierId is { } supplier) asked = asked.Where(action => action.SupplierId == supplier);
        var found = await page.InOrderOf(asked, AskedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return page.Of(found, action => new Dated(action.AskedAt, action.Id)).With(ViewOf);
    }

    static async Task<IReadOnlyList<SupplierCorrectiveAction>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel) =>
        [.. (await VisibleTo(caller, session).Where(action => action.Id.IsOneOf(ids)).ToListAsync(cancel)).Select(ViewOf)];

    /// <summary>What happened to one action, the first first.</summary>
    static async Task<IReadOnlyList<CorrectiveActionEntry>> History(
        Guid id, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        if (!await VisibleTo(caller, session).AnyAsync(action => action.Id == id, cancel)) throw Rejected.NotFound("correctiveAction", id);
        var events = await session.Events.QueryAllRawEvents().Where(e => e.StreamId == id).OrderBy(e => e.Version).Take(MostEntries)
            .ToListAsync(cancel);
        return [.. events.Select(e => EntryOf(e.Data)).OfType<CorrectiveActionEntry>()];
    }

    static IQueryable<CorrectiveAction> VisibleTo(Caller caller, IQuerySession session)
    {
        var oem = caller.Is(Roles.Oem) ? caller.Organisation : Guid.Empty;
        var supplier = caller.Is(Roles.Supplier) ? caller.Organisation : Guid.Empty;
        return session.Query<CorrectiveAction>().Where(action => action.Organisation == oem || action.SupplierId == supplier);
    }

    static SupplierCorrectiveAction ViewOf(CorrectiveAction action) => new(
        action.Id, action.Organisation, action.SupplierId, action.Subject, action.Finding, action.ComponentId, action.Quarter,
        action.State, action.Open, action.DueOn, action.OverdueSince is not null, action.Answer, action.Evidence, action.Reason,
        action.AskedAt, action.ChangedAt);

    public static CorrectiveActionEntry? EntryOf(object stored) => stored switch
    {
        CorrectiveActionAsked e => new(CorrectiveActionStep.Asked, e.At, e.Finding, e.AnswerBy, null),
        CorrectiveActionAnswered e => new(CorrectiveActionStep.Answered, e.At, null, null, e.Answer),
        CorrectiveActionAccepted e => new(CorrectiveActionStep.Accepted, e.At, null, null, null),
        CorrectiveActionReturned e => new(CorrectiveActionStep.Returned, e.At, e.Reason, e.AnswerBy, null),
        CorrectiveActionCompleted e => new(CorrectiveActionStep.Completed, e.At, e.Evidence, null, null),
        CorrectiveActionClosed e => new(CorrectiveActionStep.Closed, e.At, null, null, null),
        CorrectiveActionReopened e => new(CorrectiveActionStep.Reopened, e.At, e.Reason, e.DoneBy, null),
        CorrectiveActionCancelled e => new(CorrectiveActionStep.Cancelled, e.At, e.Reason, null, null),
        CorrectiveActionExtended e => new(CorrectiveActionStep.Extended, e.At, e.Reason, e.DueOn, null),
        CorrectiveActionOverdue e => new(CorrectiveActionStep.Overdue, e.At, null, e.DueOn, null),
        _ => null,
    };
}
