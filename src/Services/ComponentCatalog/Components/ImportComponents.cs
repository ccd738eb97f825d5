using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Many components at once, each published by a command of its own.</summary>
public static class ImportComponents
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/import/components", (
            ImportBatch<PublishComponent> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, PublishComponentDecider.Publish, cancel))
        .RequireAnyRole(ComponentRules.Publishers);
}
