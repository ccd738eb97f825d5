using JasperFx.Events;

namespace SupplyChain.SupplierMatching;

/// <summary>What the other services hear of a stored event; null where nobody does.</summary>
static class SupplierMatchingContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        _ => null,
    };
}
