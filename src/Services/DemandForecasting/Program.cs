using JasperFx.Events.Projections;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.DemandForecasting;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.DemandForecasting.Disclosures;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.ForecastRuns;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;
using SupplyChain.DemandForecasting.Stock;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.DemandForecasting);
builder.AddEventStore(DemandForecastingContracts.ContractOf, Store);
builder.Services.ConfigureMarten((services, options) =>
{
    var clock = services.GetRequiredService<TimeProvider>();
    options.Projections.Subscribe(new CalculateForecasts(clock));
    options.Projections.Subscribe(new ExecuteForecastRuns(clock));
    options.Projections.Subscribe(new CalculateContributions(services.GetRequiredService<ILogger<CalculateContributions>>()));
});
builder.AddBus(Services.DemandForecasting, typeof(Program).Assembly);
builder.AddDeadlines(DrawDisclosureKey.Kind, BeginWeek.Kind);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();
routes.MapHistory(ReadableRequirements.Of);
routes.MapChanges(Audiences.OfRoles);
SubmitDemandPlanDecider.Map(routes);
ReviseDemandPlanDecider.Map(routes);
WithdrawDemandPlanDecider.Map(routes);
DemandPlanList.Map(routes);
PlanHistory.Map(routes);
Volatility.Map(routes);
RecordActualsDecider.Map(routes);
ActualDemands.Map(routes);
ReportStockDecider.Map(routes);
StockLevels.Map(routes);
ComponentRequirements.Map(routes);
RegionalRequirements.Map(routes);
UnresolvedItems.Map(routes);
DemandOutlooks.Map(routes);
MarkOutlierDecider.Map(routes);
OverrideForecastDecider.Map(routes);
DeclareEffectDecider.Map(routes);
DeclareAnalogueDecider.Map(routes);
RecordFirmOrdersDecider.Map(routes);
DemandAdjustments.Map(routes);
DemandForecasts.Map(routes);
ForecastList.Map(routes);
AdjustmentsOfForecasts.Map(routes);
AccuracyHistories.Map(routes);
DemandDeviations.Map(routes);
ComponentForecastList.Map(routes);
RegionalForecasts.Map(routes);
StartForecastRunDecider.Map(routes);
ForecastRunList.Map(routes);
BuildNeedsOfProduct.Map(routes);
ImportDemandDecider.Map(routes);
ImportActualsDecider.Map(routes);
await app.RunServiceAsync(args);

static void Store(StoreOptions options)
{
    StoredEvents.Register(options);
    options.Projections.Snapshot<Plan>(SnapshotLifecycle.Inline);
    options.TellChanges(new ChangeRules().For<Plan>(
        (_, plan, _) => [new(ChangeKind.DemandPlan, plan.Id, Audiences.Of(Roles.Oem, plan.Organisation))]));
    options.Projections.Snapshot<ActualsLog>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ComponentStock>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<PlanningWeek>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<AdjustedDemand>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ItemForecast>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ItemAccuracy>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ReconciledForecast>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ForecastRun>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<Contribution>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<Requirement>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<RequirementViews>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<ForecastView>(SnapshotLifecycle.Inline);
    options.Projections.Subscribe(new MeasureAccuracy());
    options.Projections.Subscribe(new CalculateRequirements());
    options.Projections.Subscribe(new PublishForecastViews());

    options.Schema.For<Plan>().Index(plan => plan.Organisation);
    options.Schema.For<ActualsLog>().Index(log => log.Organisation);
    options.Schema.For<ComponentStock>().Index(stock => stock.Organisation);
    // Documents that the catalogue's messages write. They keep the tables that they had as snapshots.
    options.Schema.For<KnownComponent>().UseNumericRevisions(true);
    options.Schema.For<ProductStructure>().UseNumericRevisions(true).Index(structure => structure.Organisation);
    options.Schema.For<AdjustedDemand>().Index(demand => demand.Organisation);
    options.Schema.For<ItemForecast>().Index(forecast => forecast.Organisation);
    options.Schema.For<ItemAccuracy>().Index(accuracy => accuracy.Organisation);
    options.Schema.For<ReconciledForecast>().Index(forecast => new { forecast.Organisation, forecast.Deviating })
        .Index(forecast => forecast.ComponentId);
    options.Schema.For<ForecastRun>().Index(run => run.Organisation);
    options.Schema.For<Contribution>().Index(part => part.Organisation).Index(part => part.RequirementId);
    options.Schema.For<ComponentIdentity>().Index(identity => identity.IntoId!);
    options.Schema.For<Requirement>().Index(sum => sum.ComponentId);
    options.Schema.For<RequirementViews>().Index(views => views.ComponentId);
    options.Schema.For<ForecastView>().Index(view => view.ComponentId);
    options.Schema.For<DisclosureKey>();
}

public partial class Program;
