using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;

namespace SupplyChain.ComponentCatalog.Claims;

public static class DecideManufacturerClaimDecider
{
    /// <summary>Gives the name to one of those that claim it, or to nobody. A decision that changes nothing is none.</summary>
    public static object[] Decide(DecideManufacturerClaim c, Guid id, ManufacturerClaim? claim, DateTimeOffset now)
    {
        if (claim is null) throw Rejected.NotFound("manufacturerClaim", id);
        new Faults()
            .Within(c)
            .Require(c.Holder is not { } holder || claim.Parties.Contains(holder), "holder", "is none of those that claim the name")
            .ThrowIfAny();
        return claim.Holder == c.Holder && !claim.Disputed ? [] : [new ManufacturerClaimDecided(id, c.Holder, c.Reason.Trim(), now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/manufacturers/claims/{id:guid}/decision", (
            Guid id, DecideManufacturerClaim c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<ManufacturerClaim>(command, id, claim => Decide(c, id, claim, command.At), cancel))
        .RequireAnyRole(Roles.Alliance, Roles.Admin);
}
