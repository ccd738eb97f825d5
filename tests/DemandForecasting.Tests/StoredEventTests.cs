using Npgsql;

using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What stands in databases stays readable, whatever becomes of the types.</summary>
public sealed class StoredEventTests(ServiceProcesses processes) : IClassFixture<ServiceProcesses>
{
    [Fact]
    public void Every_stored_event_is_registered() =>
        JsonForms.StoredEventsOf(typeof(Program).Assembly).Except(StoredEvents.Types).ShouldBeEmpty();

    [Fact]
    public async Task Events_are_found_by_their_stored_name_when_their_type_has_moved()
    {
        await using var database = await processes.NewDatabaseAsync();
        var stream = Guid.NewGuid();
        Type[] all = [.. StoredEvents.Types, .. StoredEvents.Retired];
        await using (var writing = database.Store.LightweightSession())
        {
            writing.Events.StartStream(stream, all.Select(type => Samples.Of(type)));
            await writing.SaveChangesAsync();
        }
        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        await using (var move = source.CreateCommand("update mt_events set mt_dotnet_type = 'Elsewhere.' || type || ', Elsewhere'"))
            await move.ExecuteNonQueryAsync();

        await using var reading = database.Store.QuerySession();
        var events = await reading.Events.FetchStreamAsync(stream);
        events.Select(e => e.Data.GetType()).ShouldBe(all);
        Snapshot.Matches("event-names.txt", string.Join('\n', events.Select(e => $"{e.EventTypeName} {e.Data.GetType().Name}")));
    }
}
