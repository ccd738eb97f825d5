using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>The OEMs' requirement of a component in a region changed.</summary>
public sealed class WhenRequirementChanged(IDocumentStore store) : IConsumer<RequirementChanged>
{
    public Task Consume(ConsumeContext<RequirementChanged> context) => store.ConsumeVersioned(context, async (work, delivery) =>
    {
        var balance = new BalanceWithGap(work, context.Message.ComponentId, context.Message.Region);
        await work.Load();
        balance.Append(context.Message, delivery);
    });
}
