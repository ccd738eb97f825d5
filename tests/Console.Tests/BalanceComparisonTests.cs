using SupplyChain.Console.Api;
using SupplyChain.Console.Balances;

namespace SupplyChain.Console.Tests;

/// <summary>Two moments of a page of balances beside each other.</summary>
public sealed class BalanceComparisonTests
{
    static readonly DateOnly Monday = new(2026, 12, 7);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, GapState.Surplus, StateChange.New)]
    [InlineData(GapState.Balanced, null, StateChange.Gone)]
    [InlineData(GapState.Surplus, GapState.BottleneckOrange, StateChange.Worse)]
    [InlineData(GapState.BottleneckRed, GapState.BottleneckOrange, StateChange.Better)]
    [InlineData(GapState.Balanced, GapState.Balanced, null)]
    public void A_week_is_better_or_worse_new_or_gone(GapState? then, GapState? now, StateChange? change) =>
        ComparedBalance.ChangeOf(then, now).ShouldBe(change);

    [Fact]
    public void Weeks_that_were_over_by_one_of_the_moments_are_not_compared()
    {
        var compared = BalanceComparison.Of(
            PageOf(null, RowOf(1, (Monday.AddDays(7), GapState.BottleneckRed), (Monday.AddDays(14), GapState.Surplus))),
            PageOf(null, RowOf(1, (Monday, GapState.Surplus), (Monday.AddDays(7), GapState.Balanced))), from: Monday.AddDays(7));

        compared.Rows.ShouldHaveSingleItem().Changes.ShouldBe(new Dictionary<DateOnly, StateChange>
        {
            [Monday.AddDays(7)] = StateChange.Worse,
            [Monday.AddDays(14)] = StateChange.New,
        });
        (compared.Count(StateChange.Worse), compared.Count(StateChange.Gone), compared.Next).ShouldBe((1, 0, null));
    }

    [Fact]
    public void A_balance_that_is_there_at_one_of_the_moments_is_new_or_gone_as_a_whole()
    {
        var compared = BalanceComparison.Of(
            PageOf(null, RowOf(2, (Monday, GapState.Surplus))), PageOf(null, RowOf(1, (Monday, GapState.BottleneckRed))), Monday);

        compared.Rows.Select(row => (row.Row.Id, row.Changes[Monday])).ShouldBe([(IdOf(1), StateChange.Gone), (IdOf(2), StateChange.New)]);
        compared.Rows[0].Row.Weeks.ShouldAllBe(week => week.State == null, "it is no longer told");
        compared.Rows[0].Then[Monday].ShouldBe(GapState.BottleneckRed);
    }

    /// <summary>Else the rest of the longer page would be called new or gone.</summary>
    [Fact]
    public void The_page_ends_where_the_first_of_both_ends()
    {
        var shown = PageOf("after 4", RowOf(2), RowOf(4));
        var with = PageOf("after 3", RowOf(1), RowOf(3));

        var compared = BalanceComparison.Of(shown, with, Monday);

        compared.Rows.Select(row => row.Row.Id).ShouldBe([IdOf(1), IdOf(2), IdOf(3)]);
        compared.Next.ShouldBe("after 3");
        BalanceComparison.Of(shown, PageOf(null, RowOf(1), RowOf(9)), Monday).Rows.Select(row => row.Row.Id).ShouldBe([IdOf(1), IdOf(2), IdOf(4)]);
    }

    static BalanceListAnswer.Connection PageOf(string? next, params BalanceListAnswer.Row[] rows) => new(rows, new(next is not null, next));

    static BalanceListAnswer.Row RowOf(int number, params (DateOnly Week, GapState State)[] weeks) => new(
        IdOf(number), "370200", null, null, 1, false, null, null, null,
        [.. weeks.Select(week => new BalanceListAnswer.Week(week.Week, week.State, null, null, Nothing, Nothing, false))]);

    static Guid IdOf(int number) => new($"00000000-0000-5000-8000-{number:000000000000}");

    static Figure Nothing => new(0, new("0"));
}
