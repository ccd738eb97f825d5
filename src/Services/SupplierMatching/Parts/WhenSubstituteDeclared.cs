using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenSubstituteDeclared(IDocumentStore store) : IConsumer<SubstituteDeclared>
{
    public Task Consume(ConsumeContext<SubstituteDeclared> context) => store.Learn(
        context, context.Message.ComponentId, (part, version) => part.After(context.Message, version));
}
