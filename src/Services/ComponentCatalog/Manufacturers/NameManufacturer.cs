using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Manufacturers;

public static class NameManufacturerDecider
{
    /// <summary>The manufacturer to store; null if nothing changed.</summary>
    public static Manufacturer? Decide(NameManufacturer c, Manufacturer? known)
    {
        new Faults().Within(c).ThrowIfAny();
        var named = new Manufacturer(Manufacturer.IdOf(c.Code), Manufacturer.Key(c.Code), c.Name.Trim());
        return named == known ? null : named;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/manufacturers", (NameManufacturer c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, work => Name(work, c), cancel))
            .RequireAnyRole(Roles.Alliance, Roles.Admin);
        routes.MapPost("/import/manufacturers", (
            ImportBatch<NameManufacturer> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, (work, c, _) => Name(work, c), cancel))
            .RequireAnyRole(Roles.Alliance, Roles.Admin);
    }

    static async Task<Receipt> Name(Work work, NameManufacturer c)
    {
        var id = Manufacturer.IdOf(c.Code);
        work.Lock(id);
        var manufacturer = work.Document<Manufacturer>(id);
        await work.Load();
        if (Decide(c, manufacturer.Value) is not { } named) return new Receipt(id, 0, []);
        manufacturer.Store(named);
        return new Receipt(id, 0, ["manufacturer_named"]);
    }
}
