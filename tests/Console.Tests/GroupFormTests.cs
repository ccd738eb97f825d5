using SupplyChain.Console.Api;
using SupplyChain.Console.CapacityGroups;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of a capacity group begins with, and what is sent of what stands in it.</summary>
public sealed class GroupFormTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);
    static readonly Guid Id = Guid.NewGuid(), Lens = Guid.NewGuid(), Inner = Guid.NewGuid();
    static readonly GroupViewAnswer.Shown Group = new(
        Id, "Coating", false, default, null, [new(Lens, null, 1.2m, new("Maker", "P-1", "1"), null), new(null, Inner, 0.5m, null, new("Inner"))],
        [new(Monday, 100, 140, -30, 120, GapState.BottleneckOrange), new(Monday.AddDays(35), 90, 90, 0, 0, GapState.Surplus)]);

    [Fact]
    public void It_has_what_is_published_and_the_weeks_beyond_those_that_are_usual()
    {
        var form = Form();
        form.Links.Take(3).Select(row => (row.What, row.Factor)).ShouldBe([($"component:{Lens}", "1.2"), ($"group:{Inner}", "0.5"), (null, null)]);
        form.Weeks.Count.ShouldBe(6, "all of its weeks are sent, and others would be lost");
        (form.Weeks[0].Actual, form.Weeks[0].Maximum, form.Weeks[0].Delta).ShouldBe(("100", "140", "-30"));
        (form.Weeks[5].Actual, form.Weeks[5].Delta).ShouldBe(("90", null));
    }

    [Fact]
    public void What_stands_in_it_is_sent_as_it_was_published()
    {
        var (command, faults) = Form().Read(Id, Language.En);
        faults.ShouldBeEmpty();
        (command.GroupId, command.Name).ShouldBe((Id, "Coating"));
        command.Links.ShouldBe([new(Lens, null, 1.2m), new(null, Inner, 0.5m)]);
        command.Weeks.ShouldBe([new(Monday, 100, 140, -30), new(Monday.AddDays(35), 90, 90, 0)]);
    }

    [Fact]
    public void Empty_rows_and_weeks_are_left_out_and_an_empty_maximum_is_the_actual()
    {
        var form = GroupInput.Of(null, Monday, 4);
        (form.Name, form.Links[3].What, form.Weeks[2].Actual, form.Weeks[2].Delta) = (" Line ", $"component:{Lens}", "1,000", "−5");
        var (command, faults) = form.Read(null, Language.En);
        faults.ShouldBeEmpty();
        (command.GroupId, command.Name, command.Links.Single()).ShouldBe((null, "Line", new(Lens, null, null)));
        command.Weeks.Single().ShouldBe(new(Monday.AddDays(14), 1000, 1000, -5));
    }

    [Fact]
    public void An_empty_form_is_not_sent() =>
        GroupInput.Of(null, Monday, 4).Read(null, Language.En).Faults.Select(fault => fault.Field).ShouldBe(["Name", "Components and groups", "Weeks"]);

    [Fact]
    public void What_cannot_be_read_is_named_by_row_and_week()
    {
        var form = Form();
        (form.Links[0].What, form.Links[1].Factor) = ("component:everything", "much");
        (form.Weeks[0].Maximum, form.Weeks[5].Actual, form.Weeks[5].Delta) = ("many", "", "-");
        form.Read(Id, Language.Zh).Faults.Select(fault => fault.Field).ShouldBe([
            "第 1 行零件或产能组", "第 2 行负载系数", "2026-W49 周最大产能", "2027-W01 周实际产能", "2027-W01 周差额产量"]);
    }

    [Fact]
    public void A_week_is_copied_to_those_after_it()
    {
        var form = Form();
        form.CopyDown(0);
        form.Weeks.ShouldAllBe(row => row.Actual == "100" && row.Maximum == "140" && row.Delta == "-30");
        form.CopyDown(99);
    }

    [Fact]
    public void Rows_are_added_up_to_as_many_as_a_group_may_link()
    {
        var form = Form();
        for (var times = 0; times < 20; times++) form.AddRows();
        form.Links.Count.ShouldBe(50);
    }

    [Theory]
    [InlineData("links[3].loadFactor", "Row 4: Load factor")]
    [InlineData("links[0].groupId", "Row 1: Component or group")]
    [InlineData("links[0]", "Row 1: Component or group")]
    [InlineData("weeks[1].deltaProduction", "Delta production in week 2026-W50")]
    [InlineData("weeks[0].week", "Actual in week 2026-W49")]
    [InlineData("weeks[9].actual", "weeks[9].actual")]
    [InlineData("name", "Name")]
    public void A_refusal_of_the_platform_is_named_as_the_form_names_it(string field, string name) => GroupWords.Named(
        new(Fault.BadInput, "", field), [new(Monday, 1, 1, 0), new(Monday.AddDays(7), 1, 1, 0)], Language.En).Field.ShouldBe(name);

    [Fact]
    public void Components_made_and_other_groups_can_be_chosen_and_what_is_linked_already()
    {
        var (screen, other) = (Guid.NewGuid(), Guid.NewGuid());
        var choices = GroupChoice.Of(
            new(new([new(screen, new("Maker", "P-0", "1"))]), new([new(Id, "Coating"), new(other, "Other")])), Group, Language.En);
        choices.Select(choice => (choice.Value, choice.Name)).ShouldBe([
            ($"component:{screen}", "P-0 · Maker"), ($"component:{Lens}", "P-1 · Maker"), ($"group:{Inner}", "Inner"), ($"group:{other}", "Other")]);
    }

    [Fact]
    public void The_week_that_is_exceeded_the_most_stands_for_a_group()
    {
        GroupListAnswer.Week Week(int ahead, decimal promised, GapState state) => new(Monday.AddDays(7 * ahead), 100, 140, promised, state);
        GroupListAnswer.Row Row(params GroupListAnswer.Week[] weeks) => new(Id, "Coating", default, null, [], weeks);
        Row(Week(0, 130, GapState.BottleneckOrange), Week(1, 141, GapState.BottleneckRed), Week(2, 150, GapState.BottleneckRed)).Worst!.Promised
            .ShouldBe(150);
        Row(Week(0, 100, GapState.Balanced), Week(1, 1, GapState.Surplus)).Worst.ShouldBeNull();
    }

    static GroupInput Form() => GroupInput.Of(Group, Monday, 4);
}
