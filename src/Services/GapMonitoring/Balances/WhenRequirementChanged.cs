using Marten;

using MassTransit;

using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>The OEMs' requirement changed: the new one replaces the old, whole.</summary>
public sealed class WhenRequirementChanged(IDocumentStore store) : IConsumer<RequirementChanged>
{
    /// <summary>Only a newer version than the one known is a fact.</summary>
    public static object[] Decide(RequirementChanged c, Delivery delivery, Balance balance) =>
        balance.Requirement.Version >= delivery.Version
            ? []
            : [new RequirementStated(c.Weeks, c.Contributors, delivery.Version, delivery.At)];

    public Task Consume(ConsumeContext<RequirementChanged> context) => store.Receive(context, (session, delivery) =>
    {
        var c = context.Message;
        return session.EnterFacts(
            new BalanceStarted(c.ComponentId, c.Region), balance => Decide(c, delivery, balance),
            new GapCause(delivery.MessageId, nameof(RequirementChanged), Subject: null), context.CancellationToken);
    });
}
