using Marten;

using MassTransit;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Parts;

public sealed class WhenSubstituteDeclared(IDocumentStore store) : IConsumer<SubstituteDeclared>
{
    public static object[] Decide(SubstituteDeclared m, Part? part, DateTimeOffset at) =>
        part?.Substitutes.Contains(m.SubstituteId) == true ? [] : [new PartReplaceable(m.ComponentId, m.SubstituteId, at)];

    public Task Consume(ConsumeContext<SubstituteDeclared> context) => store.Receive(
        context, async (session, delivery) => Decisions.AppendDecided(
            await session.Events.FetchForWriting<Part>(context.Message.ComponentId, context.CancellationToken),
            part => Decide(context.Message, part, delivery.At)));
}
