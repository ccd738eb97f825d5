using Marten;

using SupplyChain.Notifications.Mails;
using SupplyChain.Notifications.Notices;
using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications;

/// <summary>The documents and tables of the service. None of them is made from events: those tell Identity what to send.</summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
        options.Storage.ExtendedSchemaObjects.Add(new NoticeTables());
        options.Schema.For<Receiver>().DocumentAlias("webhook").Duplicate(receiver => receiver.Organisation)
            .GinIndexJsonDataMember(receiver => receiver.Roles);
        options.Schema.For<MailPreference>().Duplicate(preference => preference.Organisation)
            .GinIndexJsonDataMember(preference => preference.Roles);
        options.Events.MapEventType<MailCollected>("mail_collected");
        options.Schema.For<SubjectSeen>();
    }
}
