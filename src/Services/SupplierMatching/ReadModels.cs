using Marten;

namespace SupplyChain.SupplierMatching;

/// <summary>The states and views that are kept of the stored events, and what they are asked by.</summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
    }
}
