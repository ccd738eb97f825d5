using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

public static class OverrideForecastDecider
{
    public static object[] Decide(OverrideForecast c, Adjustment about)
    {
        var horizon = Timeline.ForecastFrom(IsoWeek.Of(about.Now));
        new Faults()
            .RequireAbout(c, about.Known)
            .RequireMonday("week", c.Week, horizon[0], horizon[^1])
            .ThrowIfAny();
        var reason = c.Reason.Trim();
        return about.State.Overrides.Any(week => (week.Week, week.Quantity, week.Reason) == (c.Week, c.Quantity, reason))
            ? []
            : [new ForecastOverridden(about.Subject, c.Week, c.Quantity, reason, about.Now)];
    }

    public static object[] Decide(WithdrawOverride c, Adjustment about)
    {
        new Faults()
            .RequireAbout(c, about.Known)
            .Require(about.State.Overrides.Any(week => week.Week == c.Week), "week", $"{c.Week:yyyy-MM-dd} is not overridden")
            .ThrowIfAny();
        return [new OverrideWithdrawn(about.Subject, c.Week, about.Now)];
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAdjustment<OverrideForecast>("overrides", (c, about, _) => Decide(c, about));
        routes.MapAdjustment<WithdrawOverride>("overrides/withdrawal", (c, about, _) => Decide(c, about));
    }
}
