using SupplyChain.Console.Frame;
using SupplyChain.Console.Lines;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.Console.Tests;

/// <summary>What the forms of a line begin with, and what is sent of what stands in them.</summary>
public sealed class LineFormTests
{
    static readonly Guid Line = Guid.Parse("43d2db0f-b14b-54ea-b5c0-362148c3a6ae");

    static readonly LineShown Shown = new(
        Line, Line, "Nanoimprint 1", "370200", ["nanoimprint"], DateTimeOffset.UnixEpoch, null,
        new OpeningHours("Asia/Shanghai", [new(DayOfWeek.Sunday, new(20, 0), new(4, 0)), new(DayOfWeek.Monday, new(8, 30), new(12, 0))]),
        new BookingPolicy(MaximumMinutesPerWeek: null, BufferMinutes: 15, Mode: BookingMode.WaitList));

    [Fact]
    public void A_form_that_nothing_is_changed_in_sends_the_line_as_it_stands()
    {
        var reading = new FormReading(Language.En);
        var command = PolicyInput.Of(Shown).Read(Line, reading);
        reading.Faults.ShouldBeEmpty();
        command.Policy.ShouldBe(Shown.Policy);
        // Monday comes first.
        command.Hours.Weekly.ShouldBe([Shown.Hours.Weekly[1], Shown.Hours.Weekly[0]]);
        command.Hours.TimeZone.ShouldBe("Asia/Shanghai");
    }

    [Fact]
    public void A_new_window_is_sent_and_an_emptied_one_is_not()
    {
        var input = PolicyInput.Of(Shown);
        (input.Terms.Windows[0].Opens, input.Terms.Windows[0].Closes) = ("", " ");
        (input.Terms.Windows[^1].Day, input.Terms.Windows[^1].Opens, input.Terms.Windows[^1].Closes) = (DayOfWeek.Friday, "09:00", "17:30");
        input.Read(Line, new(Language.En)).Hours.Weekly.ShouldBe(
            [Shown.Hours.Weekly[0], new(DayOfWeek.Friday, new(9, 0), new(17, 30))]);
    }

    [Fact]
    public void Quotas_off_policy_time_and_approval_are_sent_as_they_stand_and_told_in_words()
    {
        var policy = new BookingPolicy(
            Quotas: [new(QuotaScope.Line, QuotaPeriod.Week, 5, 600), new(QuotaScope.Organisation, QuotaPeriod.Day, Count: 1)],
            OffPolicy: [new(DayOfWeek.Monday, new(20, 0), new(6, 0))], NeedsApproval: true);
        var input = PolicyInput.Of(Shown with { Policy = policy });
        input.Terms.Quotas[2].Minutes = " 90 ";
        var read = input.Read(Line, new(Language.En)).Policy;
        read.Quotas.ShouldBe([.. policy.Quotas!, new(QuotaScope.Organisation, QuotaPeriod.Day, Minutes: 90)]);
        read.OffPolicy.ShouldBe(policy.OffPolicy);
        read.NeedsApproval.ShouldBeTrue();
        PolicyLists.Of(policy, Language.En).Select(each => each.Shown).ShouldBe([
            "all on the line a week 5 slots / 10 h; each organisation a day 1 slots", "Monday 20:00 – 06:00 next day",
            "the operator approves holds before they are confirmed"]);

        (input.Terms.Quotas[0].Count, input.Terms.OffPolicy[0].Opens) = ("many", "dusk");
        var reading = new FormReading(Language.En);
        input.Read(Line, reading);
        reading.Faults.Select(fault => LineFaults.Named(fault, Language.En).Field).ShouldBe(["Quotas", "Time that does not count"]);
    }

    [Fact]
    public void What_cannot_be_read_is_named_as_the_form_names_it()
    {
        var input = PolicyInput.Of(Shown);
        input.Terms.Windows[0].Closes = "late";
        input.Terms.Figures["bufferMinutes"] = "0.5";
        input.Terms.Figures["maximumMinutesPerWeek"] = "";
        var reading = new FormReading(Language.Zh);
        input.Read(Line, reading);
        reading.Faults.Select(fault => LineFaults.Named(fault, Language.Zh).Field).ShouldBe(["开放时间", "时段之间的准备时间"]);
    }

    [Fact]
    public void A_new_line_has_its_steps_in_the_order_of_the_taxonomy()
    {
        var input = LineInput.Usual();
        (input.Name, input.Region) = (" Line 1 ", " 370200 ");
        input.Steps = new() { ["coating"] = true, ["nanoimprint"] = true, ["welding"] = true, ["etching"] = false };
        var command = input.Read(new(Language.En));
        (command.Name, command.Region, command.Policy).ShouldBe(("Line 1", "370200", new BookingPolicy()));
        command.Steps.ShouldBe(["nanoimprint", "coating"]);
        command.Hours.Weekly.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(0, "0 min", "0 分钟")]
    [InlineData(90, "1 h 30 min", "1 小时 30 分钟")]
    [InlineData(2880, "2 d", "2 天")]
    public void Minutes_are_told_as_people_say_them(int minutes, string english, string chinese) =>
        (LineWords.Span(minutes, Language.En), LineWords.Span(minutes, Language.Zh)).ShouldBe((english, chinese));

    [Fact]
    public void Each_figure_of_the_policy_is_in_the_form() =>
        PolicyFigure.All.Select(figure => figure.Field).ShouldBe(
            typeof(BookingPolicy).GetProperties().Where(each => each.PropertyType == typeof(int) || each.PropertyType == typeof(int?))
                .Select(each => char.ToLowerInvariant(each.Name[0]) + each.Name[1..]), ignoreOrder: true);
}
