using Marten;

namespace SupplyChain.GapMonitoring.Components;

static class ComponentChange
{
    /// <summary>Decides on what is known of a component, while nobody else changes it.</summary>
    public static async Task ChangeComponent(
        this IDocumentSession session, Guid component, Func<Component?, object[]> decide, CancellationToken cancel) =>
        Decisions.AppendDecided(await session.TakeStream<Component>(component, cancel), decide);
}
