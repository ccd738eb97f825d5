using JasperFx.Events;

using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.SupplierMatching.Qualification;

using Stored = SupplyChain.SupplierMatching;

namespace SupplyChain.SupplierMatching;

/// <summary>What the other services hear of a stored event; null where nobody does.</summary>
static class SupplierMatchingContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        Stored.Offers.OfferPublished e => new OfferPublished(e.OfferId, e.SupplierId, e.ComponentId),
        Stored.Offers.OfferWithdrawn e => new OfferWithdrawn(e.OfferId, e.SupplierId, e.ComponentId),
        Stored.Capacity.CapacityPublished e => new CapacityPublished(e.SupplierId, e.ComponentId, e.Region, e.Weeks),
        QualificationDeclared e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Declared, null),
        SupplierSampled e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Sampled, e.ProcessId),
        SupplierQualified e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Qualified, e.ProcessId),
        QualificationRecorded e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Qualified, null),
        QualificationLapsed e => new QualificationChanged(e.SupplierId, e.ComponentId, QualificationState.Lapsed, null),
        _ => null,
    };
}
