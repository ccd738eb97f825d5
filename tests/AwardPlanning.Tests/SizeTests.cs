using System.Diagnostics;

using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Solving;

namespace SupplyChain.AwardPlanning.Tests;

public sealed class SizeTests(ITestOutputHelper output)
{
    /// <summary>Ten seconds are the aim on a machine of its own; the limit here is what a shared one needs.</summary>
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Forty_parts_of_sixty_suppliers_in_half_a_year_are_planned_within_one_percent(int seed)
    {
        var instance = GeneratedInstance.Of(seed, parts: 40, suppliers: 60, weeks: 26, offersEach: 12);
        var watch = Stopwatch.StartNew();

        var limits = new SolveLimits(TimeSpan.FromMinutes(2), Gap: 0.01, Parallel: 2);
        var plan = Cheapest.Of(instance, limits, TestContext.Current.CancellationToken).Plan.ShouldNotBeNull();

        output.WriteLine($"{watch.Elapsed.TotalSeconds:0.0} s, {instance.Offers.Count} offers, gap {plan.Gap:0.0000}");
        plan.Gap.ShouldBeLessThanOrEqualTo(0.01);
        RuleBook.Broken(instance, plan.Splits).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_that_is_cancelled_ends()
    {
        var instance = GeneratedInstance.Of(seed: 1, parts: 40, suppliers: 60, weeks: 26, offersEach: 12);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        await Should.ThrowAsync<OperationCanceledException>(
            () => Task.Run(() => Cheapest.Of(instance, new(TimeSpan.FromMinutes(5)), cancel.Token), CancellationToken.None));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_search_whose_time_ends_says_so()
    {
        var instance = GeneratedInstance.Of(seed: 1, parts: 40, suppliers: 60, weeks: 26, offersEach: 12);
        Cheapest.Of(instance, new(TimeSpan.FromMilliseconds(50)), TestContext.Current.CancellationToken)
            .State.ShouldBe(PlanState.TimeEnded);
    }
}
