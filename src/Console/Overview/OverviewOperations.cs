using SupplyChain.Console.Api;

namespace SupplyChain.Console.Overview;

/// <summary>What is asked for the day of each role, as far as no list asks it.</summary>
static class OverviewOperations
{
    public static readonly Operation<DueRequestsAnswer> DueRequests = Operation.Of<DueRequestsAnswer>("Overview/DueRequests.graphql");
    public static readonly Operation<DeviatingForecastsAnswer> DeviatingForecasts =
        Operation.Of<DeviatingForecastsAnswer>("Overview/DeviatingForecasts.graphql");
    public static readonly Operation<UnresolvedDemandAnswer> UnresolvedDemand =
        Operation.Of<UnresolvedDemandAnswer>("Overview/UnresolvedDemand.graphql");
    public static readonly Operation<OpportunitiesAnswer> Opportunities =
        Operation.Of<OpportunitiesAnswer>("Overview/Opportunities.graphql");
    public static readonly Operation<LapsingSoonAnswer> LapsingSoon = Operation.Of<LapsingSoonAnswer>("Overview/LapsingSoon.graphql");
    public static readonly Operation<OwnRunsAnswer> OwnRuns = Operation.Of<OwnRunsAnswer>("Overview/OwnRuns.graphql");
    public static readonly Operation<LineDayAnswer> LineDay = Operation.Of<LineDayAnswer>("Overview/LineDay.graphql");
    static readonly Operation<OwnLinesAnswer> OwnLines = Operation.Of<OwnLinesAnswer>("Overview/OwnLines.graphql");
    static readonly Operation<LineOutagesAnswer> LineOutages = Operation.Of<LineOutagesAnswer>("Overview/LineOutages.graphql");

    /// <summary>The outages of an operator's lines, the first ten lines, in order of their beginning.</summary>
    public static async Task<Answer<OutagesAnswer>> Outages(this Gateway gateway, Guid @operator, DateTimeOffset from, DateTimeOffset until)
    {
        var lines = await gateway.Ask(OwnLines, new { @operator });
        if (lines.Data?.PilotLines is not { } own) return new(null, lines.Faults);
        var asked = await Task.WhenAll(own.Nodes.Select(async line =>
            (line.Name, Calendar: await gateway.Ask(LineOutages, new { line = line.Id, from, until }))));
        return new(
            new([.. from each in asked
                    from entry in each.Calendar.Data?.LineCalendar?.Entries ?? []
                    where entry.Kind == CalendarEntryKind.Outage
                    orderby entry.Slot.Start
                    select new OutagesAnswer.Row(each.Name, entry.Slot, entry.Reason)]),
            [.. asked.SelectMany(each => each.Calendar.Faults).Take(1)]);
    }
}
