using Marten;

using MassTransit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>A supplier published capacity for some weeks.</summary>
public sealed class WhenCapacityPublished(IDocumentStore store) : IConsumer<CapacityPublished>
{
    /// <summary>
    /// A week's row gives way to a newer version alone, each week for itself: a late message still brings the weeks
    /// that no later one named. The supplier's standing, which may have come first, is stated with it.
    /// </summary>
    public static object[] Decide(CapacityPublished c, Delivery delivery, Balance balance, Standing standing)
    {
        var firstWeek = IsoWeek.Of(delivery.At > balance.Now ? delivery.At : balance.Now);
        var known = balance.Of(c.SupplierId).Weeks.ToDictionary(row => row.Week, row => row.Version);
        var news = c.Weeks.Where(row => row.Week >= firstWeek && known.GetValueOrDefault(row.Week) < delivery.Version).ToList();
        return
        [
            .. news.Count > 0 ? [new CapacityStated(c.SupplierId, news, delivery.Version, delivery.At)] : Array.Empty<object>(),
            .. StandingNews.Decide(c.SupplierId, standing, balance),
        ];
    }

    public Task Consume(ConsumeContext<CapacityPublished> context) => store.Receive(context, async (session, delivery) =>
    {
        var (c, cancel) = (context.Message, context.CancellationToken);
        var standing = await session.HoldStanding(c.SupplierId, c.ComponentId, cancel);
        await session.EnterFacts(
            new BalanceStarted(c.ComponentId, c.Region), balance => Decide(c, delivery, balance, standing),
            new GapCause(delivery.MessageId, nameof(CapacityPublished), c.SupplierId), cancel);
    });
}
