using SupplyChain.Console.Api;
using SupplyChain.Console.Frame;
using SupplyChain.Console.SignIn;
using SupplyChain.Console.Views;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Tests;

/// <summary>The address is the state of a page.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("gaps", "state", "red", "gaps?state=red")]
    [InlineData("gaps?state=red&region=370200", "state", "orange", "gaps?region=370200&state=orange")]
    [InlineData("gaps?state=red&after=abc", "after", null, "gaps?state=red")]
    [InlineData("gaps?state=red", "state", "", "gaps")]
    [InlineData("gaps?q=a%26b", "state", "=&?#", "gaps?q=a%26b&state=%3D%26%3F%23")]
    public void A_link_changes_a_part_of_it_and_keeps_the_rest(string here, string name, string? value, string link) =>
        Links.With(here, (name, value)).ShouldBe(link);

    [Theory]
    [InlineData("/zh/gaps?state=red", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/zh\\..\\evil", false)]
    [InlineData("https://evil.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_sign_in_returns_to_this_site_alone(string? address, bool local) => SignInEndpoints.IsLocal(address).ShouldBe(local);

    [Theory]
    [InlineData("BottleneckRed", GapState.BottleneckRed)]
    [InlineData("bottleneckred", GapState.BottleneckRed)]
    [InlineData("99", null)]
    [InlineData("purple", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_state_that_is_none_is_not_asked_for(string? parameter, GapState? state) => Asked.One<GapState>(parameter).ShouldBe(state);

    [Theory]
    [InlineData(null, Language.Zh)]
    [InlineData("", Language.Zh)]
    [InlineData("en-GB,en;q=0.9", Language.En)]
    [InlineData("fr,en;q=0.3,zh;q=0.7", Language.Zh)]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", Language.Zh)]
    [InlineData("en;q=0", Language.Zh)]
    [InlineData("en;q=x;;,,;", Language.Zh)]
    public void The_language_is_what_the_browser_asks_for_first(string? header, Language language) =>
        Languages.Preferred(header).ShouldBe(language);

    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "gaps", false)]
    [InlineData("gaps", "gaps?state=red", true)]
    [InlineData("gaps", "gaps/6f1c", true)]
    [InlineData("gaps", "gapsy", false)]
    public void The_navigation_marks_where_the_reader_is(string path, string here, bool holds) =>
        new NavigationEntry(path, FrameWords.Gaps, 'g', "oem").Holds(here).ShouldBe(holds);

    [Fact]
    public void Each_page_of_the_navigation_has_a_letter_of_its_own() =>
        NavigationEntry.All.Select(entry => entry.Key).ShouldBeUnique();
}
