using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>A line on which a component of a supplier is run for an OEM.</summary>
sealed record RunPlace(BookingService Service, Guid Operator, Guid Oem, Guid Supplier, Guid Component, Guid Line)
{
    int runs;

    public static async Task<RunPlace> Of(BookingService service)
    {
        var @operator = Guid.NewGuid();
        return new(service, @operator, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), await service.Line(@operator));
    }

    public async Task<Guid> Run(
        string lot, MeasuredCharacteristic measured, Guid? oem = null, Guid? supplier = null, decimal good = 9, RunSheet? sheet = null)
    {
        var (booker, start) = (oem ?? Oem, Service.Hour(days: 2 + runs++));
        var booking = (await Service.As(booker, "oem").Accepted(
            $"/lines/{Line}/holds", new HoldSlot(start, start.AddHours(1), supplier ?? Supplier, Component))).Id;
        await Service.Confirm(booker, Line, booking);
        await Service.StartEarly(Operator, Line, booking);
        await Service.As(Operator, "operator").Accepted(
            $"/lines/{Line}/bookings/{booking}/complete", new CompleteRun(lot, 10, good, [measured], sheet));
        Service.Clock.Advance(TimeSpan.FromSeconds(1));
        return booking;
    }

    public string Path(string? characteristic = "thickness", Guid? component = null, Guid? line = null, string of = "control-charts") =>
        $"/{of}?componentId={component ?? Component}" + (characteristic is null ? "" : $"&characteristic={characteristic}")
        + (line is null ? "" : $"&lineId={line}");

    public Task<ControlChart> Chart(Guid reader, string role = "oem", Guid? component = null, Guid? line = null, string more = "") =>
        Service.As(reader, role).Get<ControlChart>(Path(component: component, line: line) + more);
}
