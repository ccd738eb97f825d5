using SupplyChain.Console.Api;
using SupplyChain.Console.Buildable;
using SupplyChain.Console.Parts;

namespace SupplyChain.Console.Tests;

/// <summary>Parts side by side, conditions on properties, and questions of what can be built, as addresses have them.</summary>
public sealed class PartComparisonTests
{
    [Fact]
    public void Numbers_are_shown_in_one_unit_and_what_differs_is_marked()
    {
        var rows = PartComparison.Of(
            [
                [new("range", 3, "m", null), new("mass", 2.50m, "g", null), new("shutter", null, null, "global"), new("odd", 1, "V", null)],
                [new("range", 3000, "mm", null), new("mass", 2.5m, "g", null), new("shutter", null, null, "rolling"), new("odd", 1, "s", null)],
            ],
            name => name == "range" ? "mm" : null);
        rows.Select(row => (row.Name, row.Unit, row.Differs)).ShouldBe(
            [("mass", "g", false), ("odd", "V", true), ("range", "mm", false), ("shutter", null, true)]);
        rows[2].Values[0].ShouldBe(new ComparedValue(3000, null, null));
        // A unit of another dimension stays as it is.
        rows[1].Values[1].ShouldBe(new ComparedValue(1, null, "s"));
    }

    [Fact]
    public void What_a_part_does_not_state_is_a_difference()
    {
        var row = PartComparison.Of([[new("axes", 6, null, null)], []], _ => "").Single();
        (row.Unit, row.Differs, row.Values[1]).ShouldBe((null, true, null));
    }

    [Fact]
    public void Ids_come_one_by_one_or_behind_commas_and_each_once()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());
        PartComparison.Ids([$"{a}", $"{b},{a}", "none", null]).ShouldBe([a, b]);
        PartComparison.Ids(null).ShouldBeEmpty();
    }

    [Fact]
    public void Conditions_on_properties_stand_in_the_address()
    {
        PropertyName range = new("range", "量程", "range", "mm"), axes = new("axes", "轴", "axes", ""), shutter = new("shutter", "快门", "shutter", null);
        var asked = PropertyRange.Of([range, axes, shutter], "parts?class=tof&min.range=-2&max.range=1,500&min.axes=x&is.shutter=+global+");
        asked.Select(each => each.Filter()).ShouldBe(
            [new PropertyFilterInput("range", -2, 1500, "mm", null), null, new PropertyFilterInput("shutter", null, null, null, "global")]);
        asked[1].Unread.ShouldBe(["x"]);
        PropertyRange.Of([range], "parts").Single().Filter().ShouldBeNull();
    }

    [Theory]
    [InlineData("HMD", "370200", "2026-12-16", "1,200", true)]
    [InlineData("HMD", "370200", "2026-12-16", "x", false)]
    [InlineData("HMD", "370200", "W50", "1", false)]
    [InlineData(" ", "370200", "2026-12-14", "1", false)]
    [InlineData("HMD", null, "2026-12-14", "1", false)]
    public void A_question_is_asked_when_it_is_whole(string? product, string? region, string? week, string? quantity, bool whole) =>
        BuildQuestion.Of(product, region, week, quantity).ShouldBe(whole ? new("HMD", "370200", new(2026, 12, 14), 1200) : null);

    [Theory]
    [InlineData(0, "2026-11-30")]
    [InlineData(1, "2026-11-30")]
    [InlineData(2, "2026-12-07")]
    [InlineData(15, "2026-12-14")]
    public void A_later_week_begins_when_the_parts_are_there(int days, string monday) =>
        BuildQuestion.WeekAfter(days, new(2026, 11, 29, 8, 0, 0, TimeSpan.Zero))
            .ShouldBe(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture));
}
