using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.Plans;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>The forms of demand plans.</summary>
public sealed class PlanFormTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);
    static readonly Guid Id = Guid.Parse("5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11");

    static readonly PlanViewAnswer.Plan Plan = new(
        Id, "HMD", null, "370200", "0001", [new(Monday.AddDays(-7), 800), new(Monday, 900), new(Monday.AddDays(7 * 40), 950)], 3, false,
        DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, null);

    [Fact]
    public void The_form_begins_with_this_week_and_has_all_that_is_planned()
    {
        var input = PlanInput.Of(Plan, Monday, PlanHorizon.Usual);
        (input.Grid.Rows.Count, input.Grid.Rows[0].Quantity, input.Grid.Rows[^1].Quantity).ShouldBe((41, "900", "950"));
        PlanInput.Of(Plan, Monday, 52).Grid.Rows.Count.ShouldBe(52);
    }

    [Fact]
    public void The_command_names_the_revision_that_was_looked_at()
    {
        var input = PlanInput.Of(Plan, Monday, PlanHorizon.Usual);
        input.Grid.Rows[1].Quantity = "910";
        var (command, faults) = Read(input);
        faults.ShouldBeEmpty();
        (command.PlanId, command.BasedOn).ShouldBe((Id, 3));
        command.Weeks.ShouldBe([new(Monday.AddDays(7), 910)]);
    }

    [Fact]
    public void A_form_in_which_nothing_was_changed_is_not_sent() =>
        Read(PlanInput.Of(Plan, Monday, PlanHorizon.Usual)).Faults.ShouldHaveSingleItem().Field.ShouldBe("weeks");

    [Fact]
    public void A_new_plan_has_weeks()
    {
        var reading = new FormReading(Language.En);
        NewPlanInput.Of("370200", Monday, 4).Read("HMD", null, reading);
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBe("weeks");
    }

    [Theory]
    [InlineData(0, 26, 26)]
    [InlineData(30, 26, 31)]
    [InlineData(-30, 26, 26)]
    [InlineData(500, 26, 130)]
    public void No_more_weeks_are_shown_than_can_be_sent(int last, int asked, int shown) =>
        PlanHorizon.Shown([new(Monday.AddDays(7 * last), 1)], Monday, asked).ShouldBe(shown);

    [Theory]
    [InlineData("52", 52)]
    [InlineData("53", 26)]
    [InlineData("", 26)]
    [InlineData(null, 26)]
    public void The_address_chooses_among_spans(string? asked, int weeks) => PlanHorizon.Of(asked).ShouldBe(weeks);

    [Fact]
    public void A_plan_that_ends_too_early_is_told()
    {
        PlanHorizon.Short([new(Monday.AddDays(7 * 38), 1)], Monday).ShouldBeNull();
        PlanHorizon.Short([new(Monday.AddDays(7 * 37), 1), new(Monday, 1)], Monday).ShouldBe(Monday.AddDays(7 * 37));
        PlanHorizon.Short([], Monday).ShouldBeNull();
    }

    static (ReviseCommand Command, IReadOnlyList<Fault> Faults) Read(PlanInput input)
    {
        var reading = new FormReading(Language.En);
        return (input.Read(Id, reading), reading.Faults);
    }
}
