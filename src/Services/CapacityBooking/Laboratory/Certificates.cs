using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

/// <summary>Finds certificates: all for their owner and for the operator who issued them, published ones for everybody.</summary>
public static class Certificates
{
    const string LastDay = "((d.data #>> '{certificate,validUntil}')::timestamp at time zone 'UTC')";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/certificates", List);
        routes.MapGet("/certificates/{id:guid}", Single);
    }

    /// <summary>By their last day, the latest first; those that are due, the earliest first.</summary>
    /// <param name="due">True for those of the caller that are valid today and expire within 90 days.</param>
    /// <param name="testRequestId">Only those of the caller's request, or that it issued for the request.</param>
    static async Task<Page<Certificate>> List(
        Guid? componentId, Guid? testRequestId, bool? due, Paging paging, Caller caller, IQuerySession session, TimeProvider clock,
        CancellationToken cancel)
    {
        var (own, today) = (caller.Organisation, ChinaDay.Of(clock.GetUtcNow()));
        var certificates = session.Query<IssuedCertificate>()
            .Where(each => each.Organisation == own || each.Operator == own || (each.IsPublished && due != true));
        if (componentId is { } component)
        {
            object ids = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
            certificates = certificates.Where(each => each.MatchesSql("d.data #>> '{certificate,componentId}' = any(?)", ids));
        }
        if (testRequestId is { } request)
            certificates = certificates.Where(each =>
                (each.Organisation == own || each.Operator == own) && each.Certificate.TestRequestId == request);
        if (due == true)
            certificates = certificates.Where(each => !each.IsWithdrawn && each.MatchesSql(
                "(d.data #>> '{certificate,validFrom}')::date <= ? and (d.data #>> '{certificate,validUntil}')::date between ? and ?",
                today, today, today.AddDays(IssuedCertificate.DueDays)));
        var order = due == true ? DateOrder.EarliestFirst : DateOrder.LatestFirst;
        var found = await paging.InOrderOf(certificates, LastDay, order).ToListAsync(cancel);
        return paging.Of(
            [.. found.Select(each => each.SeenBy(caller, today)!)],
            each => new Dated(new(each.ValidUntil.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), each.Id));
    }

    static async Task<Certificate> Single(
        Guid id, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        (await session.LoadAsync<IssuedCertificate>(id, cancel))?.SeenBy(caller, ChinaDay.Of(clock.GetUtcNow()))
        ?? throw Rejected.NotFound("certificate", id);
}
