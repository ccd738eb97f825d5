using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

public static class ReviseSupplierDecider
{
    const int MaxSites = 50, MaxCertificates = 50;

    public static object[] Decide(ReviseSupplier c, Supplier? supplier, DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        new Faults().RequireDescription(c.Name, c.Sites, c.Certificates).ThrowIfAny();
        return supplier!
            .IsDescribedAs(c.Name, c.Sites, c.Certificates) ? [] : [new SupplierRevised(c.Name.Trim(), c.Sites, now, c.Certificates)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/suppliers/revise", (ReviseSupplier c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Supplier>(command, command.Caller.Organisation, supplier => Decide(c, supplier, command.At), cancel))
        .RequireAnyRole(Roles.Supplier);

    /// <summary>What a supplier says of itself, when it registers and later.</summary>
    public static Faults RequireDescription(
        this Faults faults, string name, IReadOnlyList<Site> sites, IReadOnlyList<Certificate>? certificates)
    {
        faults
            .Require(name.Trim() is { Length: > 0 and <= 200 }, "name", "1 to 200 characters")
            .Require(certificates is null or { Count: <= MaxCertificates }, "certificates", $"{MaxCertificates} at most")
            .Require(sites.Count is > 0 and <= MaxSites, "sites", $"1 to {MaxSites} sites");
        foreach (var (i, site) in sites.Index().Take(MaxSites))
            faults
                .Require(site.Name.Trim() is { Length: > 0 and <= 200 }, $"sites[{i}].name", "1 to 200 characters")
                .Require(sites.Take(i).All(other => other.Name != site.Name), $"sites[{i}].name", "names a site twice")
                .Require(RegionCode.IsWellFormed(site.Region), $"sites[{i}].region", "a GB/T 2260 code of six digits, such as 370200");
        foreach (var (i, certificate) in (certificates ?? []).Index().Take(MaxCertificates))
            faults
                .Require(certificate.Standard.Trim() is { Length: > 0 and <= 100 }, $"certificates[{i}].standard", "1 to 100 characters")
                .Require(certificates!.Take(i)
                    .All(other => !other.IsFor(certificate.Standard)), $"certificates[{i}].standard", "names a standard twice");
        return faults;
    }

    public static bool IsDescribedAs(
        this Supplier supplier, string name, IReadOnlyList<Site> sites, IReadOnlyList<Certificate>? certificates) =>
        supplier.Name == name.Trim() && supplier.Sites.SequenceEqual(sites)
        && (supplier.Certificates ?? []).SequenceEqual(certificates ?? []);

    /// <summary>Standards are compared by their letters and digits: <c>iso9001</c> is ISO 9001.</summary>
    public static bool IsFor(this Certificate certificate, string standard) => Bare(certificate.Standard) == Bare(standard);

    static string Bare(string standard) => string.Concat(standard.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
