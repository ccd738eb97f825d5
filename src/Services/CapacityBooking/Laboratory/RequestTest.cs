using Marten;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Laboratory;

public static class RequestTestDecider
{
    /// <exception cref="Rejected">Not a confirmed booking of the caller on the line, or one of another component.</exception>
    public static TestRequested Decide(
        RequestTest c, Guid id, PilotLine line, IReadOnlyList<StatedTest> stated, IReadOnlySet<Guid> components, Caller caller,
        DateTimeOffset now)
    {
        var booking = line.OpenBooking(c.BookingId, caller);
        if (booking.Organisation != caller.Organisation) throw Rejected.NotFound("booking", c.BookingId);
        new Faults()
            .Within(c)
            .Require(c.Standards.Distinct().Count() == c.Standards.Count, "standards", "must not name a standard twice")
            .Require(
                booking.For.ComponentId is not { } booked || components.Contains(booked), "componentId",
                "the component that the slot was booked for")
            .ThrowIfAny();
        if (booking.ExpiresAt is not null) throw Rejected.Conflict("bookingId", "must be confirmed first");
        return new(
            id, line.Id, line.Terms.Operator, caller.Organisation, c.BookingId, c.ComponentId,
            booking.For.SupplierId ?? (caller.Is(Roles.Supplier) ? caller.Organisation : null), c.Standards,
            [.. c.Standards.Where(code => stated.All(each => each.Standard != code))], c.Samples, c.Note?.Trim(), now);
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/lines/{lineId:guid}/test-requests", Ask).RequireAnyRole(Roles.Oem, Roles.Supplier);

    static Task<Receipt> Ask(Guid lineId, RequestTest c, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var id = command.NewId("test-request");
        return store.Decide(command, async work =>
        {
            var (request, line) = (work.Stream<RecordedTestRequest>(id), work.Line(lineId, command.At));
            var profile = work.Document<PilotLineProfile>(lineId);
            var components = (await work.IdentitiesOf(c.ComponentId)).AllOf(c.ComponentId).ToHashSet();
            return request.Append(
                [Decide(c, id, line.State, profile.Value?.StatedTests ?? [], components, command.Caller, command.At)]);
        }, cancel);
    }
}
