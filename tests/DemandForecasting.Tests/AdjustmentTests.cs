using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What a planner may say about a forecast.</summary>
public sealed class AdjustmentTests
{
    static readonly ForecastSubject Subject = new(Oem, LensItself, Qingdao);
    static readonly Guid Effect = Guid.Parse("00000000-0000-0000-0000-0000000000e1");

    [Fact]
    public void An_outlier_is_marked_once_and_unmarked()
    {
        var mark = new MarkOutlier(Qingdao, Week(-3), "fire at the mill", ComponentId: Lens);
        Given().When(state => MarkOutlierDecider.Decide(mark, About(state)))
            .Then(new OutlierMarked(Subject, Week(-3), "fire at the mill", Now));
        var marked = Given(new OutlierMarked(Subject, Week(-3), "fire at the mill", Now));
        marked.When(state => MarkOutlierDecider.Decide(mark, About(state))).ThenNothing();
        var unmark = new UnmarkOutlier(Qingdao, Week(-3), ComponentId: Lens);
        marked.When(state => MarkOutlierDecider.Decide(unmark, About(state))).Then(new OutlierUnmarked(Subject, Week(-3), Now));
        Given().When(state => MarkOutlierDecider.Decide(unmark, About(state))).ThenRejected("week");
        Given().When(state => MarkOutlierDecider.Decide(mark with { Week = Week(1) }, About(state))).ThenRejected("week");
        Given().When(state => MarkOutlierDecider.Decide(mark with { Reason = " " }, About(state))).ThenRejected("reason");
    }

    [Fact]
    public void A_week_is_overridden_and_its_forecast_holds_again()
    {
        var change = new OverrideForecast(Qingdao, Week(2), 40, "tender won", ComponentId: Lens);
        var overridden = new ForecastOverridden(Subject, Week(2), 40, "tender won", Now);
        Given().When(state => OverrideForecastDecider.Decide(change, About(state))).Then(overridden);
        Given(overridden).When(state => OverrideForecastDecider.Decide(change, About(state))).ThenNothing();
        Given(overridden)
            .When(state => OverrideForecastDecider.Decide(new WithdrawOverride(Qingdao, Week(2), ComponentId: Lens), About(state)))
            .Then(new OverrideWithdrawn(Subject, Week(2), Now));
        Given(overridden)
            .When(state => OverrideForecastDecider.Decide(new WithdrawOverride(Qingdao, Week(3), ComponentId: Lens), About(state)))
            .ThenRejected("week");
        Given().When(state => OverrideForecastDecider.Decide(change with { Week = Week(-1) }, About(state))).ThenRejected("week");
        Given().When(state => OverrideForecastDecider.Decide(change with { Week = Week(38) }, About(state)))
            .Then(overridden with { Week = Week(38) });
        // Nothing is forecast beyond: it would change nothing, and say so to nobody.
        Given().When(state => OverrideForecastDecider.Decide(change with { Week = Week(39) }, About(state))).ThenRejected("week");
        Given().When(state => OverrideForecastDecider.Decide(change with { Quantity = -1 }, About(state))).ThenRejected("quantity");
        Given().When(state => OverrideForecastDecider.Decide(change with { Quantity = 0.0000001m }, About(state))).ThenRejected("quantity");
        Given().When(state => OverrideForecastDecider.Decide(change with { Product = "HMD-1" }, About(state))).ThenRejected("product");
        Given().When(state => OverrideForecastDecider.Decide(change, About(state, known: false))).ThenRejected("componentId");
    }

    [Fact]
    public void An_effect_is_declared_and_withdrawn()
    {
        var promotion = new DeclareEffect(Qingdao, EffectKind.Promotion, Week(1), Week(3), "fair", 1.5m, ComponentId: Lens);
        var declared = new EffectDeclared(Subject, new DemandEffect(Effect, EffectKind.Promotion, Week(1), Week(3), 1.5m, "fair"), Now);
        Given().When(state => DeclareEffectDecider.Decide(promotion, About(state), Effect)).Then(declared);
        Given(declared).When(state => DeclareEffectDecider.Decide(new WithdrawEffect(Qingdao, Effect, ComponentId: Lens), About(state)))
            .Then(new EffectWithdrawn(Subject, Effect, Now));
        Given().When(state => DeclareEffectDecider.Decide(new WithdrawEffect(Qingdao, Effect, ComponentId: Lens), About(state)))
            .ThenRejected("effectId");
        Given().When(state => DeclareEffectDecider.Decide(promotion with { Factor = null }, About(state), Effect)).ThenRejected("factor");
        Given().When(state => DeclareEffectDecider.Decide(promotion with { Kind = EffectKind.PhaseIn }, About(state), Effect))
            .ThenRejected("factor");
        Given().When(state => DeclareEffectDecider.Decide(promotion with { Until = Week(1) }, About(state), Effect)).ThenRejected("until");
        Given().When(state => DeclareEffectDecider.Decide(promotion with { From = Week(1).AddDays(1) }, About(state), Effect))
            .ThenRejected("from");
    }

    [Fact]
    public void Effects_of_a_week_together_stay_below_a_thousand_times_its_demand()
    {
        var promotion = new DeclareEffect(Qingdao, EffectKind.Promotion, Week(1), Week(3), "fair", 10, ComponentId: Lens);
        var hundred = new EffectDeclared(Subject, new DemandEffect(Guid.Empty, EffectKind.Promotion, Week(2), Week(9), 100, "sale"), Now);
        Given(hundred).When(state => DeclareEffectDecider.Decide(promotion, About(state), Effect)).ThenRejected("factor");
        Given(hundred).When(state => DeclareEffectDecider.Decide(promotion with { Until = Week(2) }, About(state), Effect)).Then(
            new EffectDeclared(Subject, new DemandEffect(Effect, EffectKind.Promotion, Week(1), Week(2), 10, "fair"), Now));
        Given(hundred).When(state => DeclareEffectDecider.Decide(promotion with { Factor = 9.9m }, About(state), Effect)).Then(
            new EffectDeclared(Subject, new DemandEffect(Effect, EffectKind.Promotion, Week(1), Week(3), 9.9m, "fair"), Now));
    }

    [Fact]
    public void A_reason_is_at_most_500_characters_and_stored_without_the_space_around_it()
    {
        var mark = new MarkOutlier(Qingdao, Week(-3), " fire at the mill ", ComponentId: Lens);
        Given().When(state => MarkOutlierDecider.Decide(mark, About(state)))
            .Then(new OutlierMarked(Subject, Week(-3), "fire at the mill", Now));
        Given(new OutlierMarked(Subject, Week(-3), "fire at the mill", Now)).When(state => MarkOutlierDecider.Decide(mark, About(state)))
            .ThenNothing();
        Given().When(state => MarkOutlierDecider.Decide(mark with { Reason = new string('x', 501) }, About(state))).ThenRejected("reason");
        var change = new OverrideForecast(Qingdao, Week(2), 40, "x" + new string(' ', 3_000_000), ComponentId: Lens);
        Given().When(state => OverrideForecastDecider.Decide(change, About(state)))
            .Then(new ForecastOverridden(Subject, Week(2), 40, "x", Now));
        var like = new DeclareAnalogue(Qingdao, 0.5m, "successor ", AnalogueProduct: "HMD-1", ComponentId: Lens);
        Given().When(state => DeclareAnalogueDecider.Decide(like, About(state), counted: true))
            .Then(new AnalogueDeclared(Subject, Headset, 0.5m, "successor", Now));
        var promotion = new DeclareEffect(Qingdao, EffectKind.Promotion, Week(1), Week(3), " fair", 1.5m, ComponentId: Lens);
        Given().When(state => DeclareEffectDecider.Decide(promotion, About(state), Effect)).Then(
            new EffectDeclared(Subject, new DemandEffect(Effect, EffectKind.Promotion, Week(1), Week(3), 1.5m, "fair"), Now));
    }

    [Fact]
    public void An_analogue_is_another_item_of_ones_own_with_actuals()
    {
        var like = new DeclareAnalogue(Qingdao, 0.5m, "successor", AnalogueProduct: "HMD-1", ComponentId: Lens);
        var declared = new AnalogueDeclared(Subject, Headset, 0.5m, "successor", Now);
        Given().When(state => DeclareAnalogueDecider.Decide(like, About(state), counted: true)).Then(declared);
        Given(declared).When(state => DeclareAnalogueDecider.Decide(like with { AnalogueProduct = "hmd-1" }, About(state), counted: true))
            .ThenNothing();
        Given(declared).When(state => DeclareAnalogueDecider.Decide(new WithdrawAnalogue(Qingdao, ComponentId: Lens), About(state)))
            .Then(new AnalogueWithdrawn(Subject, Now));
        Given().When(state => DeclareAnalogueDecider.Decide(new WithdrawAnalogue(Qingdao, ComponentId: Lens), About(state)))
            .ThenRejected("analogue");
        Given().When(state => DeclareAnalogueDecider.Decide(like, About(state), counted: false)).ThenRejected("analogueProduct");
        Given().When(
            state => DeclareAnalogueDecider.Decide(like with { AnalogueProduct = null, AnalogueComponentId = Lens }, About(state), true))
            .ThenRejected("analogueComponentId");
        Given().When(state => DeclareAnalogueDecider.Decide(like with { Scale = 0 }, About(state), counted: true)).ThenRejected("scale");
    }

    [Fact]
    public void Firm_orders_replace_what_was_said_of_their_weeks_and_zero_takes_them_back()
    {
        var orders = new RecordFirmOrders(Qingdao, WeeksFrom(0, 5, 6), ComponentId: Lens);
        var recorded = new FirmOrdersRecorded(Subject, WeeksFrom(0, 5, 6), Now);
        Given().When(state => RecordFirmOrdersDecider.Decide(orders, About(state))).Then(recorded);
        Given(recorded).When(state => RecordFirmOrdersDecider.Decide(orders with { Weeks = WeeksFrom(0, 5, 0) }, About(state)))
            .Then(recorded with { Weeks = WeeksFrom(1, 0) });
        Given().When(state => RecordFirmOrdersDecider.Decide(orders with { Weeks = WeeksFrom(-1, 5) }, About(state)))
            .ThenRejected("weeks[0].week");
        Scenario.Fold<AdjustedDemand>([recorded, recorded with { Weeks = WeeksFrom(1, 0) }])!.FirmOrders.ShouldBe(WeeksFrom(0, 5));
    }

    static Scenario.State<AdjustedDemand> Given(params object[] events) => Scenario.Given<AdjustedDemand>(events);

    static Adjustment About(AdjustedDemand? state, bool known = true) => new(Subject, state ?? AdjustedDemand.None(Subject), known, Now);
}
