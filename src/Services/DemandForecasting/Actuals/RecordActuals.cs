using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Actuals;

public static class RecordActualsDecider
{
    /// <param name="known">Whether the catalogue has told of the component, where one is named.</param>
    public static object[] Decide(RecordActuals c, ActualsLog? log, bool known, Caller caller, DateTimeOffset now)
    {
        new Faults()
            .RequireItem(c.Product, c.ComponentId, known)
            .Within(c)
            .RequireWeeks("weeks", c.Weeks, WeekRules.Earliest(now), IsoWeek.Of(now))
            .ThrowIfAny();
        var before = Before(log);
        if (c.Weeks.All(week => before.TryGetValue(week.Week, out var was) && was == week.Quantity)) return [];
        var figures = c.Weeks.InOrder().Where(week => before.TryGetValue(week.Week, out var was) && was != week.Quantity)
            .Select(week => new CorrectedFigure(week.Week, ReportedFigure.Quantity, before[week.Week], week.Quantity)).ToList();
        return ChangesOf(
            ItemOf(c), c.Region, c.Weeks, log, caller.Organisation, now, CorrectionRules.CorrectionOf(c.Reason, caller, now, figures));
    }

    /// <summary>The new weeks, and the weeks whose quantity differs from the recorded one.</summary>
    /// <param name="weeks">Each once.</param>
    public static object[] ChangesOf(
        DemandedItem item, string region, IReadOnlyList<WeekQuantity> weeks, ActualsLog? log, Guid caller, DateTimeOffset now,
        ReportCorrection? correction = null)
    {
        var before = Before(log);
        var recorded = weeks.Where(week => !before.ContainsKey(week.Week)).InOrder();
        var corrected = weeks.Where(week => before.TryGetValue(week.Week, out var was) && was != week.Quantity).InOrder();
        return
        [
            .. recorded is []
                ? [] : new object[] { new ActualsRecorded(ActualsLog.IdOf(caller, item, region), caller, item, region, recorded, now) },
            .. corrected is [] ? [] : new object[]
            {
                new ActualsCorrected(
                    caller, region, [.. corrected.Select(week => new CorrectedWeek(week.Week, before[week.Week], week.Quantity))], now,
                    correction),
            },
        ];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/actuals", (RecordActuals c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var component = work.Component(c.ComponentId);
                var log = work.Stream<ActualsLog>(ActualsLog.IdOf(command.Caller.Organisation, ItemOf(c), c.Region));
                await work.Load();
                return log.Append(Decide(c, log.State, component.IsKnown(), command.Caller, command.At));
            }, cancel))
        .RequireAnyRole(Roles.Oem);

    static Dictionary<DateOnly, decimal> Before(ActualsLog? log) =>
        (log?.Weeks ?? []).ToDictionary(week => week.Week, week => week.Quantity);

    static DemandedItem ItemOf(RecordActuals c) => new(c.Product?.Trim(), c.ComponentId);
}
