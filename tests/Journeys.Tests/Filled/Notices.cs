namespace SupplyChain.Journeys.Filled;

/// <summary>The newcomer has more of what it was awarded for: no gap opens by it.</summary>
static class Notices
{
    public static async Task<Guid> IssueAsync(Trade trade)
    {
        var weeks = Trade.Weeks.Select(week => new { week, share = 1.05 });
        var issued = await Trade.DoAsync(trade.Newcomer, "issueCapacityNotice", new
        {
            cause = "OTHER",
            effect = "CAPACITY_INCREASE",
            text = "A second shift",
            impacts = new[] { new { componentId = trade.Component, region = Trade.Region, weeks } },
        }, "capacityNotice { id }");
        return issued.GetProperty("capacityNotice").GetProperty("id").GetGuid();
    }
}
