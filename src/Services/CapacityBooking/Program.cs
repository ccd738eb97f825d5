using SupplyChain.CapacityBooking;
using SupplyChain.CapacityBooking.Bookings;
using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Outages;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.CapacityBooking);
builder.AddEventStore(CapacityBookingContracts.ContractOf, ReadModels.Configure);
builder.AddBus(Services.CapacityBooking, typeof(Program).Assembly);
builder.AddDeadlines(Deadlines.OfLines);

var app = builder.Build();
app.UseServiceDefaults();
OpenPilotLineDecider.Map(app);
RevisePolicyDecider.Map(app);
DeclareOutageDecider.Map(app);
EndOutageDecider.Map(app);
HoldSlotDecider.Map(app);
ConfirmBookingDecider.Map(app);
ReleaseBookingDecider.Map(app);
JoinWaitlistDecider.Map(app);
LeaveWaitlistDecider.Map(app);
CompleteRunDecider.Map(app);
PilotLineQueries.Map(app);
LineCalendars.Map(app);
LineBookings.Map(app);
Utilisation.Map(app);
WaitlistPlaces.Map(app);
Runs.Map(app);
await app.RunServiceAsync(args);

public partial class Program;
