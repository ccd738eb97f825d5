using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>
/// How far are suppliers with components? A supplier asks about itself, OEMs learn the state, alliance and administrators also what
/// it rests on, but not the runs.
/// </summary>
public static class QualificationList
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/qualifications", List).RequireAnyRole(Roles.Supplier, Roles.Oem, Roles.Alliance, Roles.Admin);

    static Task<Page<ComponentQualification>> List(
        Caller caller, IQuerySession session, Paging page, CancellationToken cancel,
        Guid? supplierId = null, Guid? componentId = null, QualificationState? state = null)
    {
        var all = caller.Is(Roles.Oem) || Records(caller);
        IQueryable<SupplierQualification> asked = session.Query<SupplierQualification>();
        if (!all) asked = asked.Where(qualification => qualification.SupplierId == caller.Organisation);
        if (supplierId is { } supplier) asked = asked.Where(qualification => qualification.SupplierId == supplier);
        if (componentId is { } component) asked = asked.Where(qualification => qualification.ComponentId == component);
        if (state is { } reached) asked = asked.Where(qualification => qualification.State == reached);
        return page.Of(asked, qualification => ViewFor(caller, qualification), view => view.Id, cancel);
    }

    static ComponentQualification ViewFor(Caller caller, SupplierQualification q)
    {
        var own = caller.Is(Roles.Supplier) && q.SupplierId == caller.Organisation;
        var details = own || Records(caller)
            ? new QualificationDetails(q.Since, q.LapsesAt, q.Record, own ? [.. q.Runs.Select(RunOf)] : [])
            : null;
        return new(q.Id, q.SupplierId, q.ComponentId, q.State, details);
    }

    /// <summary>Those who record qualifications read what they rest on.</summary>
    static bool Records(Caller caller) => caller.Is(Roles.Alliance) || caller.Is(Roles.Admin);

    static QualificationRun RunOf(RunAssessed e) => new(
        e.Run.BookingId, e.Run.Lot, e.Run.Yield,
        e.Run.Characteristics.Any(measured => measured.Cpk is null) ? null : e.Run.Characteristics.Min(measured => measured.Cpk),
        e.Shortcomings, e.At);
}
