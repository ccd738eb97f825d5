namespace SupplyChain.Journeys.Filled;

/// <summary>A corrective action that was answered once, and is to be answered again.</summary>
static class Actions
{
    public static async Task<Guid> AskAsync(Trade trade)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var asked = await Trade.DoAsync(trade.Oem, "askForCorrectiveAction", new
        {
            supplierId = trade.Newcomer.Organisation,
            subject = "DELIVERY",
            finding = "Two of forty were broken",
            answerBy = today.AddDays(7),
            componentId = trade.Component,
            quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1),
        }, "correctiveAction { id }");
        var id = asked.GetProperty("correctiveAction").GetProperty("id").GetGuid();
        await Trade.DoAsync(trade.Newcomer, "answerCorrectiveAction", new
        {
            actionId = id,
            rootCause = "The boxes are too large",
            containment = "Paper between the parts",
            measure = "Smaller boxes",
            doneBy = today.AddDays(30),
        }, "clientMutationId");
        var returned = new { actionId = id, reason = "Which boxes?", answerBy = today.AddDays(9) };
        await Trade.DoAsync(trade.Oem, "returnCorrectiveAction", returned, "clientMutationId");
        return id;
    }
}
