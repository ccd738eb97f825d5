using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Suppliers;

/// <summary>An organisation may not act any longer: nothing it has published counts.</summary>
public sealed record SupplierSuspended(Guid SupplierId, Guid MessageId, DateTimeOffset At);

/// <summary>A suspended organisation; of one in good standing nothing is kept.</summary>
public sealed record Supplier(Guid Id, GapCause SuspendedBy, DateTimeOffset SuspendedAt)
{
    public static Supplier Create(SupplierSuspended e) => new(
        e.SupplierId, new GapCause(e.MessageId, nameof(Contracts.Identity.OrganisationSuspended), e.SupplierId), e.At);
}
