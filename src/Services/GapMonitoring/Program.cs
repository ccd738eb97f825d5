using SupplyChain.Contracts;
using SupplyChain.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Reading;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.GapMonitoring);
builder.AddEventStore(GapMonitoringContracts.ContractOf, ReadModels.Configure);
builder.AddBus(Services.GapMonitoring, typeof(Program).Assembly);
builder.AddDeadlines(RollOver.Deadline);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
FindGaps.Map(routes);
ShowGap.Map(routes);
GapHistory.Map(routes);
FindBalances.Map(routes);
ShowGapBoard.Map(routes);
await app.RunServiceAsync(args);

public partial class Program;
