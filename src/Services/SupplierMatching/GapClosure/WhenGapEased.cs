using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Tells the processes under way that less is missing.</summary>
public sealed class WhenGapEased(IDocumentStore store) : IConsumer<GapEased>
{
    public Task Consume(ConsumeContext<GapEased> context)
    {
        var m = context.Message;
        return store.ReceiveLatest(context, "gap", (session, delivery) => ProposeClosure.Handle(
            session, ToldGap.Of(m.GapId, m.ComponentId, m.Region, m.Weeks, m.Contributors, proposes: false), delivery,
            context.CancellationToken));
    }
}
