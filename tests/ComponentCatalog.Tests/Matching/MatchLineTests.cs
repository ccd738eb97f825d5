using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>Which component does a line mean, and when does it wait for a person?</summary>
public sealed class MatchLineTests
{
    static readonly Component Imu = RealBills.Part("TDK InvenSense", "ICM-42688-P", "6-axis inertial measurement unit");
    static readonly Component Resistor = RealBills.Part("UNI-ROYAL(厚声)", "0603WAF5101T5E", null, new("resistance", 5.1m, "kOhm"), new("package", Text: "0603"), new("lcsc", Text: "C23186"));
    static readonly Component Capacitor = RealBills.Part("Samsung Electro-Mechanics", "CL10B104KB8NNNC", null, new("capacitance", 100, "nF"), new("package", Text: "C0603"));
    static readonly Component Regulator = RealBills.Part("MICRONE", "ME6211C33M5G-N"), Maxim = RealBills.Part("Analog Devices", "MAX30101EFD");
    static readonly Component[] Catalogue = [Imu, Resistor, Capacitor, Regulator, Maxim];

    [Theory]
    [InlineData("TDK InvenSense", "ICM-42688-P")]
    [InlineData("InvenSense", "icm 42688 p")]
    [InlineData("TDK", "ICM_42688_P")]
    [InlineData("应美盛", "ＩＣＭ－４２６８８－Ｐ")]
    [InlineData(null, "ICM-42688-P")]
    [InlineData("N/A", "ICM42688P")]
    [InlineData(null, "InvenSense ICM-42688-P")]
    public void The_same_number_is_the_part_however_it_is_written(string? manufacturer, string number) =>
        Match(new(manufacturer, number)).Automatic.ShouldBe(Imu.Id);

    [Theory]
    [InlineData("Bosch", "ICM-42688-P", "manufacturer-differs")]
    [InlineData(null, "ICM-42688-P-TR", "number-but-packaging")]
    [InlineData(null, "ICM-42688", "number-begins")]
    [InlineData(null, "ICM-4.2688-P", "number-but-signs")]
    public void What_leaves_a_doubt_waits_with_the_part_as_its_first_candidate(string? manufacturer, string number, string why)
    {
        var match = Match(new(manufacturer, number));
        match.Automatic.ShouldBeNull();
        match.Candidates[0].ComponentId.ShouldBe(Imu.Id);
        match.Candidates[0].Confidence.ShouldBeLessThan(MatchLine.Automatic);
        match.Candidates[0].Reasons.Select(reason => reason.Code).ShouldContain(why);
    }

    [Fact]
    public void Another_value_or_package_than_the_part_states_is_against_it()
    {
        Match(new("UNI-ROYAL", "0603WAF5101T5E", Value: "5.1kΩ", Package: "R0603", Reference: "R1")).Automatic.ShouldBe(Resistor.Id);
        Match(new("UNI-ROYAL", "0603WAF5101T5E", Value: "4k7", Package: "R0603", Reference: "R1")).Automatic.ShouldBeNull();
        Match(new("UNI-ROYAL", "0603WAF5101T5E", Value: "5k1", Package: "R_0402_1005Metric", Reference: "R1")).Automatic.ShouldBeNull();
    }

    [Theory]
    [InlineData("5.1k", "R_0603_1608Metric", "R1,R2")]
    [InlineData("5k1", "0603", "R7")]
    [InlineData("5100Ω", "R0603", null)]
    public void A_value_and_a_package_find_candidates_and_never_decide(string value, string package, string? reference)
    {
        var match = Match(new(Value: value, Package: package, Reference: reference));
        (match.Automatic, match.Candidates[0].ComponentId, match.Candidates[0].Confidence).ShouldBe((null, Resistor.Id, 0.8m));
        Match(new(Value: "0.1uF", Package: "0603")).Candidates[0].ComponentId.ShouldBe(Capacitor.Id);
    }

    [Fact]
    public void A_supplier_number_decides_unless_the_line_names_another_number()
    {
        Match(new(Supplier: "LCSC", SupplierNumber: "C23186", Value: "5.1k", Reference: "R1")).Automatic.ShouldBe(Resistor.Id);
        Match(new(Supplier: "Mouser", SupplierNumber: "C23186")).Automatic.ShouldBeNull();
        Match(new("UNI-ROYAL", "0603WAF4701T5E", "LCSC", "C23186")).Automatic.ShouldBeNull();
    }

    [Fact]
    public void Of_two_parts_with_one_number_the_manufacturer_decides()
    {
        Component[] two = [RealBills.Part("Hitachi Ltd.", "TX13D100VM0EAA"), RealBills.Part("Kaohsiung Opto-Electronics Inc.", "TX13D100VM0EAA")];
        Match(new(PartNumber: "TX13D100VM0EAA"), two).Automatic.ShouldBeNull();
        Match(new("HITACHI", "TX13D100VM0EAA"), two).Automatic.ShouldBe(two[0].Id);
    }

    [Fact]
    public void Names_that_nobody_signed_are_not_taken_for_the_same()
    {
        Component[] nobody = [RealBills.Part("unspecified", "CONN_01X02")];
        Match(new(PartNumber: "Conn_01x02"), nobody).Automatic.ShouldBeNull();
        Match(new("unspecified", "CONN_01x02"), nobody).Automatic.ShouldBe(nobody[0].Id);
    }

    [Fact]
    public void Each_alternate_of_a_cell_is_matched()
    {
        var parts = Decide(new(PartNumber: "ICM-42688-P / BMI270\nor ME6211C33M5G-N"), Catalogue).Parts;
        parts.Select(part => (part.Written, part.Automatic)).ShouldBe([("ICM-42688-P", Imu.Id), ("BMI270", null), ("ME6211C33M5G-N", Regulator.Id)]);
    }

    [Fact]
    public void What_was_settled_is_matched_so()
    {
        var line = new WrittenLine(PartNumber: "MAX30101EFD+T");
        Match(line).Automatic.ShouldBeNull();
        Match(line, remembered: new(Maxim.Id)).Automatic.ShouldBe(Maxim.Id);
        var none = Match(new("TDK", "ICM-42688-P"), remembered: new((Guid?)null));
        (none.Automatic, none.NoneOfThese).ShouldBe((null, true));
    }

    [Property]
    public Property Separators_case_and_width_keep_a_match() => Prop.ForAll(Numbers(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (number, seed) =>
    {
        var random = new System.Random(seed);
        var written = string.Concat(number.Select(c => Written(c, random)));
        var part = RealBills.Part("Maker", number);
        return (Match(new("Maker", written), [part]).Automatic == part.Id).Label($"{number} as {written}");
    });

    [Property]
    public Property Another_number_is_never_matched_automatically() => Prop.ForAll(Numbers(), Numbers(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (number, other, seed) =>
    {
        var random = new System.Random(seed);
        var at = random.Next(number.Length);
        var digit = (char)('A' + random.Next(26));
        string[] others = [other, number[..at] + digit + number[at..], number.Remove(at, 1), number[..at] + digit + number[(at + 1)..], number + "-TR"];
        return others.Where(each => each != number).All(each =>
            Match(new("Maker", each), [RealBills.Part("Maker", number)]).Automatic is null).Label(number);
    });

    static Arbitrary<string> Numbers() =>
        (from length in Gen.Choose(6, 14)
         from letters in Gen.Elements("ABCDEFGHJKLMNPRSTUVWXYZ0123456789".ToCharArray()).ArrayOf(length)
         select $"X{new string(letters)}7").ToArbitrary();

    static string Written(char c, System.Random random) => random.Next(4) switch
    {
        0 => char.ToLowerInvariant(c).ToString(),
        1 => $"{(char)(c + 0xFEE0)}",
        2 => $"{c}-",
        _ => $"{c}",
    };

    static PartMatch Match(WrittenLine line, Component[]? catalogue = null, Remembered? remembered = null) =>
        Decide(line, catalogue ?? Catalogue, remembered).Parts.ShouldHaveSingleItem();

    static LineMatch Decide(WrittenLine line, Component[] catalogue, Remembered? remembered = null) => MatchLine.Decide(
        line, [.. MatchLine.PartsOf(line).Select(_ => catalogue)], [.. MatchLine.PartsOf(line).Select(_ => remembered)], new ManufacturerNames());
}
