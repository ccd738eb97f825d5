using JasperFx.Events;

using Marten;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.TestKit;

using Weasel.Core;

namespace SupplyChain.SupplierMatching.Tests.Parts;

/// <summary>Databases in which facts of other services stand as events: nobody appends these any more.</summary>
public sealed class RetiredEventTests
{
    // Named like the events of before, so that they are stored under the same names.
    sealed record PartDescribed(Guid ComponentId, long Version, string Manufacturer);
    sealed record PartAged(Guid ComponentId, long Version, string Lifecycle);
    sealed record PartReplaceable(Guid ComponentId, Guid SubstituteId);
    sealed record ContributionStated(Guid Organisation, Guid ComponentId, string Region);

    [Fact]
    public async Task Events_that_are_not_written_any_more_hold_nobody_up()
    {
        await using var service = new MatchingService();
        await service.InitializeAsync();
        using var earlier = DocumentStore.For(options =>
        {
            options.Connection(service.Servers.Database);
            options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
            options.Events.AppendMode = EventAppendMode.Quick;
            options.Events.MetadataConfig.CausationIdEnabled = true;
            options.Events.MetadataConfig.UserNameEnabled = true;
            options.AutoCreateSchemaObjects = JasperFx.AutoCreate.None;
        });
        await using (var session = earlier.LightweightSession())
        {
            var id = Guid.NewGuid();
            session.Events.StartStream(id, new PartDescribed(id, 1, "Maker"), new PartAged(id, 2, "New"),
                new PartReplaceable(id, Guid.NewGuid()),
                new ContributionStated(Guid.NewGuid(), id, "370200"));
            // The types that the service had, not the ones here.
            session.QueueSqlCommand(
                "update mt_events set mt_dotnet_type = 'SupplyChain.SupplierMatching.Gone, SupplyChain.SupplierMatching' where stream_id = ?", id);
            await session.SaveChangesAsync();
        }

        var (supplier, component) = (await service.Supplier(), await service.Component());
        await service.Offer(supplier, component);
        (await service.Bus.Hear<OfferPublished>(e => e.ComponentId == component)).SupplierId.ShouldBe(supplier);
        await ReadModels.RebuildAsync(service.Services);
        (await service.PartOf(component))!.Class.ShouldNotBeNull();
    }
}
