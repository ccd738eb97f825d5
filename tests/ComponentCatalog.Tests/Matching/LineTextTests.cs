using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.ComponentCatalog.Numbers;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>How the texts of a line are read.</summary>
public sealed class LineTextTests
{
    [Theory]
    [InlineData("R1-R4", "R1 R2 R3 R4")]
    [InlineData("C10..C12, C20", "C10 C11 C12 C20")]
    [InlineData("R1 - R3; r7", "R1 R2 R3 R7")]
    [InlineData("R1-3，R5", "R1 R2 R3 R5")]
    [InlineData("C1; C4; C11", "C1 C4 C11")]
    [InlineData("U1 U2", "U1 U2")]
    [InlineData("U$14; U$20", "U$14 U$20")]
    [InlineData("R1,R1,R2", "R1 R2")]
    [InlineData("R4-R1", null)]
    [InlineData("R1-C4", null)]
    [InlineData("High brightness Red LED", null)]
    [InlineData("R1-R99999", null)]
    [InlineData("", null)]
    public void Designators_are_counted_or_not_at_all(string text, string? places) =>
        (Designators.Of(text) is { } found ? string.Join(' ', found) : null).ShouldBe(places);

    [Theory]
    [InlineData("MAX30101EFD / MAX30102EFD", "MAX30101EFD|MAX30102EFD")]
    [InlineData("BMI270 or ICM-42688-P", "BMI270|ICM-42688-P")]
    [InlineData("BMI270\nICM-42688-P", "BMI270|ICM-42688-P")]
    [InlineData("BMI270或ICM-42688-P", "BMI270|ICM-42688-P")]
    [InlineData("CL10A105KB8NNNC/CC0603KRX7R9BB104", "CL10A105KB8NNNC|CC0603KRX7R9BB104")]
    [InlineData("CH340G/TR", "CH340G/TR")]
    [InlineData("TYPE-C 16PIN 2MD(073)", "TYPE-C 16PIN 2MD(073)")]
    public void Alternates_are_told_from_numbers_with_a_slash(string text, string numbers) =>
        Alternates.Of(text).ShouldBe(numbers.Split('|'));

    [Theory]
    [InlineData("DNP", true)]
    [InlineData("10k DNP", true)]
    [InlineData("100nF (DNI)", true)]
    [InlineData("NC", true)]
    [InlineData("不贴", true)]
    [InlineData("Do not populate", true)]
    [InlineData("switch, NC contact", false)]
    [InlineData("DNPX4", false)]
    public void Marks_of_places_not_fitted_are_known(string text, bool isMark)
    {
        NotPopulated.IsSaidBy(new WrittenLine(Value: text)).ShouldBe(isMark);
        NotPopulated.Without("10k DNP").ShouldBe("10k");
    }

    [Theory]
    [InlineData("100nF", null, "0.0000001 F")]
    [InlineData("0.1uF", null, "0.0000001 F")]
    [InlineData("10µ", "C3", "0.00001 F")]
    [InlineData("4k7", "R1", "4700 Ohm")]
    [InlineData("3,3k", "R3", "3300 Ohm")]
    [InlineData("560R", "R7", "560 Ohm")]
    [InlineData("10k ohm", null, "10000 Ohm")]
    [InlineData("2.2uH", null, "0.0000022 H")]
    [InlineData("22-47pF", "C1", null)]
    [InlineData("ULN2003", "U1", null)]
    public void Values_of_passive_parts_are_read(string text, string? reference, string? value) =>
        (WrittenMeasure.Of(text, reference) is { } measure ? FormattableString.Invariant($"{measure.Value:0.############} {measure.Unit}") : null).ShouldBe(value);

    [Theory]
    [InlineData("BMI270", true)]
    [InlineData("1050170001", true)]
    [InlineData("AD8232", true)]
    [InlineData("100nF", false)]
    [InlineData("22-47pF", false)]
    [InlineData("10uF 16V X5R 0603", false)]
    [InlineData("C0805", false)]
    [InlineData("SOT-23", false)]
    [InlineData("LED", false)]
    [InlineData("4.7k 1%", false)]
    public void Values_and_sizes_are_no_numbers(string text, bool isNumber) => PartKey.IsDistinct(text).ShouldBe(isNumber);
}
