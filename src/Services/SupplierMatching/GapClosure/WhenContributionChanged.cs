using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Keeps what each OEM requires, so that its part of a gap can be worked out.</summary>
public sealed class WhenContributionChanged(IDocumentStore store) : IConsumer<ContributionChanged>
{
    public Task Consume(ConsumeContext<ContributionChanged> context)
    {
        var m = context.Message;
        var id = Contribution.IdOf(m.Organisation, m.ComponentId, m.Region);
        return store.ReceiveLatest(context, $"contribution/{id:N}", async (session, delivery) =>
            Decisions.AppendDecided(
                await session.Events.FetchForWriting<Contribution>(id, context.CancellationToken),
                known => Decide(m, known, delivery.At)));
    }

    /// <summary>States the contribution unless it is known as it is.</summary>
    public static object[] Decide(ContributionChanged m, Contribution? known, DateTimeOffset at) =>
        known is not null && known.Weeks.SequenceEqual(m.Weeks)
            ? []
            : [new ContributionStated(m.Organisation, m.ComponentId, m.Region, m.Weeks, at)];
}
