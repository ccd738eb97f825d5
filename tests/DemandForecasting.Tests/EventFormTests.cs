using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

public sealed class EventFormTests
{
    [Fact]
    public void Stored_events_keep_their_form() =>
        Snapshot.Matches("events.txt", JsonForms.RoundTripped(StoredEvents.Types.OrderBy(type => type.Name, StringComparer.Ordinal)));
}
