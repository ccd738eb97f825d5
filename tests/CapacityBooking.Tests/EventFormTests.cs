using SupplyChain.TestKit;

namespace SupplyChain.CapacityBooking.Tests;

public sealed class EventFormTests
{
    [Fact]
    public void Stored_events_keep_their_form() =>
        Snapshot.Matches("events.txt", JsonForms.RoundTripped(JsonForms.StoredEventsOf(typeof(Program).Assembly)));
}
