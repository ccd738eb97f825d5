using Marten;

using MassTransit;

namespace SupplyChain.SupplierMatching.Parts;

/// <summary>How the catalogue's facts reach the document.</summary>
static class PartStore
{
    /// <summary>Messages about one component take turns, whichever queue they come from; one that says nothing new writes nothing.</summary>
    public static Task Learn<T>(
        this IDocumentStore store, ConsumeContext<T> message, Guid component, Func<Part, long, Part> after) where T : class =>
        store.Receive(message, async (session, delivery) =>
        {
            var before = await session.LoadAsync<Part>(component, message.CancellationToken) ?? Part.Unknown(component);
            var part = after(before, delivery.Version);
            if (!ReferenceEquals(part, before)) session.Store(part);
        });
}
