using JasperFx.Events;

using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.TestKit;

using Weasel.Core;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>Databases that contain what other services published as events. Such events are no longer appended.</summary>
public sealed class RetiredEventTests
{
    [Fact]
    public async Task Events_that_are_no_longer_appended_hold_nothing_up()
    {
        await using var service = new GapService();
        await service.InitializeAsync();
        string[] retired = [
            "balance_started", "requirement_stated", "capacity_stated", "standing_stated", "week_began", "component_classified",
            "lifecycle_moved", "substitute_added", "qualification_moved", "offer_made", "offer_ended", "supplier_suspended",
            "supplier_reinstated"];
        using var earlier = DocumentStore.For(options =>
        {
            options.Connection(service.Servers.Database);
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Events.MetadataConfig.CausationIdEnabled = true;
            options.Events.MetadataConfig.UserNameEnabled = true;
            options.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
        });
        foreach (var name in retired)
        {
            await using var session = earlier.LightweightSession();
            var id = Guid.NewGuid();
            session.Events.StartStream(id, new Stored(Guid.NewGuid(), "370200", 7));
            session.QueueSqlCommand(
                "update mt_events set type = ?, mt_dotnet_type = 'SupplyChain.GapMonitoring.Gone, SupplyChain.GapMonitoring' where stream_id = ?",
                name, id);
            await session.SaveChangesAsync();
        }

        var chain = new Chain(service);
        await chain.Require((0, 100));
        await service.Bus.Hear<GapOpened>(gap => gap.GapId == chain.GapId);
        await ReadModels.RebuildAsync(service.Services);
        (await chain.Gap(_ => true)).Open.ShouldBeTrue();
    }

    sealed record Stored(Guid ComponentId, string Region, long Version);
}
