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
FindGaps.Map(app);
ShowGap.Map(app);
GapHistory.Map(app);
FindBalances.Map(app);
ShowGapBoard.Map(app);
await app.RunServiceAsync(args);

public partial class Program;
