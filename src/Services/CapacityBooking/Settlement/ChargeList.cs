using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Settlement;

/// <summary>Lists charges and credits: to who booked, and to the operator of the line.</summary>
public static class ChargeList
{
    const string At = "(d.data #>> '{charge,at}')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/charges", List).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <param name="month">First day of the month of the statement.</param>
    /// <param name="organisation">Whose bookings; all that the caller may see where it is null.</param>
    static async Task<Page<Charge>> List(
        DateOnly? month, Guid? lineId, Guid? organisation, DateOrder? order, Paging paging, Caller caller, IQuerySession session,
        CancellationToken cancel)
    {
        new Faults().RequireMonth(month).ThrowIfAny();
        var own = caller.Organisation;
        var charges = session.Query<BookedCharge>().Where(each => each.Organisation == own || each.Operator == own);
        if (month is { } first)
        {
            var name = BookedCharge.MonthOf(first);
            charges = charges.Where(each => each.Month == name);
        }
        if (lineId is { } line) charges = charges.Where(each => each.Charge.LineId == line);
        if (organisation is { } booker) charges = charges.Where(each => each.Organisation == booker);
        var found = await paging.InOrderOf(charges, At, order ?? DateOrder.LatestFirst).ToListAsync(cancel);
        return paging.Of([.. found.Select(each => each.Charge)], charge => new Dated(charge.At, charge.Id));
    }

    public static Faults RequireMonth(this Faults faults, DateOnly? month) =>
        faults.Require(month is null or { Day: 1 }, "month", "the first day of a month");
}
