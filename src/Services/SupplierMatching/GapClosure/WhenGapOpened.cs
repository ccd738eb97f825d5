using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Proposes a gap that opened to each OEM that contributes to it.</summary>
public sealed class WhenGapOpened(IDocumentStore store) : IConsumer<GapOpened>
{
    public Task Consume(ConsumeContext<GapOpened> context)
    {
        var m = context.Message;
        return store.ReceiveLatest(context, "gap", (session, delivery) => ProposeClosure.Handle(
            session, ToldGap.Of(m.GapId, m.ComponentId, m.Region, m.Weeks, m.Contributors, proposes: true), delivery,
            context.CancellationToken));
    }
}
