using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Manufacturers;

public static class NameManufacturerDecider
{
    const int MaxCode = 60;
    const int MaxName = 200;

    /// <summary>The manufacturer as it is to be kept; null where it stands so already.</summary>
    public static Manufacturer? Decide(NameManufacturer c, Manufacturer? known)
    {
        new Faults()
            .RequireName(c.Code, "code", MaxCode)
            .RequireName(c.Name, "name", MaxName)
            .ThrowIfAny();
        var named = new Manufacturer(Manufacturer.IdOf(c.Code), Manufacturer.Key(c.Code), c.Name.Trim());
        return named == known ? null : named;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/manufacturers", (NameManufacturer c, Command command, IDocumentStore store, CancellationToken cancel) =>
                Handle(c, command, store, cancel))
            .RequireAnyRole(Roles.Alliance, Roles.Admin);
        routes.MapPost("/import/manufacturers", (ImportBatch<NameManufacturer> batch, Command command, IDocumentStore store, CancellationToken cancel) =>
                batch.ImportEach(command, (c, each) => Handle(c, each, store, cancel), cancel))
            .RequireAnyRole(Roles.Alliance, Roles.Admin);
    }

    static Task<Receipt> Handle(NameManufacturer c, Command command, IDocumentStore store, CancellationToken cancel) =>
        store.HandleTogether(command, async session =>
        {
            var id = Manufacturer.IdOf(c.Code);
            await session.LockAsync(id, cancel);
            if (Decide(c, await session.LoadAsync<Manufacturer>(id, cancel)) is not { } named) return new Receipt(id, 0, []);
            session.Store(named);
            return new Receipt(id, 0, ["manufacturer_named"]);
        }, cancel);
}
