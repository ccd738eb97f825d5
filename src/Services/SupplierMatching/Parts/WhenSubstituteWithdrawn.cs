using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenSubstituteWithdrawn(IDocumentStore store) : IConsumer<SubstituteWithdrawn>
{
    public Task Consume(ConsumeContext<SubstituteWithdrawn> context) => store.Learn(
        context, context.Message.ComponentId, (part, version) => part.After(context.Message, version));
}
