using Marten;

using OpenTelemetry.Metrics;

using SupplyChain.Contracts;
using SupplyChain.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Reading;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.GapMonitoring);
builder.AddEventStore(GapMonitoringContracts.ContractOf, ReadModels.Configure);
builder.Services.InitializeMartenWith<FillPast>();
builder.AddBus(Services.GapMonitoring, typeof(Program).Assembly);
builder.Services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(SharingMetrics.Name));
builder.AddDeadlines(RollOver.Deadline, PictureDeadlines.Weekly, PictureDeadlines.Retention);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();
routes.MapHistory();
routes.MapChanges(GapAudiences.Of);
FindGaps.Map(routes);
ShowGap.Map(routes);
GapHistory.Map(routes);
FindBalances.Map(routes);
ShowGapBoard.Map(routes);
ShowGapReport.Map(routes);
Concentrations.Map(routes);
GapOpportunities.Map(routes);
await app.RunServiceAsync(args);

public partial class Program;
