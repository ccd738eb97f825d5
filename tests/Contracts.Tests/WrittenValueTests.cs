using System.Globalization;

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace SupplyChain.Contracts.Tests;

/// <summary>Values of data sheets as people write them.</summary>
public sealed class WrittenValueTests
{
    [Theory]
    [InlineData("3.3 V", "V", "3.3 V")]
    [InlineData("3,3V", "V", "3.3 V")]
    [InlineData("３．３Ｖ", "V", "3.3 V")]
    [InlineData("3V3", "V", null)]
    [InlineData("940nm", "nm", "940 nm")]
    [InlineData("0.94 µm", "nm", "0.94 um")]
    [InlineData("10k", "Hz", "10 kHz")]
    [InlineData("4k7", "Hz", "4.7 kHz")]
    [InlineData("10k", "", "10000")]
    [InlineData("10m", "", null)]
    [InlineData("1/2.3 in", "[in_i]", "0.434782608696 [in_i]")]
    [InlineData("1/2.3\"", "[in_i]", "0.434782608696 [in_i]")]
    [InlineData("1 1/8 英寸", "[in_i]", "1.125 [in_i]")]
    [InlineData("1½ in", "[in_i]", "1.5 [in_i]")]
    [InlineData("1/0 in", "[in_i]", null)]
    [InlineData("10³ Hz", "Hz", null)]
    [InlineData("1,234 mm", "mm", null)]
    [InlineData("1,234,567 mm", "mm", "1234567 mm")]
    [InlineData("1,234.5 mm", "mm", "1234.5 mm")]
    [InlineData("1.5e-3 m", "mm", "0.0015 m")]
    [InlineData("-40..85 °C", "Cel", "-40..85 Cel")]
    [InlineData("-40 ℃ ~ +85 ℃", "Cel", "-40..85 Cel")]
    [InlineData("-40 至 85℃", "Cel", "-40..85 Cel")]
    [InlineData("-40 to 85 °C", "Cel", "-40..85 Cel")]
    [InlineData("−40…85 °C", "Cel", "-40..85 Cel")]
    [InlineData("3.0V-3.6V", "V", "3..3.6 V")]
    [InlineData("3.0-3.6 V", "V", "3..3.6 V")]
    [InlineData("1.7 – 3.6 V", "V", "1.7..3.6 V")]
    [InlineData("1800 mV..3.6 V", "V", "1.8..3.6 V")]
    [InlineData("3.6..3.0 V", "V", null)]
    [InlineData("±0.5 mm", "mm", "0 (-0.5..0.5) mm")]
    [InlineData("5 V ± 10 %", "V", "5 (4.5..5.5) V")]
    [InlineData("5±0.25 V", "V", "5 (4.75..5.25) V")]
    [InlineData("20 % ± 2 %", "%", "20 (18..22) %")]
    [InlineData("5 +0.1/-0.2 mm", "mm", "5 (4.8..5.1) mm")]
    [InlineData("max. 5 mm", "mm", "..5 mm")]
    [InlineData("≥ 3 m", "mm", "3.. m")]
    [InlineData("不超过 5 毫米", "mm", "..5 mm")]
    [InlineData("120 fps", "Hz", "120 Hz")]
    [InlineData("16 g", "[g]", "16 [g]")]
    [InlineData("16 g", "g", "16 g")]
    [InlineData("2000 dps", "deg/s", "2000 deg/s")]
    [InlineData("1200 ppi", "/[in_i]", "1200 /[in_i]")]
    [InlineData("500 nits", "cd/m2", "500 cd/m2")]
    [InlineData("500 cd/m²", "cd/m2", "500 cd/m2")]
    [InlineData("3350 mAh", "mA.h", "3350 mA.h")]
    [InlineData("1.5168", "", "1.5168")]
    [InlineData("3.3", "V", null)]
    [InlineData("3.3 mm", "V", null)]
    [InlineData("3.3 V approx", "V", null)]
    [InlineData("1920×1080", "", null)]
    [InlineData("", "V", null)]
    [InlineData("V", "V", null)]
    [InlineData("1..", "V", null)]
    [InlineData("99999999999999999999999999999999 V", "V", null)]
    public void A_value_is_read_as_it_is_meant_or_not_at_all(string text, string unit, string? read) =>
        Shown(WrittenValue.Read(text, unit, symmetric: false, out _)).ShouldBe(read);

    [Theory, InlineData("±16 g"), InlineData("16 g"), InlineData("+/- 16 g")]
    public void Where_a_number_says_how_far_it_reaches_either_way_a_sign_before_it_changes_nothing(string text) =>
        Shown(WrittenValue.Read(text, "[g]", symmetric: true, out _)).ShouldBe("16 [g]");

    [Fact]
    public void What_has_two_readings_is_refused_with_both()
    {
        WrittenValue.Read("1,234 mm", "mm", symmetric: false, out var fault).ShouldBeNull();
        fault!.English.ShouldBe("'1,234' has two readings: write 1234 or 1.234");
    }

    static readonly Gen<string> Texts =
        Gen.Elements("0123456789.,/+-±~…到to%kmVµ°C ≥<e½³\"'至\uD83D".ToCharArray()).ArrayOf()
            .Select(signs => new string(signs.Take(24).ToArray()));

    [Property(MaxTest = 5000)]
    public Property Nothing_that_is_written_ends_in_an_exception_or_a_range_upside_down() => Prop.ForAll(
        Texts.ToArbitrary(),
        text => WrittenValue.Read(text, "V", symmetric: false, out _) is not { Least: { } least, Most: { } most } || least <= most);

    [Property]
    public Property A_range_is_read_as_it_is_written() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).Two().ToArbitrary(), ends =>
        {
            var (least, most) = (Math.Min(ends.Item1, ends.Item2) / 1000m, Math.Max(ends.Item1, ends.Item2) / 1000m);
            var text = string.Create(CultureInfo.InvariantCulture, $"{least:0.###}..{most:0.###} mm");
            return WrittenValue.Read(text, "mm", symmetric: false, out _) is { Number: null } value && (value.Least, value.Most) == (least, most);
        });

    static string? Shown(WrittenValue? value) => value is null ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{(value.Number, value.Least, value.Most) switch
        {
            ({ } number, null, null) => number.ToString(CultureInfo.InvariantCulture),
            ({ } number, var least, var most) => $"{number} ({least}..{most})",
            (_, var least, var most) => $"{least}..{most}",
        }}{(value.Unit.Length > 0 ? " " + value.Unit : "")}");
}
