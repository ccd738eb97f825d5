using FsCheck.Xunit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Disclosures;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>What is told of a sum over OEMs, and when it changes. The units of all steps are 1: a power of two is its own step.</summary>
public sealed class DisclosureTests
{
    static readonly Guid A = Id('a'), B = Id('b'), C = Id('c'), D = Id('d');

    [Fact]
    public void A_sum_of_three_is_told_as_a_band_and_a_sum_of_two_not_at_all()
    {
        Of(PartOf(A, 1024), PartOf(B, 1024)).ShouldBeEmpty();
        var view = Of(PartOf(A, 1024), PartOf(B, 1024), PartOf(C, 1024)).ShouldHaveSingleItem();
        view.Reader.ShouldBeNull();
        view.Weeks.ShouldBe([new ToldWeek(Week(0), 1000, 1000, 3, false)]);
    }

    [Fact]
    public void An_OEM_is_told_the_sum_of_the_others()
    {
        Of(PartOf(A, 1024), PartOf(B, 8), PartOf(C, 8), PartOf(D, 8)).ShouldHaveSingleItem("A dominates every other sum")
            .ShouldSatisfyAllConditions(
                view => view.Reader.ShouldBe(A), view => view.Weeks.ShouldBe([new ToldWeek(Week(0), 10, 10, 3, false)]));
        Of(PartOf(A, 8), PartOf(B, 8), PartOf(C, 8), PartOf(D, 8)).Select(view => view.Reader).ShouldBe([null, A, B, C, D]);
    }

    [Fact]
    public void A_week_that_may_not_be_told_is_left_out()
    {
        Part[] parts =
        [
            new(A, 1, [In(0, 8), In(1, 90_000), In(2, 8), In(3, 8), In(4, 0, 8)]), new(B, 1, [In(0, 8), In(1, 8), In(2, 8), In(3, 0, 8)]),
            new(C, 1, [In(0, 8), In(1, 8), In(3, 8), In(4, 8)]), new(D, 1, [In(3, 8), In(4, 8)]),
        ];
        Of(parts).Single(view => view.Reader is null).Weeks.Select(week => (week.Week, week.Contributors))
            .ShouldBe([(Week(0), 3), (Week(3), 3)]);
        static PartWeek In(int week, decimal quantity, decimal? quantile = null) => new(Week(week), quantity, quantile ?? quantity, true);
    }

    [Theory]
    [InlineData(85, 10, 5), InlineData(500, 50, 50), InlineData(4096, 512, 511)]
    public void A_part_above_the_dominant_share_is_never_told(double one, double two, double three)
    {
        foreach (var unit in Enumerable.Range(0, 40).Select(i => 1 + i / 40.0))
            Disclosure.Decide(
                [PartOf(A, (decimal)one), PartOf(B, (decimal)two), PartOf(C, (decimal)three)], true, Week(0),
                organisation => new SecretSteps(organisation == A ? unit : 3 - unit), []).ShouldBeEmpty($"{unit}");
    }

    [Fact]
    public void A_view_changes_at_most_once_a_week_and_only_if_three_changed_their_part()
    {
        var first = Of(PartOf(A, 8), PartOf(B, 8), PartOf(C, 8));
        Part[] three = [PartOf(A, 1024, 2), PartOf(B, 1024, 2), PartOf(C, 1024, 2)];
        Of(0, first, three)[0].ShouldBeSameAs(first[0], "it was published in this week");
        Of(1, first, PartOf(A, 1024, 2), PartOf(B, 1024, 2), PartOf(C, 8)).ShouldHaveSingleItem().ShouldBeSameAs(first[0]);
        var second = Of(1, first, three).ShouldHaveSingleItem();
        (second.Published, second.Weeks.Count).ShouldBe((Week(1), 0), "week 0 is over");
        Of(2, [second], three)[0].ShouldBeSameAs(second);
        Of(1, first, PartOf(A, 8, 2), PartOf(B, 8, 2), PartOf(C, 8), PartOf(D, 8)).Single(view => view.Reader is null)
            .Published.ShouldBe(Week(1), "who comes in has changed its part, too");
    }

    [Fact]
    public void A_band_stays_while_the_sum_is_near_it()
    {
        decimal Next(decimal told, decimal each) => Of(1, [new View(null, Week(0), [new(Week(2), told, told, 3, false)], [])],
            [.. new[] { A, B, C }.Select(oem => new Part(oem, 1, [new(Week(2), each, each, false)]))])[0].Weeks[0].From;
        Next(100, 256).ShouldBe(100, "1,075 is within 1.25 x 1,000");
        Next(1000, 256).ShouldBe(1000);
        Next(100, 512).ShouldBe(1000);
        Next(1_000_000, 262_144).ShouldBe(1_000_000, "1,101,004");
        Next(10_000, 1024).ShouldBe(1000, "4,300 is below 0.8 x 10,000");
    }

    [Fact]
    public void The_band_below_1_is_not_the_band_of_nothing() =>
        Band.Of(Of(PartOf(A, 0.0625m), PartOf(B, 0.0625m), PartOf(C, 0.0625m))[0].Weeks[0].From).ShouldBe(Band.Of(0.2m));

    [Fact]
    public void What_time_changes_is_no_change_of_a_part()
    {
        PartWeek[] before = [new(Week(0), 1, 1, false), new(Week(1), 2, 2, false), new(Week(2), 3, 3, true)];
        PartWeek[] later = [before[1], before[2], new(Week(3), 3, 3, true)];
        PartWeek.Moved(before, later).ShouldBeFalse();
        PartWeek.Moved(before, before[1..]).ShouldBeFalse();
        PartWeek.Moved(before, [.. later, new(Week(4), 3, 3, true)]).ShouldBeTrue("more weeks came than went");
        PartWeek.Moved(before, [before[1], before[2] with { Quantity = 2.5m }]).ShouldBeTrue();
        PartWeek.Moved(before, [before[1]]).ShouldBeTrue();
        PartWeek.Moved(before[1..], before).ShouldBeTrue();
        PartWeek.Moved(before, []).ShouldBeTrue();
        PartWeek.Moved([], []).ShouldBeFalse();
    }

    [Fact]
    public void An_OEM_that_comes_back_finds_its_former_view()
    {
        var history = new OemsOverTime(A, B, C, D);
        foreach (var oem in new[] { A, B, C, D }) history.Plans(oem, 1000);
        var view = history.ViewOf(A)!;
        history.Plans(A, 0);
        history.ViewOf(A).ShouldBeNull();
        foreach (var oem in new[] { B, C, D }) history.Plans(oem, 90);
        history.Plans(A, 1000);
        history.ViewOf(A).ShouldBe(view);
        history.WeekBegins();
        history.ViewOf(A)!.Published.ShouldBe(Week(1));
        history.ViewOf(A)!.Weeks[0].From.ShouldBeLessThan(view.Weeks[0].From);
    }

    [Fact]
    public void The_contract_tells_bands_and_readers_and_no_part()
    {
        var fields = new[] { typeof(RequirementDisclosed), typeof(DisclosedRequirement), typeof(DisclosedWeek) }
            .SelectMany(type => type.GetProperties()).Select(property => property.Name);
        fields.ShouldBe(["ComponentId", "Region", "Views", "Reader", "Published", "Weeks", "Week", "From", "Forecast"], ignoreOrder: true);
    }

    /// <summary>
    /// One OEM, or two together, plan whatever they like over 30 weeks, and come and go. The others stand still. What either reads of
    /// the others is what it read first.
    /// </summary>
    [Property(MaxTest = 60)]
    public void Who_moves_its_own_figures_reads_nothing_new_of_others_that_stand_still(int seed, bool together)
    {
        var random = new Random(seed);
        var (e, attackers) = (Id('e'), together ? new[] { A, B } : [A]);
        var history = new OemsOverTime(A, B, C, D, e);
        foreach (var oem in new[] { A, B, C, D, e }) history.Plans(oem, random.Next(1, 5000));
        var read = attackers.ToDictionary(oem => oem, oem => history.ViewOf(oem));
        for (var week = 0; week < 30; week++)
        {
            for (var move = random.Next(4); move > 0; move--)
            {
                history.Plans(attackers[random.Next(attackers.Length)], random.Next(3) == 0 ? 0 : random.Next(1, 100_000));
                foreach (var oem in attackers)
                    if (history.ViewOf(oem) is { } view) (read[oem] ??= view).ShouldBe(view);
            }
            history.WeekBegins();
        }
        history.Publications.ShouldBeGreaterThan(0);
    }

    static IReadOnlyList<View> Of(params Part[] parts) => Of(0, [], parts);

    static IReadOnlyList<View> Of(int week, IReadOnlyList<View> before, params Part[] parts) =>
        Disclosure.Decide(parts, readers: true, Week(week), _ => new SecretSteps(1), before);

    static Part PartOf(Guid organisation, decimal quantity, long changed = 1) =>
        new(organisation, changed, [new PartWeek(Week(0), quantity, quantity, false)]);

    static Guid Id(char letter) => new($"00000000-0000-0000-0000-0000000000{letter}0");
}
