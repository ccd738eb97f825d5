using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>The OEMs' requirement of a component in a region changed.</summary>
public sealed class WhenRequirementChanged(IDocumentStore store) : IConsumer<RequirementChanged>
{
    public async Task Consume(ConsumeContext<RequirementChanged> context)
    {
        BalanceWithGap? changed = null;
        await store.ConsumeVersioned(context, async (work, delivery) =>
        {
            work.Lock(ComponentIdentity.LockOf(context.Message.ComponentId));
            var identities = await work.IdentitiesOf(context.Message.ComponentId);
            changed = new BalanceWithGap(work, identities.Of(context.Message.ComponentId), context.Message.Region);
            await work.Load();
            changed.Append(context.Message, delivery);
        });
        await store.DecideSharing(context.MessageId!.Value, [changed!], context.CancellationToken);
    }
}
