using SupplyChain.Contracts;

namespace SupplyChain.Journeys.Filled;

/// <summary>Capacity groups of the newcomer: two, one in the other.</summary>
static class Groups
{
    // No capacity is published that far ahead, so that a group that is overloaded there limits nothing.
    const int FarAhead = 120;

    /// <summary>The one that nests.</summary>
    public static async Task<Guid> PublishAsync(Trade trade, Guid other)
    {
        var inner = await PublishAsync(
            trade, "Etching", [new { componentId = trade.Component, loadFactor = 1.2 }, new { componentId = other, loadFactor = 0.8 }]);
        await PublishAsync(trade, "Hall", [new { groupId = inner, loadFactor = 1 }]);
        return inner;
    }

    static async Task<Guid> PublishAsync(Trade trade, string name, object[] links)
    {
        var thisWeek = IsoWeek.Of(DateTimeOffset.UtcNow);
        object Week(int ahead, int actual, int maximum, int delta) =>
            new { week = thisWeek.AddDays(7 * ahead), actual, maximum, deltaProduction = delta };
        var published = await Trade.DoAsync(
            trade.Newcomer, "publishCapacityGroup", new { name, links, weeks = new[] { Week(1, 100_000, 200_000, 0), Week(FarAhead, 1, 10, 5) } },
            "capacityGroup { id }");
        return published.GetProperty("capacityGroup").GetProperty("id").GetGuid();
    }
}
