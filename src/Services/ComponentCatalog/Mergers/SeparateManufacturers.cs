using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Mergers;

public static class SeparateManufacturersDecider
{
    /// <summary>Parts that were published meanwhile keep the name that they got. Idempotent.</summary>
    public static object[] Decide(SeparateManufacturers c, Guid id, ManufacturerMerger? merger, Guid by, DateTimeOffset now)
    {
        if (merger is null) throw Rejected.NotFound("manufacturerMerger", id);
        new Faults().Within(c).ThrowIfAny();
        return merger.IsActive ? [new ManufacturersSeparated(id, c.Reason.Trim(), by, now)] : [];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/manufacturers/mergers/{id:guid}/separation", (
            Guid id, SeparateManufacturers c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var merger = work.Stream<ManufacturerMerger>(id, MergeManufacturersDecider.Turn);
                await work.Load();
                return merger.Append(Decide(c, id, merger.State, command.Caller.Organisation, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Alliance, Roles.Admin);
}
