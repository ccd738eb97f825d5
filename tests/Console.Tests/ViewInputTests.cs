using SupplyChain.Console.Views;

namespace SupplyChain.Console.Tests;

public sealed class ViewInputTests
{
    [Theory]
    [InlineData(" Red in Shandong ", "gaps?state=BottleneckRed&region=370000")]
    [InlineData("山东红色", "parts?q=%E9%9B%B6")]
    public void A_name_and_an_address_of_the_console_are_a_view(string name, string path) =>
        ViewInput.Of(name, path).ShouldBe(new SavedView(name.Trim(), path));

    [Theory]
    [InlineData("", "gaps?open=any")]
    [InlineData("   ", "gaps?open=any")]
    [InlineData("two\nlines", "gaps?open=any")]
    [InlineData("turned\u202E", "gaps?open=any")]
    [InlineData("name", "")]
    [InlineData("name", null)]
    [InlineData("name", "/evil.example")]
    [InlineData("name", "//evil.example")]
    [InlineData("name", "\\evil.example")]
    [InlineData("name", "gaps\r\nSet-Cookie: a=b")]
    public void All_else_is_none(string? name, string? path) => ViewInput.Of(name, path).ShouldBeNull();

    [Fact]
    public void A_choice_of_columns_is_of_the_list_of_a_page()
    {
        var choice = ViewInput.ChoiceOf("gaps?region=370000", ["state", "class"], "5").ShouldNotBeNull();
        (choice.List, string.Join(' ', choice.Columns)).ShouldBe(("gaps", "state class"));
        ViewInput.ChoiceOf("gaps", ["state", "class"], "2").ShouldNotBeNull().Columns.ShouldBeEmpty("all of them");
        ViewInput.ChoiceOf("gaps", [], "5").ShouldNotBeNull().Columns.ShouldBeEmpty();
        ViewInput.ChoiceOf("//evil.example", ["state"], "5").ShouldBeNull();
        ViewInput.ChoiceOf("gaps/43d2db0f-b14b-54ea-b5c0-362148c3a6ae", ["state"], "5").ShouldBeNull();
        ViewInput.ChoiceOf("gaps", ["state; drop"], "5").ShouldBeNull();
        ViewInput.ChoiceOf("gaps", [.. Enumerable.Repeat("state", ChosenColumns.Most + 1)], "5").ShouldBeNull();
    }

    [Fact]
    public void Both_are_bounded()
    {
        ViewInput.Of(new('n', SavedViews.LongestName + 1), "gaps").ShouldBeNull();
        ViewInput.Of("name", new('p', SavedViews.LongestPath + 1)).ShouldBeNull();
        ViewInput.Of(new('n', SavedViews.LongestName), new('p', SavedViews.LongestPath)).ShouldNotBeNull();
    }
}
