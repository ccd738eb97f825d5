using Marten;

using MassTransit;


namespace SupplyChain.SupplierMatching.Parts;

/// <summary>How the catalogue's facts reach the document.</summary>
static class PartStore
{
    /// <summary>Messages about one component take turns, whichever queue they come from. What says nothing new writes nothing.</summary>
    public static Task Learn<T>(
        this IDocumentStore store, ConsumeContext<T> message, Guid component, Func<Part, long, Part> after) where T : class =>
        store.ConsumeVersioned(message, async (work, delivery) =>
        {
            work.Lock(component);
            var known = work.Document<Part>(component);
            await work.Load();
            var before = known.Value ?? Part.Unknown(component);
            var part = after(before, delivery.Version);
            if (!ReferenceEquals(part, before)) known.Store(part);
        });
}
