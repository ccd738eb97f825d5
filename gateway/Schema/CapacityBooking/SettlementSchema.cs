using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.CapacityBooking;

[Query, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class SettlementQueries
{
    /// <summary>What the caller's bookings cost, and what was credited. An operator also sees those of its lines.</summary>
    /// <param name="month">First day of a month: only the entries of its statement.</param>
    /// <param name="organisation">Only the bookings of this organisation.</param>
    /// <param name="order">By <c>at</c>; <c>LATEST_FIRST</c> if not given.</param>
    public static Task<Connection<Charge>> Charges(
        PageArguments page, ICapacityBooking booking, CancellationToken cancel, DateOnly? month = null, Guid? lineId = null,
        Guid? organisation = null, DateOrder? order = null) =>
        page.Of((first, after) => booking.Charges(month, lineId, organisation, order, first, after, cancel));

    /// <summary>
    /// The sums of a month: what the caller owes each operator, and as an operator what each organisation owes it, for each currency.
    /// </summary>
    /// <param name="month">First day of a month.</param>
    public static Task<IReadOnlyList<Statement>> Statements(DateOnly month, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Statements(month, cancel);
}

[Mutation, Allow(Roles.Operator)]
static class SettlementMutations
{
    /// <summary>States what a line costs. A slot costs what was stated when it was held.</summary>
    [return: Called("pilotLine")]
    public static Task<PilotLineProfile?> StatePrices(
        Guid lineId, StatePrices input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.StatePrices(lineId, input, clientMutationId, cancel).ThenRead(booking.Line, cancel);

    /// <summary>Credits the charge of a booking, once and in full. The credit stands in the statement of the month of today.</summary>
    public static Task CreditCharge(
        Guid lineId, Guid bookingId, CreditCharge input, Guid clientMutationId, ICapacityBooking booking, CancellationToken cancel) =>
        booking.Credit(lineId, bookingId, input, clientMutationId, cancel);
}

[ObjectType<LinePrices>, AllowSignedIn]
static class LinePricesType;

[ObjectType<Statement>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class StatementType;

[ObjectType<Charge>, Allow(Roles.Oem, Roles.Supplier, Roles.Operator)]
static class ChargeType
{
    public static Task<PilotLineProfile?> Line(Charge charge, Batch<Guid, PilotLineProfile> lines) => lines.Load(charge.LineId);
}
