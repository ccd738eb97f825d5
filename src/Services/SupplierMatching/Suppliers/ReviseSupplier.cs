using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

public static class ReviseSupplierDecider
{
    const int MaxSites = 50;

    public static object[] Decide(ReviseSupplier c, Supplier? supplier, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults().RequireDescription(c.Name, c.Sites).ThrowIfAny();
        return supplier!.IsDescribedAs(c.Name, c.Sites) ? [] : [new SupplierRevised(c.Name.Trim(), c.Sites, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/suppliers/revise", (ReviseSupplier c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Handle<Supplier>(command, command.Caller.Organisation, supplier => Decide(c, supplier, command.At), cancel))
        .RequireAnyRole(Roles.Supplier);

    /// <summary>What a supplier says of itself, when it registers and later.</summary>
    public static Faults RequireDescription(this Faults faults, string name, IReadOnlyList<Site> sites)
    {
        faults
            .Require(name.Trim() is { Length: > 0 and <= 200 }, "name", "1 to 200 characters")
            .Require(sites.Count is > 0 and <= MaxSites, "sites", $"1 to {MaxSites} sites");
        foreach (var (i, site) in sites.Index().Take(MaxSites))
            faults
                .Require(site.Name.Trim() is { Length: > 0 and <= 200 }, $"sites[{i}].name", "1 to 200 characters")
                .Require(sites.Take(i).All(other => other.Name != site.Name), $"sites[{i}].name", "names a site twice")
                .Require(RegionCode.IsWellFormed(site.Region), $"sites[{i}].region", "a GB/T 2260 code of six digits, such as 370200");
        return faults;
    }

    public static bool IsDescribedAs(this Supplier supplier, string name, IReadOnlyList<Site> sites) =>
        supplier.Name == name.Trim() && supplier.Sites.SequenceEqual(sites);
}
