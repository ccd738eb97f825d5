using JasperFx.Events.Projections;

using SupplyChain.ComponentCatalog;
using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Claims;
using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.CrossReferences;
using SupplyChain.ComponentCatalog.Likeness;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.ComponentCatalog.Mergers;
using SupplyChain.ComponentCatalog.Replacements;
using SupplyChain.ComponentCatalog.SavedSearches;
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
    BillLineList.Register(options);
    BillList.Register(options);
    ReplacementList.Register(options);
    ManufacturerList.Register(options);
    ClaimList.Register(options);
    MergerList.Register(options);
    ComponentMergerList.Register(options);
    CrossReferenceList.Register(options);
    SavedSearchList.Register(options);
    options.TellChanges(new ChangeRules()
        .For<ComponentMerger>((_, merger, _) => [
            new(ChangeKind.Component, merger.IntoId, Audiences.Everybody), new(ChangeKind.Component, merger.FromId, Audiences.Everybody)])
        .For<Component>((before, component, _) => before is null
            ? [new(ChangeKind.Component, component.Id, Audiences.Everybody), new(ChangeKind.Component, component.Id, SearchWatch.Published)]
            : [new(ChangeKind.Component, component.Id, Audiences.Everybody)])
        .For<SavedSearch>((_, _, _) => [], TellNewParts.NoticesOf)
        .For<BillOfMaterials>((_, bill, _) => [new(ChangeKind.BillOfMaterials, bill.Id, Audiences.Of(Roles.Oem, bill.Organisation))]));
});
builder.Services.AddSingleton<ComponentSearch>();
builder.Services.AddHostedService<FillSearchTable>();
builder.Services.AddSingleton<LookForNewParts>();
builder.Services.AddHostedService(services => services.GetRequiredService<LookForNewParts>());
builder.AddDeadlines(TellNewParts.Kind);
builder.AddBus(Services.ComponentCatalog, typeof(Program).Assembly);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();
routes.MapHistory();
routes.MapChanges(Audiences.OfRoles);
CurrentTaxonomy.Map(routes);
PublishComponentDecider.Map(routes);
ReviseComponentDecider.Map(routes);
ChangeLifecycleDecider.Map(routes);
DeclareSubstituteDecider.Map(routes);
WithdrawSubstituteDecider.Map(routes);
ImportComponents.Map(routes);
StateCrossReferenceDecider.Map(routes);
WithdrawCrossReferenceDecider.Map(routes);
ImportCrossReferences.Map(routes);
CrossReferenceList.Map(routes);
ComponentList.Map(routes);
FacetList.Map(routes);
SimilarParts.Map(routes);
SaveSearchDecider.Map(routes);
DropSavedSearchDecider.Map(routes);
SavedSearchList.Map(routes);
ReleaseBillOfMaterialsDecider.Map(routes);
WithdrawBillOfMaterialsDecider.Map(routes);
ImportBillsOfMaterials.Map(routes);
MatchedLines.Map(routes);
SettleBillLineDecider.Map(routes);
BillLineList.Map(routes);
BillList.Map(routes);
SubAssemblies.Map(routes);
PartsOfBuilds.Map(routes);
CompareBills.Map(routes);
PreviewRelease.Map(routes);
WhereUsed.Map(routes);
PreviewReplacement.Map(routes);
ReplaceComponentDecider.Map(routes);
UndoReplacementDecider.Map(routes);
ReplacementList.Map(routes);
NameManufacturerDecider.Map(routes);
ManufacturerList.Map(routes);
ClaimManufacturerDecider.Map(routes);
DecideManufacturerClaimDecider.Map(routes);
ClaimList.Map(routes);
MergeManufacturersDecider.Map(routes);
SeparateManufacturersDecider.Map(routes);
MergerList.Map(routes);
MergerSuggestions.Map(routes);
MergeComponentsDecider.Map(routes);
SeparateComponentsDecider.Map(routes);
ComponentMergerList.Map(routes);
ComponentMergerSuggestions.Map(routes);
await app.RunServiceAsync(args);

public partial class Program;
