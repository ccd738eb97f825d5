using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Suppliers;

static class SupplyChange
{
    /// <summary>Decides on what one supplier said about one component, while nobody else changes the supplier's standing.</summary>
    public static async Task ChangeSupply(
        this IDocumentSession session, Guid supplier, Guid component, Func<Supply?, object[]> decide, CancellationToken cancel)
    {
        await session.LockAsync(supplier, cancel);
        var supply = await session.Events.FetchForWriting<Supply>(Supply.IdOf(supplier, component), cancel);
        Decisions.AppendDecided(supply, decide);
    }
}
