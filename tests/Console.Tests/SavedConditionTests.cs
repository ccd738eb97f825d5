using SupplyChain.Console.Api;
using SupplyChain.Console.Parts;
using SupplyChain.Console.SavedSearches;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>What a saved search asks for, in words, and the list of parts that asks the same.</summary>
public sealed class SavedConditionTests
{
    static readonly ClassNames Known = new(
        [new("sensors", "传感器", "sensors", [new("tof", "飞行时间传感器", "time-of-flight sensor", ["range", "interface", "zones"])])],
        [
            new("range", "量程", "range", "mm"), new("zones", "分区数", "zones", ""),
            new("interface", "接口", "interface", null, [new("i2c", "I²C 接口", "I2C")]),
        ]);

    static SavedFilter Of(params string[] conditions) => new(["tof"], null, null, null, null, conditions);

    [Fact]
    public void It_is_said_in_both_languages_condition_by_condition()
    {
        var filter = new SavedFilter(["tof"], "sensors", "ams", "8 x 8", [Lifecycle.New, Lifecycle.Active], ["range>=2000 mm", "zones<=64", "interface=i2c", "!shutter"]);
        filter.InWords(Known, Language.En).ShouldBe(
            ["“8 x 8”", "time-of-flight sensor", "sensors", "ams", "new / active", "range ≥ 2000 mm", "zones ≤ 64", "interface: I2C", "!shutter"]);
        filter.InWords(Known, Language.Zh).ShouldBe(
            ["“8 x 8”", "飞行时间传感器", "传感器", "ams", "新品 / 量产", "量程 ≥ 2000 mm", "分区数 ≤ 64", "接口: I²C 接口", "!shutter"]);
    }

    [Fact]
    public void It_leads_to_the_list_of_parts_that_asks_the_same()
    {
        new SavedFilter(["tof"], null, "ams & co", "8 x 8", [Lifecycle.Active], ["range>=2000 mm", "range<=4000 mm", "zones>=16", "interface=i2c"])
            .Address(Known).ShouldBe(
                "parts?q=8%20x%208&class=tof&lifecycle=Active&maker=ams%20%26%20co&min.range=2000&max.range=4000&min.zones=16&is.interface=i2c");
        new SavedFilter(null, null, null, "imu", null, null).Address(Known).ShouldBe("parts?q=imu");
    }

    [Theory]
    [InlineData("!shutter")]
    [InlineData("range>=2 m")]
    [InlineData("range>2000 mm")]
    [InlineData("range=2000 mm")]
    [InlineData("interface in i2c|spi")]
    [InlineData("weight>=2 g")]
    public void It_leads_nowhere_where_the_list_has_no_field_for_a_condition(string condition) => Of(condition).Address(Known).ShouldBeNull();

    [Fact]
    public void It_leads_nowhere_where_the_list_takes_one_of_several()
    {
        (Of() with { Group = "sensors" }).Address(Known).ShouldBeNull();
        (Of() with { Classes = ["tof", "imu"] }).Address(Known).ShouldBeNull();
        (Of() with { Lifecycles = [Lifecycle.New, Lifecycle.Active] }).Address(Known).ShouldBeNull();
        Of("range>=1 mm", "range>=2 mm").Address(Known).ShouldBeNull();
    }

    [Fact]
    public void The_filter_of_a_page_is_written_as_the_gateway_writes_it() =>
        new PropertyFilterInput[] { new("range", 2000.5m, 4000m, "mm", null), new("interface", null, null, null, "i2c"), new("zones", 16, null, null, null) }
            .SelectMany(SavedConditions.Written)
            .ShouldBe(["range>=2000.5 mm", "range<=4000 mm", "interface=i2c", "zones>=16"]);
}
