using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>DemandForecasting published what may be told of the requirement of a component in a region.</summary>
public sealed class WhenRequirementDisclosed(IDocumentStore store) : IConsumer<RequirementDisclosed>
{
    public Task Consume(ConsumeContext<RequirementDisclosed> context) => store.ConsumeVersioned(context, async (work, delivery) =>
    {
        var balance = new BalanceWithGap(work, context.Message.ComponentId, context.Message.Region);
        await work.Load();
        balance.Disclose(context.Message, delivery);
    });
}
