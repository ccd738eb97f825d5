using JasperFx.Events;
using JasperFx.Events.Projections;

using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Published = SupplyChain.Contracts.CapacityBooking;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.CapacityBooking);
builder.AddEventStore(ContractOf, options => options.Projections.Snapshot<PilotLine>(SnapshotLifecycle.Inline));
builder.AddBus(Services.CapacityBooking, typeof(Program).Assembly);

var app = builder.Build();
app.UseServiceDefaults();
OpenPilotLine.Map(app);
HoldSlot.Map(app);
await app.RunServiceAsync(args);

static object? ContractOf(IEvent stored) => stored.Data switch
{
    SlotHeld e => new Published.SlotHeld(stored.StreamId, e.BookingId, null, null, e.Slot.Start, e.Slot.End, e.ExpiresAt),
    _ => null,
};

public partial class Program;
