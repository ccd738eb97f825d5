using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.Identity;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>An organisation may not act any longer: nothing it has published counts.</summary>
public sealed record SupplierSuspended(Guid SupplierId, long Version, Guid MessageId, DateTimeOffset At);

/// <summary>It may act again, and what it has published counts again.</summary>
public sealed record SupplierReinstated(Guid SupplierId, long Version, Guid MessageId, DateTimeOffset At);

/// <summary>An organisation that is or was suspended; of others nothing is kept.</summary>
/// <param name="SaidIn">Version of the organisation that said so; a member named Version would be the stream's own.</param>
public sealed record Supplier(Guid Id, bool Suspended, long SaidIn, GapCause Cause, DateTimeOffset At)
{
    public static Supplier Create(SupplierSuspended e) =>
        new(e.SupplierId, true, e.Version, new GapCause(e.MessageId, nameof(OrganisationSuspended), e.SupplierId), e.At);

    public static Supplier Create(SupplierReinstated e) =>
        new(e.SupplierId, false, e.Version, new GapCause(e.MessageId, nameof(OrganisationReinstated), e.SupplierId), e.At);

    public Supplier Apply(SupplierSuspended e) => Create(e);
    public Supplier Apply(SupplierReinstated e) => Create(e);
}
