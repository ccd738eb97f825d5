using JasperFx.Events;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Notifications;
using SupplyChain.Notifications.Deliveries;
using SupplyChain.Notifications.Inbox;
using SupplyChain.Notifications.Mails;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;
using SupplyChain.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(Services.Notifications);
builder.AddEventStore(ContractOf, ReadModels.Configure);
builder.AddBus(Services.Notifications, typeof(Program).Assembly);
builder.Services.AddSingleton(PublicAddresses.Of(builder.Configuration));
builder.Services.AddSingleton(SecretRing.Of(builder.Configuration));
builder.Services.AddSingleton<WebhookSender>();
builder.Services.AddSingleton<DeliveryQueue>();
builder.Services.AddHostedService<DeliveryWorker>();
builder.AddDeadlines(CollectMail.Kind);

var app = builder.Build();
app.UseServiceDefaults();
var routes = app.MapChecked();
routes.MapOperations();

RegisterWebhookDecider.Map(routes);
RotateSecretDecider.Map(routes);
DeactivateWebhookDecider.Map(routes);
TestWebhookDecider.Map(routes);
WebhookList.Map(routes);
DeliveryList.Map(routes);
RedeliverDecider.Map(routes);

TellImportEndedDecider.Map(routes);
InboxList.Map(routes);
MarkReadDecider.Map(routes);
SetNoticePreferenceDecider.Map(routes);

await app.RunServiceAsync(args);

static object? ContractOf(IEvent stored) => stored.Data switch
{
    MailCollected e => new NoticesCollected(e.Person, e.Notices, e.More),
    _ => null,
};

public partial class Program;
