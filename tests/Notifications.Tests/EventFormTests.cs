using SupplyChain.Notifications.Mails;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

public sealed class EventFormTests
{
    [Fact]
    public void Stored_events_keep_their_form() => Snapshot.Matches("events.txt", JsonForms.RoundTripped([typeof(MailCollected)]));
}
