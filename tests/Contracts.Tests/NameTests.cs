namespace SupplyChain.Contracts.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Caf\u00E9")]                         // an accent by itself
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]                   // marks in their order
    [InlineData("\u0958", "\u0915\u093C")]                           // never composed
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]                     // Hangul is computed
    [InlineData("\u212B \u2126", "\u00C5 \u03A9")]                   // Å and Ω as units
    [InlineData("歌尔 AR-1", "歌尔 AR-1")]
    public void A_text_is_composed(string text, string composed) => UnicodeForm.Composed(text).ShouldBe(composed);

    [Theory]
    [InlineData("\uFF21\uFF22\uFF0D\uFF11", "AB-1"), InlineData("\uFB01lm", "film"), InlineData("10\u00B5m", "10\u03BCm")]
    [InlineData("\u2460\u3392", "1MHz"), InlineData("\uFF76\uFF9E", "\u30AC")]
    public void Forms_of_the_same_character_become_that_character(string text, string compatible) =>
        UnicodeForm.Compatible(text).ShouldBe(compatible);

    [Theory]
    [InlineData("BMI270", "bmi270"), InlineData("AR-1", "ar\u20111"), InlineData("AR-1", "AR\u22121"), InlineData("AR-1", "ＡＲ－１")]
    [InlineData("Café GmbH", "CAFE\u0301  gmbh "), InlineData("AR-1", "A\u200BR\u2014\uFEFF1"), InlineData("a b", "A\u3000B"), InlineData("a b", "a\t b")]
    public void Names_that_read_the_same_are_the_same(string one, string other)
    {
        new PartName(one, "x").ComponentId.ShouldBe(new PartName(other, "X").ComponentId);
        FoldedName.Comparer.Equals(one, other).ShouldBeTrue();
        FoldedName.Comparer.GetHashCode(one).ShouldBe(FoldedName.Comparer.GetHashCode(other));
    }

    [Theory]
    [InlineData("AR-1", "AR1"), InlineData("a b", "ab"), InlineData("é", "e"), InlineData("0", "O")]
    public void Names_that_read_differently_are_different(string one, string other) => FoldedName.Comparer.Equals(one, other).ShouldBeFalse();

    [Fact]
    public void A_component_keeps_its_id() => // what stands in stores and files of others
        new PartName("Bosch Sensortec", "BMI270").ComponentId.ShouldBe(NamedId.Of("component", "BOSCH SENSORTEC", "BMI270"));
}
