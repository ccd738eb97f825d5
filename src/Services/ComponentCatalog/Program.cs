using JasperFx.Events.Projections;

using SupplyChain.ComponentCatalog;
using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.ComponentCatalog);
builder.AddEventStore(ComponentCatalogContracts.Of, options =>
{
    options.Projections.Snapshot<Component>(SnapshotLifecycle.Inline);
    options.Projections.Add(new SearchRows(), ProjectionLifecycle.Inline);
    BillList.Register(options);
    ManufacturerList.Register(options);
});
builder.Services.AddSingleton<ComponentSearch>();
builder.Services.AddHostedService<FillSearchTable>();
builder.AddBus(Services.ComponentCatalog, typeof(Program).Assembly);

var app = builder.Build();
app.UseServiceDefaults();
CurrentTaxonomy.Map(app);
PublishComponentDecider.Map(app);
ReviseComponentDecider.Map(app);
ChangeLifecycleDecider.Map(app);
DeclareSubstituteDecider.Map(app);
ImportComponents.Map(app);
ComponentList.Map(app);
ReleaseBillOfMaterialsDecider.Map(app);
WithdrawBillOfMaterialsDecider.Map(app);
ImportBillsOfMaterials.Map(app);
BillList.Map(app);
WhereUsed.Map(app);
NameManufacturerDecider.Map(app);
ManufacturerList.Map(app);
await app.RunServiceAsync(args);

public partial class Program;
