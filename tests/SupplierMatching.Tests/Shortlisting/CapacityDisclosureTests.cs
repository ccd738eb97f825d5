using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

/// <summary>A buyer that may ask for any quantity, as often as it likes, wants to know a supplier's capacity.</summary>
public sealed class CapacityDisclosureTests
{
    [Fact]
    public void No_request_tells_two_capacities_of_one_step_apart()
    {
        foreach (var quantity in Quantities())
            foreach (var minimum in new[] { 0, 0.000001m, 0.5m, 1 })
                Answer(1_001, quantity, minimum).ShouldBe(Answer(2_000, quantity, minimum), $"{quantity} {minimum}");
    }

    [Fact]
    public void The_mark_of_a_capacity_above_the_evidence_depends_on_the_steps_of_both_alone()
    {
        foreach (var evidenced in Quantities().Prepend(0))
        {
            Marked(1_001, evidenced).ShouldBe(Marked(2_000, evidenced), $"{evidenced}");
            foreach (var capacity in Quantities())
                Marked(capacity, evidenced).ShouldBe(Steps.Up(capacity) > 10 * Steps.Up(evidenced), $"{capacity} {evidenced}");
        }
        var list = Ranking.Of(Given.Need, [Given.Candidate with { Evidenced = 20 }], Given.Today);
        StoredShortlist.Of(Guid.NewGuid(), list).Read().Explained().Ranked.Single().WarningsCoded!.Single()
            .ShouldBe(ShortlistWarnings.CapacityAboveEvidence.With());

        static bool Marked(decimal capacity, decimal evidenced) => Ranking.Of(Given.Need, [Given.Candidate with
        {
            Capacity = [new CapacityWeek(Given.Week, 0, capacity)],
            Evidenced = evidenced,
        }], Given.Today).Explained().Ranked.Single().WarningsCoded!.Contains(ShortlistWarnings.CapacityAboveEvidence.With());
    }

    [Theory]
    [InlineData(1_001, 2_000)]
    [InlineData(1_500, 2_000)]
    [InlineData(2_600, 5_000)]
    [InlineData(6_100, 10_000)]
    public void Halving_the_interval_finds_the_step_and_not_the_capacity(int capacity, int step)
    {
        var (covered, uncovered) = (1m, 1_000_000_000m);
        for (var asked = 0; asked < 60; asked++)
        {
            var middle = (covered + uncovered) / 2;
            if (Ranked(capacity, middle).Coverage == 1) covered = middle;
            else uncovered = middle;
        }
        Math.Round(covered).ShouldBe(step);
    }

    [Fact]
    public void Who_can_deliver_is_not_left_out()
    {
        foreach (var capacity in Quantities())
            Ranked(capacity, capacity).Coverage.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 1)]
    [InlineData(1.01, 2)]
    [InlineData(200, 200)]
    [InlineData(201, 500)]
    [InlineData(999, 1000)]
    public void Steps_are_1_2_and_5_times_a_power_of_ten(double quantity, double step) =>
        Steps.Up((decimal)quantity).ShouldBe((decimal)step);

    static IEnumerable<decimal> Quantities() => Enumerable.Range(0, 60).Select(power => Math.Ceiling((decimal)Math.Pow(1.4, power)));

    static string Answer(decimal capacity, decimal quantity, decimal minimum) =>
        JsonSerializer.Serialize(List(capacity, quantity, minimum));

    static RankedSupplier Ranked(decimal capacity, decimal quantity) => List(capacity, quantity, 0).Ranked.Single();

    static Shortlist List(decimal capacity, decimal quantity, decimal minimum)
    {
        var need = Given.Need with { Weeks = [new WeekQuantity(Given.Week, quantity)], MinimumCoverage = minimum };
        var candidate = Given.Candidate with
        {
            Terms = Given.Terms with { MinimumOrder = 1, Prices = [new PriceBreak(1, 10)] },
            Capacity = [new CapacityWeek(Given.Week, capacity * 0.6m, capacity)],
        };
        return Ranking.Of(need, [candidate], Given.Today).Explained();
    }
}
