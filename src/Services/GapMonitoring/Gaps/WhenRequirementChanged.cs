using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>The OEMs' requirement of a component in a region changed.</summary>
public sealed class WhenRequirementChanged(IDocumentStore store) : IConsumer<RequirementChanged>
{
    public Task Consume(ConsumeContext<RequirementChanged> context) => store.ConsumeVersioned(context, async (work, delivery) =>
    {
        var c = context.Message;
        var balance = new BalanceWithGap(work, c.ComponentId, c.Region);
        await work.Load();
        balance.Append(
            before => before.After(c, delivery), new GapCause(delivery.MessageId, nameof(RequirementChanged), Subject: null));
    });
}
