using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

public sealed class EventFormTests(MatchingService service)
{
    [Fact]
    public void Stored_events_keep_their_form() =>
        Snapshot.Matches("events.txt", JsonForms.RoundTripped(JsonForms.StoredEventsOf(typeof(Program).Assembly)));

    /// <summary>The store knows every event by its name from the start, also where the event's type was renamed or moved.</summary>
    [Fact]
    public void Stored_events_keep_their_names()
    {
        var known = service.Store.Options.Events.AllKnownEventTypes().ToDictionary(type => type.EventType, type => type.EventTypeName);
        Snapshot.Matches("event-names.txt", string.Join(
            '\n', JsonForms.StoredEventsOf(typeof(Program).Assembly).Select(type => $"{known.GetValueOrDefault(type)} {type.Name}")));
    }
}
