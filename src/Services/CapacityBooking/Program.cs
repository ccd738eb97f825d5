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
var routes = app.MapChecked();
OpenPilotLineDecider.Map(routes);
RevisePolicyDecider.Map(routes);
DeclareOutageDecider.Map(routes);
EndOutageDecider.Map(routes);
HoldSlotDecider.Map(routes);
ConfirmBookingDecider.Map(routes);
ReleaseBookingDecider.Map(routes);
JoinWaitlistDecider.Map(routes);
LeaveWaitlistDecider.Map(routes);
CompleteRunDecider.Map(routes);
PilotLineQueries.Map(routes);
LineCalendars.Map(routes);
LineBookings.Map(routes);
Utilisation.Map(routes);
WaitlistPlaces.Map(routes);
Runs.Map(routes);
await app.RunServiceAsync(args);

public partial class Program;
