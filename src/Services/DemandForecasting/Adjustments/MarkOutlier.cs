using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

public static class MarkOutlierDecider
{
    public static object[] Decide(MarkOutlier c, Adjustment about)
    {
        new Faults()
            .RequireAbout(c, about.Known)
            .RequireMonday("week", c.Week, WeekRules.Earliest(about.Now), IsoWeek.Of(about.Now))
            .ThrowIfAny();
        var reason = c.Reason.Trim();
        return about.State.Outliers.Any(week => (week.Week, week.Reason) == (c.Week, reason))
            ? [] : [new OutlierMarked(about.Subject, c.Week, reason, about.Now)];
    }

    public static object[] Decide(UnmarkOutlier c, Adjustment about)
    {
        new Faults()
            .RequireAbout(c, about.Known)
            .Require(about.State.Outliers.Any(week => week.Week == c.Week), "week", $"{c.Week:yyyy-MM-dd} is not marked")
            .ThrowIfAny();
        return [new OutlierUnmarked(about.Subject, c.Week, about.Now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAdjustment<MarkOutlier>("outliers", (c, about, _) => Decide(c, about));
        routes.MapAdjustment<UnmarkOutlier>("outliers/unmark", (c, about, _) => Decide(c, about));
    }
}
