using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.Actuals;
using SupplyChain.DemandForecasting.Adjustments;
using SupplyChain.DemandForecasting.BillsOfMaterials;
using SupplyChain.DemandForecasting.ComponentForecasts;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.DemandForecasting.Requirements;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>
/// What was forecast of a component against what came, week after week: of a hundred headsets always, unless it says otherwise.
/// </summary>
public sealed class ComponentAccuracyTests
{
    static readonly DemandedItem Glasses = new("AR-1", null);
    static readonly ProductStructure[] Bills = [Structure("HMD-1", Part(Lens, 1)), Structure("AR-1", Part(Lens, 1))];

    [Fact]
    public void An_ended_item_does_not_end_the_measuring() =>
        After(3, week =>
            Inputs([], [Headsets(week), Counted(Glasses, WeeksFrom(-100, [.. Enumerable.Repeat(5m, 20)]))], null, Bills)).Errors
            .ShouldBe([new(Week(0), 1, 100, 100), new(Week(1), 1, 100, 100), new(Week(2), 1, 100, 100)]);

    [Fact]
    public void A_planned_item_without_actuals_does_not_end_the_measuring() =>
        After(3, week => Inputs([Planned(Glasses, WeeksFrom(20, 5))], [Headsets(week)], null, Bills)).Errors.Count.ShouldBe(3);

    [Fact]
    public void What_is_in_no_figure_is_not_in_the_actual_either()
    {
        var lens = After(
            3, week => Inputs([], [Headsets(week), Counted(Glasses, WeeksFrom(-2, [.. Enumerable.Repeat(900m, 2 + week)]))], null, Bills));
        lens.Without.ShouldHaveSingleItem();
        lens.Errors.ShouldBe([new(Week(0), 1, 100, 100), new(Week(1), 1, 100, 100), new(Week(2), 1, 100, 100)]);
    }

    [Fact]
    public void A_new_rate_does_not_rewrite_what_was_measured()
    {
        ProductStructure Of(decimal rate) => Structure("HMD-1", Part(Lens, rate));
        var lens = After(9, week => Inputs([], [Headsets(week)], null, Of(week < 6 ? 1 : 2)));

        lens.Errors.ShouldAllBe(error => error.Forecast == error.Actual);
        lens.Errors.Select(error => (error.Week, error.Lead, error.Actual)).ShouldBe(
        [
            (Week(0), 1, 100), (Week(1), 1, 100), (Week(2), 1, 100), (Week(3), 1, 100), (Week(3), 4, 100), (Week(4), 1, 100),
            (Week(4), 4, 100), (Week(5), 1, 100),
            (Week(5), 4, 100), (Week(6), 1, 200), (Week(6), 4, 100), (Week(7), 1, 200), (Week(7), 4, 100), (Week(8), 1, 200),
            (Week(8), 4, 100),
        ]);
        lens.Compositions.Select(composition => (composition.Since, composition.Parts[0].Rate)).ShouldBe([(Week(0), 1), (Week(6), 2)]);
    }

    [Fact]
    public void A_corrected_actual_is_measured_again_at_the_rate_of_its_time()
    {
        ProductStructure Of(decimal rate) => Structure("HMD-1", Part(Lens, rate));
        var before = After(2, week => Inputs([], [Headsets(week)], null, Of(week < 2 ? 1 : 2)));
        var corrected = Headsets(2).Apply(new ActualsCorrected(Oem, Qingdao, [new(Week(0), 100, 130)], Now));
        Reconciled(2, Inputs([], [corrected], null, Of(2)), before)!.Measured.ShouldBe([new ForecastError(Week(0), 1, 100, 130)]);
    }

    [Fact]
    public void What_the_parts_would_have_been_without_adjustments_is_measured_beside()
    {
        var tender = AdjustedDemand.Create(new ForecastOverridden(new ForecastSubject(Oem, Headset, Qingdao), Week(0), 500, "tender", Now));
        var glasses = Counted(Glasses, WeeksFrom(-20, [.. Enumerable.Repeat(40m, 22)]));
        After(2, week => Inputs([], [Headsets(week), glasses], null, Bills) with { Adjustments = [tender] }).Errors
            .ShouldBe([new(Week(0), 1, 540, 140, 140), new(Week(1), 1, 140, 140)]);
    }

    [Fact]
    public void A_week_waits_until_all_that_was_forecast_of_it_was_counted()
    {
        ActualsLog GlassesUpTo(int week) => Counted(Glasses, WeeksFrom(-20, [.. Enumerable.Repeat(40m, 20 + week)]));
        var waiting = After(3, week => Inputs([], [Headsets(week), GlassesUpTo(Math.Min(1, week))], null, Bills));
        waiting.Errors.ShouldBe([new(Week(0), 1, 140, 140)]);
        Reconciled(3, Inputs([], [Headsets(3), GlassesUpTo(2)], null, Bills), waiting)!.Measured.ShouldBe(
            [new ForecastError(Week(1), 1, 140, 140)]);
    }

    [Fact]
    public void A_lasting_miss_of_the_total_is_told_once_until_it_is_over()
    {
        // Half a year was missed by little, to one side and the other; then two weeks are counted late.
        var calm = After(1, _ => Inputs([], [Headsets(0)], null, Bills)) with
        {
            Errors = [.. Enumerable.Range(-26, 26).Select(week => new ForecastError(Week(week), 1, week % 4 is 0 or -1 ? 101 : 99, 100))],
        };
        var missed = Turn(calm, 10_000, 10_000);
        missed.Turn.ShouldNotBeNull().ShouldSatisfyAllConditions(
            turn => turn.Deviates.ShouldBeTrue(), turn =>
                turn.Week.ShouldBe(Week(1)), turn => turn.TrackingSignal.ShouldBeInRange(-5, -Tracking.Limit));
        missed.State.Deviating.ShouldBeTrue();

        var wavering = Turn(missed.State, 100, 10_000);
        wavering.Turn.ShouldBeNull();
        Math.Abs(Tracking.Signal(wavering.State.Errors)!.Value).ShouldBeInRange(Tracking.Back, Tracking.Limit);

        var over = Turn(wavering.State, 100, 100);
        over.Turn.ShouldNotBeNull().Deviates.ShouldBeFalse();
        over.State.Deviating.ShouldBeFalse();
        Turn(calm, 100, 101).Turn.ShouldBeNull();

        (DeviationTurn? Turn, ReconciledForecast State) Turn(ReconciledForecast before, params decimal[] counted)
        {
            var e = Reconciled(2, Inputs([], [Counted(Headset, [.. Headsets(0).Weeks, .. WeeksFrom(0, counted)])], null, Bills), before)!;
            return (e.Turn, before.Apply(e));
        }
    }

    [Fact]
    public void What_is_not_waited_for_any_longer_is_forgotten()
    {
        ProductStructure Of(decimal rate) => Structure("HMD-1", Part(Lens, rate));
        var lens = After(45, week => Inputs([], [Headsets(week)], null, Of(week < 4 ? 1 : week < 8 ? 2 : 3)));
        lens.Compositions.Select(composition => composition.Since).ShouldBe([Week(4), Week(8)]);
        lens.Vintages.Min(vintage => vintage.PublishedIn()).ShouldBe(Week(7));
    }

    static ActualsLog Headsets(int week) => Counted(Headset, WeeksFrom(-20, [.. Enumerable.Repeat(100m, 20 + week)]));

    /// <summary>The forecast of the lens after it was calculated in each week up to this one.</summary>
    static ReconciledForecast After(int week, Func<int, RequirementInputs> inputs) => Enumerable.Range(0, week + 1).Aggregate(
        default(ReconciledForecast), (before, at) =>
            Reconciled(at, inputs(at), before) is not { } e ? before : before is null ? ReconciledForecast.Create(e) : before.Apply(e))!;

    static ForecastReconciled? Reconciled(int week, RequirementInputs known, ReconciledForecast? before)
    {
        var inputs = known with
        {
            Week = Week(week),
            Forecasts = [.. known.Actuals.Select(log => CalculateForecast.Decide(
                new ForecastSubject(Oem, log.Item, log.Region), new ForecastInput(Week(week), log.Weeks), null, Now))
                    .OfType<ForecastCalculated>().Select(ItemForecast.Create)],
        };
        return ReconcileForecasts.Decide(
            inputs, Week(week), [Lens], before is null ? new Dictionary<Guid, ReconciledForecast>() : new Dictionary<Guid,
            ReconciledForecast>
            { [Lens] = before },
            Now, Guid.Empty).ShouldHaveSingleItem();
    }
}
