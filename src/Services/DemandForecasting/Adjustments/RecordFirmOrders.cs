using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

public static class RecordFirmOrdersDecider
{
    public static object[] Decide(RecordFirmOrders c, Adjustment about)
    {
        new Faults()
            .RequireAbout(c, about.Known)
            .RequireWeeks("weeks", c.Weeks, IsoWeek.Of(about.Now), WeekRules.Latest(about.Now))
            .ThrowIfAny();
        var before = about.State.FirmOrders.ToDictionary(week => week.Week, week => week.Quantity);
        var changed = c.Weeks.Where(week => before.GetValueOrDefault(week.Week) != week.Quantity).InOrder();
        return changed is [] ? [] : [new FirmOrdersRecorded(about.Subject, changed, about.Now)];
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapAdjustment<RecordFirmOrders>("firm-orders", (c, about, _) => Decide(c, about));
}
