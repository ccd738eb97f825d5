using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.CrossReferences;

/// <summary>Many cross references at once, each stated by a command of its own.</summary>
public static class ImportCrossReferences
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/cross-references", (
            ImportBatch<ImportCrossReference> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, Import, cancel))
        .RequireAnyRole(StateCrossReferenceDecider.Staters);

    static async Task<Receipt> Import(Work work, ImportCrossReference c, Command command)
    {
        new Faults().Within(c).ThrowIfAny();
        var (component, _, _) = await NamedComponent.Of(work, c.Manufacturer, c.PartNumber);
        new Faults()
            .Require(component.State is not null, "partNumber", $"the catalogue has no {c.PartNumber} of {c.Manufacturer}")
            .ThrowIfAny();
        var stated = new StateCrossReference(c.TheirManufacturer, c.TheirPartNumber, component.Id, c.Grade, c.Note);
        return await StateCrossReferenceDecider.State(work, stated, command, "partNumber");
    }
}
