using JasperFx.Events;
using JasperFx.Events.Projections;

using SupplyChain.Contracts;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.Tokens;
using SupplyChain.ServiceDefaults;

using Published = SupplyChain.Contracts.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAccess, OwnAccess>();
builder.AddServiceDefaults(Services.Identity);
builder.AddEventStore(ContractOf, options =>
{
    options.Projections.Snapshot<Organisation>(SnapshotLifecycle.Inline);
    Withdrawals.Register(options);
});
builder.Services.AddSingleton<Withdrawals>();
builder.AddBus(Services.Identity, typeof(Program).Assembly);
builder.AddIssuer();
builder.Services.AddHostedService<Bootstrap>();

var app = builder.Build();
app.UseTokenLimits();
app.UseServiceDefaults();
var routes = app.MapChecked();
TokenEndpoint.Map(routes);
Withdrawals.Map(routes);
RegisterOrganisationDecider.Map(routes);
SuspendOrganisationDecider.Map(routes);
DecideDuplicateDecider.Map(routes);
GrantRoleDecider.Map(routes);
IssueApiClientDecider.Map(routes);
RevokeApiClientDecider.Map(routes);
OrganisationProfiles.Map(routes);
await app.RunServiceAsync(args);

static object? ContractOf(IEvent stored) => stored.Data switch
{
    OrganisationRegistered e => new Published.OrganisationRegistered(e.OrganisationId, e.Name, e.Uscc, e.Roles),
    OrganisationSuspended e => new Published.OrganisationSuspended(stored.StreamId, e.Reason),
    DuplicateConfirmed e => new Published.OrganisationSuspended(stored.StreamId, $"is a duplicate of {e.DuplicateOf}"),
    OrganisationReinstated => new Published.OrganisationReinstated(stored.StreamId),
    _ => null,
};

public partial class Program;
