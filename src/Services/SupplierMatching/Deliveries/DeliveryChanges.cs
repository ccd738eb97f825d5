using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.DeliveryHistory;

namespace SupplyChain.SupplierMatching.Deliveries;

/// <summary>Who is told that something was recorded of an award: its OEM and its supplier, and no other.</summary>
public static class DeliveryChanges
{
    public static IEnumerable<Told> Of(DeliveryLog? before, DeliveryLog after, IReadOnlyList<object> events) =>
    [
        new(ChangeKind.SourcingRequest, after.Award.RequestId, Audiences.Of(Roles.Oem, after.Award.Organisation)),
        new(ChangeKind.SourcingRequest, after.Award.RequestId, Audiences.Of(Roles.Supplier, after.Award.SupplierId)),
    ];
}
