using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Suppliers;

/// <summary>An organisation entered itself as a supplier.</summary>
public sealed record SupplierRegistered(
    Guid SupplierId, string Name, string Uscc, IReadOnlyList<Site> Sites, DateTimeOffset At,
    IReadOnlyList<Certificate>? Certificates = null);

/// <summary>A supplier described itself anew.</summary>
public sealed record SupplierRevised(
    string Name, IReadOnlyList<Site> Sites, DateTimeOffset At, IReadOnlyList<Certificate>? Certificates = null);

/// <summary>Its organisation may not act any longer: what it offers and can deliver counts no more.</summary>
public sealed record SupplierSuspended(Guid SupplierId, string Reason, DateTimeOffset At);

/// <summary>Its organisation may act again, and what it offers counts again.</summary>
public sealed record SupplierReinstated(DateTimeOffset At);

/// <param name="Uscc">Null for an organisation that was suspended before it registered as a supplier.</param>
/// <param name="Certificates">Null where it never stated any.</param>
public sealed record Supplier(
    Guid Id, string Name, string? Uscc, IReadOnlyList<Site> Sites, bool Suspended, IReadOnlyList<Certificate>? Certificates = null)
{
    public static Supplier Create(SupplierRegistered e) => new(e.SupplierId, e.Name, e.Uscc, e.Sites, Suspended: false, e.Certificates);
    public static Supplier Create(SupplierSuspended e) => new(e.SupplierId, "", null, [], Suspended: true);

    public Supplier Apply(SupplierRegistered e) =>
        this with { Name = e.Name, Uscc = e.Uscc, Sites = e.Sites, Certificates = e.Certificates };
    public Supplier Apply(SupplierRevised e) => this with { Name = e.Name, Sites = e.Sites, Certificates = e.Certificates };
    public Supplier Apply(SupplierSuspended _) => this with { Suspended = true };
    public Supplier Apply(SupplierReinstated _) => this with { Suspended = false };

    /// <summary>Whether it may be shown and shortlisted.</summary>
    public bool Counts => Uscc is not null && !Suspended;

    /// <summary>Whatever a supplier publishes, it publishes under its name.</summary>
    public static void RequireActive(Supplier? supplier)
    {
        if (supplier?.Uscc is null) throw Rejected.Conflict("supplier", "is not registered; register it first");
        if (supplier.Suspended) throw Rejected.Forbidden("the organisation is suspended");
    }
}
