using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Weeks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Adjustments;

public static class DeclareEffectDecider
{
    const int MostEffects = 100;

    /// <param name="id">The effect's, the same whenever the command is repeated.</param>
    public static object[] Decide(DeclareEffect c, Adjustment about, Guid id)
    {
        var (first, last) = (WeekRules.Earliest(about.Now), WeekRules.Latest(about.Now));
        var promotion = c.Kind == EffectKind.Promotion;
        new Faults()
            .RequireAbout(c, about.Known)
            .RequireMonday("from", c.From, first, last)
            .RequireMonday("until", c.Until, first, last)
            .Require(promotion ? c.Until > c.From : c.Until >= c.From, "until",
                "must be after from, or for a phase-in or phase-out at once the same")
            .Require(promotion ? c.Factor is > 0 and <= 100 : c.Factor is null, "factor",
                "of a promotion above 0 and up to 100; none for a phase-in or phase-out")
            .Require(about.State.Effects.Count < MostEffects, "effect", $"there are {MostEffects} already; withdraw one")
            .ThrowIfAny();
        var effect = new DemandEffect(id, c.Kind, c.From, c.Until, c.Factor, c.Reason.Trim());
        IReadOnlyList<DemandEffect> together = [.. about.State.Effects, effect];
        for (var week = c.From; week < c.Until; week = week.AddDays(7))
            new Faults()
                .Require(together.FactorOf(week) < Effects.MostFactor, "factor",
                $"with the other effects of {week:yyyy-MM-dd} demand would be {Effects.MostFactor:0} times as large or more").ThrowIfAny();
        return [new EffectDeclared(about.Subject, effect, about.Now)];
    }

    public static object[] Decide(WithdrawEffect c, Adjustment about)
    {
        new Faults().RequireAbout(c, about.Known).ThrowIfAny();
        return about.State.Effects.Any(effect => effect.Id == c.EffectId)
            ? [new EffectWithdrawn(about.Subject, c.EffectId, about.Now)]
            : throw Rejected.NotFound("effectId", c.EffectId);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAdjustment<DeclareEffect>("effects", (c, about, command) => Decide(c, about, command.NewId("effect")));
        routes.MapAdjustment<WithdrawEffect>("effects/withdrawal", (c, about, _) => Decide(c, about));
    }
}
