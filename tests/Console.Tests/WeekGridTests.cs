using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Weeks;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What a form of weeks begins with, what is sent of it, and what becomes of it when somebody else was faster.</summary>
public sealed class WeekGridTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);

    [Fact]
    public void It_has_every_week_and_those_that_are_known_with_their_quantities() =>
        Grid().Rows.Select(row => (row.Week, row.Quantity)).ShouldBe(
            [("2026-11-30", "900"), ("2026-12-07", "850.5"), ("2026-12-14", ""), ("2026-12-21", "")]);

    [Fact]
    public void Only_weeks_that_were_changed_are_sent()
    {
        var grid = Grid();
        grid.Rows[0].Quantity = " 900.0 ";
        grid.Rows[1].Quantity = "1,200";
        grid.Rows[3].Quantity = "0";
        Read(grid).Weeks.ShouldBe([new(Monday.AddDays(7), 1200), new(Monday.AddDays(21), 0)]);
    }

    [Fact]
    public void What_cannot_be_read_and_what_was_emptied_is_named_by_its_week()
    {
        var grid = Grid();
        grid.Rows[1].Quantity = " ";
        grid.Rows[2].Quantity = "many";
        var (weeks, faults) = Read(grid);
        faults.Select(fault => fault.Named(weeks, Language.En).Field).ShouldBe(["Quantity 2026-W50", "Quantity 2026-W51"]);
    }

    [Theory]
    [InlineData("1", "850.5", "850.5")]
    [InlineData("3", "", "")]
    [InlineData("2147483647", "", "")]
    [InlineData("99", "", "")]
    public void A_week_is_copied_to_those_after_it(string from, string third, string fourth)
    {
        var grid = Grid();
        grid.CopyFrom = from;
        grid.CopyDown().ShouldBeTrue();
        grid.Rows.Select(row => row.Quantity).ShouldBe(["900", "850.5", third, fourth]);
        grid.CopyDown().ShouldBeFalse();
    }

    [Fact]
    public void What_somebody_else_changed_is_told_beside_what_was_written_and_is_not_undone()
    {
        var grid = Grid();
        grid.Rows[0].Quantity = "1000";
        grid.Rows[2].Quantity = "50";
        var told = grid.Rebase([new(Monday, 950), new(Monday.AddDays(7), 800), new(Monday.AddDays(21), 70)]);

        told.ShouldBe(
        [
            new(Monday, 900, 950, 1000), new(Monday.AddDays(7), 850.5m, 800, null), new(Monday.AddDays(21), null, 70, null),
        ]);
        grid.Rows.Select(row => row.Quantity).ShouldBe(["1000", "800", "50", "70"]);
        Read(grid).Weeks.ShouldBe([new(Monday, 1000), new(Monday.AddDays(14), 50)]);
    }

    [Fact]
    public void A_form_without_rows_is_a_change_of_nothing() => Read(new WeekGrid { Rows = null! }).Weeks.ShouldBeEmpty();

    [Fact]
    public void A_change_is_told_by_week_and_in_all()
    {
        var difference = WeekDifference.Of(
            [new(Monday, 900), new(Monday.AddDays(7), 100)], [new(Monday.AddDays(14), 30), new(Monday, 1000)]);
        difference.Rows.Select(row => (row.Monday, row.Was, row.Is, row.By)).ShouldBe(
            [(Monday, 900, 1000, 100), (Monday.AddDays(14), null, 30, 30)]);
        (difference.Before, difference.After, difference.Relative, difference.Added).ShouldBe((1000, 1130, 0.13m, 1));
        WeekDifference.Of([], [new(Monday, 5)]).Relative.ShouldBeNull();
    }

    [Theory]
    [InlineData(120, "+120")]
    [InlineData(-1250.5, "\u22121,250.5")]
    [InlineData(0, "0")]
    public void A_change_has_its_sign(double by, string text) => Formats.Change((decimal)by).ShouldBe(text);

    static WeekGrid Grid() => WeekGrid.Of(Monday, 4, [new(Monday, 900), new(Monday.AddDays(7), 850.5m), new(Monday.AddDays(70), 1)]);

    static (IReadOnlyList<WeekQuantity> Weeks, IReadOnlyList<Fault> Faults) Read(WeekGrid grid)
    {
        var reading = new FormReading(Language.En);
        return (grid.Read(reading), reading.Faults);
    }
}
