using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Proposes a gap that worsened to OEMs without an open process, and tells the others.</summary>
public sealed class WhenGapWorsened(IDocumentStore store) : IConsumer<GapWorsened>
{
    public Task Consume(ConsumeContext<GapWorsened> context)
    {
        var m = context.Message;
        return store.ReceiveLatest(context, "gap", (session, delivery) => ProposeClosure.Handle(
            session, ToldGap.Of(m.GapId, m.ComponentId, m.Region, m.Weeks, m.Contributors, proposes: true), delivery,
            context.CancellationToken));
    }
}
