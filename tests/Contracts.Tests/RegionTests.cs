namespace SupplyChain.Contracts.Tests;

public sealed class RegionTests
{
    [Fact]
    public void The_list_has_well_formed_codes_each_with_its_province()
    {
        Regions.Codes.Count.ShouldBeInRange(3_300, 5_000);
        Regions.Codes.ShouldAllBe(code => RegionCode.IsWellFormed(code));
        Regions.Codes.Where(code => !Regions.IsKnown($"{code[..2]}0000")).ShouldBeEmpty();
        Regions.Codes.ShouldAllBe(code => Regions.NameOf(code)!.Length >= 1 && Regions.NameOf(code)!.All(c => !char.IsControl(c)));
        Regions.Codes.Count(code => code.EndsWith("0000", StringComparison.Ordinal)).ShouldBe(34);
    }

    [Theory]
    [InlineData("370000", "山东省")]
    [InlineData("370200", "青岛市")]
    [InlineData("370211", "黄岛区")]
    [InlineData("310115", "浦东新区")]
    [InlineData("540624", "安多县")]
    [InlineData("710000", "台湾省")]
    [InlineData("999999", null)]
    [InlineData("379900", null)]
    public void A_code_has_its_name(string code, string? name) => Regions.NameOf(code).ShouldBe(name);

    [Fact]
    public void Each_code_has_a_name_in_Latin_letters()
    {
        Regions.Codes.Where(code => Regions.EnglishNameOf(code) is not { Length: > 2 } name || !name.All(IsLatin)).ShouldBeEmpty();

        static bool IsLatin(char c) => char.IsAsciiLetter(c) || " ',üÜê".Contains(c);
    }

    [Theory]
    [InlineData("370000", "Shandong")]
    [InlineData("370200", "Qingdao")]
    [InlineData("370211", "Qingdao")]
    [InlineData("610100", "Xi'an")]
    [InlineData("310115", "Shanghai districts")]
    [InlineData("999999", null)]
    public void A_code_has_the_English_name_of_its_prefecture(string code, string? name) => Regions.EnglishNameOf(code).ShouldBe(name);

    [Theory]
    [InlineData("370000", "370211", true)]
    [InlineData("370000", "380000", false)]
    [InlineData("370200", "370211", true)]
    [InlineData("370200", "370300", false)]
    [InlineData("370200", "370000", false)]
    [InlineData("370211", "370211", true)]
    [InlineData("370211", "370212", false)]
    public void A_division_contains_those_within_it(string outer, string inner, bool contains) =>
        RegionCode.Contains(outer, inner).ShouldBe(contains);
}
