using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.ForecastAccuracy;
using SupplyChain.DemandForecasting.Forecasts;
using SupplyChain.DemandForecasting.Items;
using SupplyChain.TestKit;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>When forecasts count as missing to one side: seldom by chance, soon where they do.</summary>
public sealed class TrackingTests
{
    const int Year = 52;
    static readonly ForecastSubject Subject = new(Oem, LensItself, Qingdao);

    [Fact]
    public void The_signal_is_the_sum_of_a_quarters_errors_in_standard_deviations_of_chance()
    {
        SignalOf(Enumerable.Repeat(1.0, 25)).ShouldBeNull();
        SignalOf(Enumerable.Repeat(0.0, 26)).ShouldBe(0);
        // Without any spread there is no chance to compare with.
        SignalOf(Enumerable.Repeat(1.0, 26)).ShouldBe(20);
        SignalOf(Enumerable.Repeat(-2.0, 26)).ShouldBe(-20);
        // 12 of 25 differences are 2, so the spread is sqrt(48 / 25 / 2); the last 13 sum to 1.
        SignalOf(Enumerable.Range(0, 26).Select(week => week % 4 < 2 ? 1.0 : -1.0)).ShouldBe(0.283m);
        Tracking.Signal([.. ErrorsOf(Enumerable.Repeat(1.0, 25)), new ForecastError(Week(30), 4, 200, 100)]).ShouldBeNull();
    }

    [Theory]
    [InlineData("normal", 0.015)]
    [InlineData("exponential", 0.015)]
    [InlineData("mostly zero", 0.03)]
    public void Chance_alone_seldom_passes_the_limit(string kind, double atMost)
    {
        var random = new Random(1);
        var beyond = Enumerable.Range(0, 5000).Count(_ => Tracking.Deviates(SignalOf(Chance(kind, random, Year)), before: false));
        (beyond / 5000.0).ShouldBeInRange(0.004, atMost);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("exponential")]
    [InlineData("mostly zero")]
    public void A_bias_as_large_as_the_errors_spread_is_found_within_a_quarter(string kind)
    {
        var random = new Random(2);
        var found = Enumerable.Range(0, 1000).Count(item =>
        {
            var bias = item % 2 == 0 ? 1 : -1;
            double[] errors = [.. Chance(kind, random, Year), .. Chance(kind, random, 13).Select(error => error + bias)];
            return Enumerable.Range(1, 13).Any(week => Tracking.Deviates(SignalOf(errors[week..(Year + week)]), before: false));
        });
        (found / 1000.0).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void A_miss_is_told_once_until_it_is_over()
    {
        var random = new Random(3);
        // A year of chance, half a year too high by twice the spread, half a year of chance.
        var errors = Chance("normal", random, 104).Select((error, week) => error + (week is >= 52 and < 78 ? 2 : 0)).ToList();
        var (state, told) = ((ItemAccuracy?)null, new List<object>());
        for (var week = 0; week < errors.Count; week++)
        {
            var events = MeasureForecasts.Decide(
                Subject, [new VintageWeek(Week(week), 1, 1000 + Quantity(errors[week]))], [new WeekQuantity(Week(week), 1000)], state, Now);
            told.AddRange(events.Skip(1));
            state = Scenario.Fold(state, events);
        }

        var detected = told[0].ShouldBeOfType<DeviationDetected>();
        detected.Week.ShouldBeInRange(Week(53), Week(65));
        detected.TrackingSignal.ShouldBeGreaterThan(Tracking.Limit);
        var ended = told[1].ShouldBeOfType<DeviationEnded>();
        ended.Week.ShouldBeInRange(Week(79), Week(91));
        Math.Abs(ended.TrackingSignal).ShouldBeLessThanOrEqualTo(Tracking.Back);
        told.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(0.3, 1)]
    [InlineData(0.3, 1.001)]
    [InlineData(0.7, 1)]
    public void Slow_demand_is_not_a_deviation(double chance, double unit)
    {
        const int Items = 20, Before = 60;
        var found = Enumerable.Range(0, Items).AsParallel().Select(seed =>
        {
            var random = new Random(seed);
            var all = WeeksFrom(
                -Before, [.. Enumerable.Range(0, Before + Year).Select(_ => random.NextDouble() < chance ? (decimal)unit : 0)]);
            var (forecast, accuracy, told) = (default(ItemForecast), default(ItemAccuracy), false);
            for (var week = 0; week < Year; week++)
            {
                IReadOnlyList<WeekQuantity> known = [.. all.Take(Before + week)];
                if (CalculateForecast.Decide(Subject, new ForecastInput(Week(week), known), forecast, Now) is { } calculated)
                    forecast = forecast is null ? ItemForecast.Create(calculated) : forecast.Apply(calculated);
                var events = MeasureForecasts.Decide(Subject, forecast!.Vintages, known, accuracy, Now);
                told |= events.OfType<DeviationDetected>().Any();
                accuracy = Scenario.Fold(accuracy, events);
            }
            return (Told: told, Bias: accuracy!.Errors.Where(error => error.Lead == 1).Average(error => error.Forecast - error.Actual));
        }).ToList();
        found.Count(item => item.Told).ShouldBeLessThanOrEqualTo(2);
        found.Average(item => item.Bias).ShouldBe(0, 0.05m);
    }

    [Theory]
    [InlineData(2.75, false, false)]
    [InlineData(2.76, false, true)]
    [InlineData(-2.76, false, true)]
    [InlineData(1.51, true, true)]
    [InlineData(-1.5, true, false)]
    [InlineData(null, true, true)]
    [InlineData(null, false, false)]
    public void What_wavers_at_the_limit_stays_what_it_was(double? signal, bool before, bool deviates) =>
        Tracking.Deviates((decimal?)signal, before).ShouldBe(deviates);

    /// <summary>Independent errors without bias and with a standard deviation of 1, forecast minus actual.</summary>
    static IEnumerable<double> Chance(string kind, Random random, int count)
    {
        double Exponential() => -Math.Log(1 - random.NextDouble());
        return Enumerable.Range(0, count).Select(_ => kind switch
        {
            "normal" => Math.Sqrt(2 * Exponential()) * Math.Cos(2 * Math.PI * random.NextDouble()),
            "exponential" => 1 - Exponential(),
            _ => (0.25 - (random.Next(4) == 0 ? Exponential() : 0)) / Math.Sqrt(0.4375),
        }).ToList();
    }

    static decimal? SignalOf(IEnumerable<double> errors) => Tracking.Signal(ErrorsOf(errors));

    static IEnumerable<ForecastError> ErrorsOf(IEnumerable<double> errors) =>
        errors.Select((error, week) => new ForecastError(Week(week), 1, 1000 + Quantity(error), 1000));

    static decimal Quantity(double error) => Math.Round(100 * (decimal)error, 1);
}
