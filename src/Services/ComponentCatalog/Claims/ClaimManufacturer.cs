using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;

namespace SupplyChain.ComponentCatalog.Claims;

public static class ClaimManufacturerDecider
{
    /// <summary>Names that one organisation may hold and wait for.</summary>
    public const int MaxClaims = 100;

    /// <summary>
    /// The first claim holds at once if nobody else published under the name. Once a name was disputed or decided, every further
    /// claim waits for the alliance. Idempotent.
    /// </summary>
    /// <param name="claims">Names that the organisation holds or waits for.</param>
    /// <param name="usedByOthers">Another organisation published a component of the manufacturer.</param>
    public static object[] Decide(
        ClaimManufacturer c, ManufacturerClaim? claim, Guid organisation, long claims, bool usedByOthers, DateTimeOffset now)
    {
        new Faults().Within(c).ThrowIfAny();
        if (claim?.Parties.Contains(organisation) == true) return [];
        if (claims >= MaxClaims) throw Rejected.Conflict("manufacturer", $"an organisation claims at most {MaxClaims} names");
        var (id, name) = (ManufacturerClaim.IdOf(c.Manufacturer), FoldedName.Of(c.Manufacturer));
        return claim is null && !usedByOthers
            ? [new ManufacturerClaimed(id, name, organisation, now)]
            : [new ManufacturerClaimDisputed(id, name, organisation, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/manufacturers/claims", async (
            ClaimManufacturer c, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            var names = await MergedNames.AllOf(c.Manufacturer, session, cancel);
            return await store.Decide(command, work => Claim(work, c with { Manufacturer = names[0] }, names, command), cancel);
        })
        .RequireAnyRole(Roles.Oem, Roles.Supplier);

    // The same ranges of names by which components are listed.
    static string UnderAnyOf(int names) => $"d.id in (select component_id from {SearchTable.Name} where "
        + $"{string.Join(" or ", Enumerable.Repeat("sort_key >= ? and sort_key < ?", names))})";

    static object[] RangesOf(IReadOnlyList<string> names) =>
        [.. names.Select(PartName.Key).SelectMany(name => new object[] { $"{name}\t", $"{name}\n" })];

    /// <param name="names">All names of the manufacturer, the one that stays first.</param>
    static async Task<Receipt> Claim(Work work, ClaimManufacturer c, IReadOnlyList<string> names, Command command)
    {
        var organisation = command.Caller.Organisation;
        work.Lock(NamedId.Of("manufacturer-claims", organisation.ToString("N")));
        var claim = work.Stream<ManufacturerClaim>(ManufacturerClaim.IdOf(c.Manufacturer));
        var claims = work.Ask(batch => batch.Query<ManufacturerClaim>().Where(own => own.Parties.Contains(organisation)).Count());
        var used = work.Ask(batch => batch.Query<Component>()
            .Where(part => part.Publisher != organisation && part.MatchesSql(UnderAnyOf(names.Count), RangesOf(names)))
            .Any());
        await work.Load();
        var receipt = claim.Append(Decide(c, claim.State, organisation, claims.Value, used.Value, command.At));
        // The number of events would tell of other claims.
        return receipt with { Version = 0 };
    }
}
