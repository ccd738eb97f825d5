using SupplyChain.Console.Api;
using SupplyChain.Console.Capacity;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of capacity begins with, and what is sent of what stands in it.</summary>
public sealed class CapacityFormTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);
    static readonly Guid Part = Guid.Parse("43d2db0f-b14b-54ea-b5c0-362148c3a6ae");

    [Fact]
    public void It_has_every_week_and_those_that_are_published_with_their_figures()
    {
        var form = Form();
        form.Weeks.Select(row => row.Week).ShouldBe(["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]);
        form.Weeks.Select(row => (row.Actual, row.Maximum)).ShouldBe([("3000", "3800"), ("2500.5", "2500.5"), (null, null), (null, null)]);
    }

    [Fact]
    public void Only_weeks_that_were_changed_are_sent()
    {
        var form = Form();
        (form.Weeks[0].Actual, form.Weeks[0].Maximum) = ("3,000", " 3800.0 ");
        form.Weeks[1].Maximum = "2,600";
        (form.Weeks[3].Actual, form.Weeks[3].Maximum) = ("0", "");
        var (command, faults) = form.Read(Part, "370200", Language.En);
        faults.ShouldBeEmpty();
        command.Weeks.ShouldBe([new(Monday.AddDays(7), 2500.5m, 2600), new(Monday.AddDays(21), 0, 0)]);
        (command.ComponentId, command.Region, command.Reason).ShouldBe((Part, "370200", null));
    }

    [Fact]
    public void A_form_in_which_nothing_was_changed_is_not_sent() =>
        Form().Read(Part, "370200", Language.En).Faults.Single().Message.ShouldBe("no week was changed");

    [Fact]
    public void A_published_week_cannot_be_emptied()
    {
        var form = Form();
        (form.Weeks[1].Actual, form.Weeks[1].Maximum) = (" ", "");
        form.Read(Part, "370200", Language.En).Faults.Single().Field.ShouldBe("Actual in week 2026-W50");
    }

    [Fact]
    public void What_cannot_be_read_is_named_by_week()
    {
        var form = Form();
        form.Weeks[2].Maximum = "100";
        (form.Weeks[3].Actual, form.Weeks[3].Maximum) = ("100", "many");
        form.Read(Part, "370200", Language.Zh).Faults.Select(fault => fault.Field).ShouldBe(["2026-W51 周实际产能", "2026-W52 周最大产能"]);
    }

    [Fact]
    public void A_week_is_copied_to_those_after_it()
    {
        var form = Form();
        form.CopyDown(1);
        form.Weeks.Select(row => row.Actual).ShouldBe(["3000", "2500.5", "2500.5", "2500.5"]);
        form.Read(Part, "370200", Language.En).Command.Weeks.Select(week => week.Monday)
            .ShouldBe([Monday.AddDays(14), Monday.AddDays(21)]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(3)]
    public void A_week_that_has_none_after_it_is_copied_nowhere(int at)
    {
        var form = Form();
        form.CopyDown(at);
        form.Weeks.Count(row => row.IsChanged).ShouldBe(0);
    }

    [Theory]
    [InlineData("weeks[1].maximum", "Maximum in week 2026-W50")]
    [InlineData("weeks[0].week", "Actual in week 2026-W49")]
    [InlineData("weeks[9].actual", "weeks[9].actual")]
    [InlineData("reason", "Reason of a correction")]
    public void A_refusal_of_the_platform_is_named_as_the_form_names_it(string field, string name) =>
        CapacityWords.Named(new(Fault.BadInput, "", field), [new(Monday, 1, 1), new(Monday.AddDays(7), 1, 1)], Language.En)
            .Field.ShouldBe(name);

    static CapacityInput Form() =>
        CapacityInput.Of(Monday, 4, [new(Monday, 3000, 3800), new(Monday.AddDays(7), 2500.5m, 2500.5m), new(Monday.AddDays(70), 1, 1)]);
}
