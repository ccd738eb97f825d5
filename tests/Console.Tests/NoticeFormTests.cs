using SupplyChain.Console.Api;
using SupplyChain.Console.CapacityNotices;
using SupplyChain.Console.Words;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Console.Tests;

/// <summary>What the form of a capacity notice begins with, and what is sent of what stands in it.</summary>
public sealed class NoticeFormTests
{
    static readonly DateOnly Monday = new(2026, 11, 30);
    static readonly Guid Lens = Guid.NewGuid(), Screen = Guid.NewGuid();

    static readonly NoticeViewAnswer.Shown Notice = new(
        Guid.NewGuid(), CapacityNoticeCause.Strike, CapacityNoticeEffect.CapacityReduction, "Strike", true, false, null, default, null, null,
        null, Guid.NewGuid(), null,
        [
            new(Lens, "370200", null, [Week(-1, 0.9m), Week(0, 0.5m), Week(1, 0.5m), Week(2, 0.25m), Week(4, 0.25m)]),
            new(Screen, "370200", null, [Week(0, 0)]),
        ]);

    static NoticeWeek Week(int ahead, decimal share) => new(Monday.AddDays(7 * ahead), share);

    [Fact]
    public void It_has_a_row_for_each_run_of_weeks_with_one_share_from_this_week_on() =>
        NoticeInput.Of(Notice, Monday).Rows.Where(row => !row.IsEmpty).Select(row => (row.What, row.From, row.To, row.Share)).ShouldBe([
            (Value(Lens), "2026-11-30", "2026-12-07", "50"), (Value(Lens), "2026-12-14", "2026-12-14", "25"),
            (Value(Lens), "2026-12-28", "2026-12-28", "25"), (Value(Screen), "2026-11-30", "2026-11-30", "0")]);

    [Fact]
    public void What_stands_in_it_is_sent_as_it_is()
    {
        var (impacts, rows, faults) = NoticeInput.Of(Notice, Monday).Read(Language.En);
        faults.ShouldBeEmpty();
        impacts.Select(impact => (impact.ComponentId, impact.Region)).ShouldBe([(Lens, "370200"), (Screen, "370200")]);
        impacts[0].Weeks.Select(week => (week.Monday, week.Share)).ShouldBe(
            Notice.Impacts[0].Weeks.Skip(1).Select(week => (week.Monday, week.Share)));
        rows.ShouldBe([0, 3]);
    }

    [Fact]
    public void What_cannot_be_read_is_named_by_its_row()
    {
        var form = NoticeInput.Of(null, Monday);
        form.Rows[2] = new() { What = Value(Lens), From = "2026-12-07", To = "2026-11-30", Share = "half" };
        form.Read(Language.En).Faults.Select(fault => fault.Field).ShouldBe(["Row 1: Remains (%)", "Row 1: To week", "What happened"]);
        NoticeInput.Of(null, Monday).Read(Language.En).Faults.Select(fault => fault.Field).ShouldBe(["What happened", "Components and weeks"]);
    }

    [Theory]
    [InlineData("impacts[1].weeks[0].share", "Row 4: Remains (%)")]
    [InlineData("impacts[0].weeks[1].week", "Row 1: Weeks")]
    [InlineData("impacts[1]", "Row 4: Component and region")]
    [InlineData("impacts[7]", "impacts[7]")]
    [InlineData("text", "What happened")]
    public void A_refusal_names_the_field_as_the_form_does(string field, string named) =>
        NoticeText.Named(new(Fault.BadInput, "no", field), [0, 3], Language.En).Field.ShouldBe(named);

    static string Value(Guid component) => $"{component}:370200";
}
