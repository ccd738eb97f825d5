using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>
/// How far are suppliers with components? A supplier asks about itself. OEMs learn the state, and of the runs that it rests on those
/// that they booked. Alliance and administrators learn what it rests on and which runs wait for a confirmation.
/// </summary>
public static class QualificationList
{
    const string Since = "(d.data ->> 'since')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var qualifications = routes.MapGroup("/qualifications").RequireAnyRole(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin);
        qualifications.MapGet("", List);
        qualifications.MapGet("/{id:guid}", async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
            await ByIds([id], caller, session, cancel) is [var found] ? found : throw Rejected.NotFound("qualification", id));
        qualifications.MapPost("/by-ids", ByIds);
    }

    /// <param name="order">By the time at which the state was reached; null for the order of ids.</param>
    static async Task<Page<ComponentQualification>> List(
        Caller caller, IQuerySession session, Paging page, CancellationToken cancel,
        Guid? supplierId = null, Guid? componentId = null, QualificationState? state = null, bool awaitsConfirmation = false,
        DateTimeOffset? changedAfter = null, DateTimeOffset? lapsesBefore = null, DateOrder? order = null)
    {
        var asked = VisibleTo(caller, session);
        if (supplierId is { } supplier) asked = asked.Where(qualification => qualification.SupplierId == supplier);
        if (componentId is { } component)
        {
            Guid[] ids = [.. (await session.IdentitiesOf([component], cancel)).AllOf(component)];
            asked = asked.Where(qualification => qualification.ComponentId.IsOneOf(ids));
        }
        if (state is { } reached) asked = asked.Where(qualification => qualification.State == reached);
        if (awaitsConfirmation) asked = asked.Where(qualification => qualification.AwaitsConfirmation);
        if (changedAfter is { } since)
        {
            var moment = since.ToUniversalTime();
            asked = WhereSeen(caller, asked, nameof(changedAfter)).Where(qualification => qualification.Since > moment);
        }
        if (lapsesBefore is { } until)
        {
            var moment = until.ToUniversalTime();
            asked = WhereSeen(caller, asked, nameof(lapsesBefore)).Where(qualification => qualification.LapsesAt < moment);
        }
        if (order is not { } dated)
            return await page.Of(asked, qualification => ViewFor(caller, qualification), view => view.Id, cancel);

        var found = await page.InOrderOf(WhereSeen(caller, asked, nameof(order)), Since, dated).ToListAsync(cancel);
        return page.Of(found, qualification => new Dated(qualification.Since, qualification.Id))
            .With(qualification => ViewFor(caller, qualification));
    }

    static async Task<IReadOnlyList<ComponentQualification>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var found = await VisibleTo(caller, session).Where(qualification => qualification.Id.IsOneOf(ids)).ToListAsync(cancel);
        return [.. found.Select(qualification => ViewFor(caller, qualification))];
    }

    static IQueryable<SupplierQualification> VisibleTo(Caller caller, IQuerySession session)
    {
        var (all, own) = (session.Query<SupplierQualification>(), caller.Organisation);
        return caller.Is(Roles.Oem) || Records(caller) ? all : all.Where(qualification => qualification.SupplierId == own);
    }

    /// <summary>Asked by a time, only those whose times the caller is shown: the answer would tell them.</summary>
    static IQueryable<SupplierQualification> WhereSeen(Caller caller, IQueryable<SupplierQualification> asked, string field) =>
        Records(caller) ? asked
        : caller.Is(Roles.Supplier) ? asked.Where(qualification => qualification.SupplierId == caller.Organisation)
        : throw Rejected.Field(field, "for suppliers about themselves, and for the alliance: an OEM is not shown these times");

    public static ComponentQualification ViewFor(Caller caller, SupplierQualification q)
    {
        var own = caller.Is(Roles.Supplier) && q.SupplierId == caller.Organisation;
        var details = own || Records(caller)
            ? new QualificationDetails(q.Since, q.LapsesAt, q.Record, RunsOf(q, q.Runs.Where(
                run => own || SupplierQualification.IsUnconfirmed(run))))
            : null;
        var restsOn = RestsOn(q).Where(run => details is not null || run.Run.BookedBy == caller.Organisation);
        return new(q.Id, q.SupplierId, q.ComponentId, q.State, details, RunsOf(q, restsOn));
    }

    /// <summary>The runs that count by the criteria under which the state was reached.</summary>
    static IEnumerable<RunAssessed> RestsOn(SupplierQualification q) =>
        q.State is not (QualificationState.Sampled or QualificationState.Qualified) ? []
        : q.Criteria is { } criteria ? q.Runs.Where(run => q.Counts(run, criteria))
        : q.Runs.Where(run => run.Shortcomings.Count == 0);

    /// <summary>Those who record qualifications read what they rest on.</summary>
    static bool Records(Caller caller) => caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);

    static IReadOnlyList<QualificationRun> RunsOf(SupplierQualification q, IEnumerable<RunAssessed> runs) =>
    [
        .. runs.Select(e => new QualificationRun(
            e.Run.BookingId, e.Run.Lot, e.Run.Yield,
            e.Run.Characteristics.Any(measured => measured.Cpk is null) ? null : e.Run.Characteristics.Min(measured => measured.Cpk),
            e.Shortcomings, e.At, e.Run.LineId, e.Run.Operator, e.Run.Started, e.Run.Correction,
            q.ConfirmationOf(e.Run) is { } confirmed ? new RunConfirmation(confirmed.ConfirmedBy, confirmed.Finding, confirmed.At) : null)),
    ];
}
