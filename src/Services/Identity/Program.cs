using JasperFx.Events;
using JasperFx.Events.Projections;

using SupplyChain.Contracts;
using SupplyChain.Identity.Clients;
using SupplyChain.Identity.Mails;
using SupplyChain.Identity.NoticeMails;
using SupplyChain.Identity.Organisations;
using SupplyChain.Identity.Pages;
using SupplyChain.Identity.People;
using SupplyChain.Identity.Sessions;
using SupplyChain.Identity.Tokens;
using SupplyChain.ServiceDefaults;

using Published = SupplyChain.Contracts.Identity;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IAccess, OwnAccess>();
builder.AddServiceDefaults(Services.Identity);
builder.AddEventStore(ContractOf, options =>
{
    options.Projections.Snapshot<Organisation>(SnapshotLifecycle.Inline);
    options.Projections.Snapshot<Person>(SnapshotLifecycle.Inline);
    Withdrawals.Register(options);
    options.Schema.For<ClientUse>();
    options.Schema.For<NoticeMail>().Duplicate(mail => mail.DueAt);
});
builder.Services.AddSingleton<Withdrawals>();
builder.AddBus(Services.Identity, typeof(Program).Assembly);
builder.AddIssuer();
builder.AddPeople();
builder.AddPages();
builder.Services.AddSingleton(NoticeLetter.Of(builder.Configuration));
builder.Services.AddHostedService<NoticeMailer>();
builder.Services.AddHostedService<Bootstrap>();
builder.Services.AddSingleton<Leftovers>();
builder.Services.AddHostedService(services => services.GetRequiredService<Leftovers>());

var app = builder.Build();
app.UseTokenLimits();
app.UsePageLimits();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();
routes.MapHistory();
TokenEndpoint.Map(routes);
AuthorizeEndpoint.Map(routes);
UserInfoEndpoint.Map(routes);
EndSessionEndpoint.Map(routes);
Withdrawals.Map(routes);
RegisterOrganisationDecider.Map(routes);
SuspendOrganisationDecider.Map(routes);
DecideDuplicateDecider.Map(routes);
GrantRoleDecider.Map(routes);
IssueApiClientDecider.Map(routes);
RevokeApiClientDecider.Map(routes);
OrganisationProfiles.Map(routes);
OrganisationNames.Map(routes);
InvitePersonDecider.Map(routes);
EndPersonDecider.Map(routes);
PeopleOfOrganisation.Map(routes);
SessionsOfPerson.Map(routes);
MailSetup.Map(routes);
var pages = app.MapPages();
SignInPages.Map(pages);
AccountPages.Map(pages);
SignOutPages.Map(pages);
InvitationPages.Map(pages);
SecondFactorPages.Map(pages);
PasswordPages.Map(pages);
await app.RunServiceAsync(args);

static object? ContractOf(IEvent stored) => stored.Data switch
{
    OrganisationRegistered e => new Published.OrganisationRegistered(e.OrganisationId, e.Name, e.Uscc, e.Roles),
    OrganisationSuspended e => new Published.OrganisationSuspended(stored.StreamId, e.Reason),
    DuplicateConfirmed e => new Published.OrganisationSuspended(stored.StreamId, $"is a duplicate of {e.DuplicateOf}"),
    OrganisationReinstated => new Published.OrganisationReinstated(stored.StreamId),
    RoleGranted e => new Published.RoleGranted(stored.StreamId, e.Role),
    RoleWithdrawn e => new Published.RoleWithdrawn(stored.StreamId, e.Role),
    PersonDeactivated => new Published.PersonDeactivated(stored.StreamId),
    _ => null,
};

public partial class Program;
