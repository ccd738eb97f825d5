using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

public static class ReviseSupplierDecider
{
    const int MaxSites = 50, MaxCertificates = 50;

    /// <param name="registeredName">What its organisation is registered as: that name stands, whatever the command says.</param>
    public static object[] Decide(ReviseSupplier c, Supplier? supplier, DateTimeOffset now, string? registeredName = null)
    {
        Supplier.RequireActive(supplier);
        new Faults().Within(c).RequireDistinct(c.Sites, c.Certificates).RequireRegions(c.Sites, supplier).ThrowIfAny();
        var name = registeredName ?? c.Name;
        return supplier!
            .IsDescribedAs(name, c.Sites, c.Certificates) ? [] : [new SupplierRevised(name.Trim(), c.Sites, now, c.Certificates)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/suppliers/revise", (ReviseSupplier c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Supplier>(command, command.Caller.Organisation, supplier => Decide(
                c, supplier, command.At, command.Caller.Name), cancel))
        .RequireAnyRole(Roles.Supplier);

    /// <summary>No site and no standard is named twice.</summary>
    public static Faults RequireDistinct(this Faults faults, IReadOnlyList<Site> sites, IReadOnlyList<Certificate>? certificates)
    {
        foreach (var (i, site) in sites.Index().Take(MaxSites))
            faults.Require(
                sites.Take(i).All(other => !FoldedName.Comparer.Equals(other.Name, site.Name)), $"sites[{i}].name", "names a site twice");
        foreach (var (i, certificate) in (certificates ?? []).Index().Take(MaxCertificates))
            faults.Require(
                certificates!.Take(i).All(other => !other.IsFor(certificate.Standard)), $"certificates[{i}].standard",
                "names a standard twice");
        return faults;
    }

    /// <summary>Sites that the supplier has already keep their region, whatever it is.</summary>
    public static Faults RequireRegions(this Faults faults, IReadOnlyList<Site> sites, Supplier? supplier)
    {
        foreach (var (i, site) in sites.Index().Take(MaxSites))
            if (supplier?.Sites.Any(known => known.Region == site.Region) != true) faults.RequireRegion($"sites[{i}].region", site.Region);
        return faults;
    }

    public static bool IsDescribedAs(
        this Supplier supplier, string name, IReadOnlyList<Site> sites, IReadOnlyList<Certificate>? certificates) =>
        supplier.Name == name.Trim() && supplier.Sites.SequenceEqual(sites)
        && (supplier.Certificates ?? []).SequenceEqual(certificates ?? []);

    /// <summary>Standards are compared by their letters and digits: <c>iso9001</c> is ISO 9001.</summary>
    public static bool IsFor(this Certificate certificate, string standard) => Bare(certificate.Standard) == Bare(standard);

    static string Bare(string standard) => string.Concat(FoldedName.Of(standard).Where(char.IsLetterOrDigit));
}
