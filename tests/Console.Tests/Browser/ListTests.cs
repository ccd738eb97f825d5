using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class ListTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task The_columns_of_a_list_are_chosen_in_its_address_and_stay_when_it_is_filtered()
    {
        var maker = await PublishedAsync();
        var page = await SignedInAsync($"/en/parts?q={maker}");
        await Assertions.Expect(page.Locator("thead th:visible")).ToHaveCountAsync(6, Patient);

        await page.ClickAsync(".choice summary");
        foreach (var column in new[] { "origin", "readiness" }) await page.UncheckAsync($".choice input[value={column}]");
        await page.ClickAsync(".choice button");

        await Assertions.Expect(page.Locator("thead th:visible")).ToHaveCountAsync(4, Patient);
        await Assertions.Expect(page.Locator("tbody tr:first-child > :visible")).Not.ToHaveCountAsync(0, Patient);
        (await page.Locator("tbody tr:first-child > *:visible").CountAsync()).ShouldBe(4);
        await page.FillAsync("main [name=q]", $"{maker} L-1");
        await page.ClickAsync(".filters[role=search] button");
        await page.WaitForURLAsync("**cols=class**L-1*");
        await Assertions.Expect(page.Locator("thead th:visible")).ToHaveCountAsync(4, Patient);
    }

    [Fact]
    public async Task The_columns_that_a_person_chose_are_kept_for_it_alone_and_the_address_goes_before_them()
    {
        var maker = await PublishedAsync();
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var page = await console.SignedInAsync(mail, $"/en/parts?q={maker}");
        var heads = page.Locator("thead th:visible");
        await Assertions.Expect(heads).ToHaveCountAsync(6, Patient);
        await page.ClickAsync(".choice summary");
        foreach (var column in new[] { "origin", "readiness" }) await page.UncheckAsync($".choice input[value={column}]");
        await page.ClickAsync(".choice button");
        await page.WaitForURLAsync("**cols=class**");

        // In another browser, with the same list below another filter.
        var later = await console.SignedInAsync(mail, $"/en/parts?q={maker}+L-1");
        await Assertions.Expect(later.Locator("thead th:visible")).ToHaveCountAsync(4, Patient);
        await Assertions.Expect(later.Locator(".choice input[value=origin]")).Not.ToBeCheckedAsync();
        await later.GotoAsync($"{console.Console.Url}/en/parts?q={maker}&cols=origin");
        await Assertions.Expect(later.Locator("thead th:visible")).ToHaveCountAsync(2, Patient);
        await later.GotoAsync($"{console.Console.Url}/en/parts?q={maker}");
        await Assertions.Expect(later.Locator("thead th:visible")).ToHaveCountAsync(4, Patient);
        var colleague = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/en/parts?q={maker}");
        await Assertions.Expect(colleague.Locator("thead th:visible")).ToHaveCountAsync(6, Patient);

        // Whoever chooses all of them chooses none.
        await later.ClickAsync(".choice summary");
        foreach (var column in new[] { "origin", "readiness" }) await later.CheckAsync($".choice input[value={column}]");
        await later.ClickAsync(".choice button");
        await Assertions.Expect(later.Locator("thead th:visible")).ToHaveCountAsync(6, Patient);
        later.Url.ShouldNotContain("cols=");
    }

    [Fact]
    public async Task What_is_found_by_words_and_by_its_id_is_what_the_reader_may_see()
    {
        var maker = await PublishedAsync();
        var page = await SignedInAsync("/en/gaps");
        await page.FillAsync(".find input", $"{maker} L-2");
        await page.Locator(".find input").PressAsync("Enter");
        await page.WaitForURLAsync("**/en/search?q=*");
        var found = page.Locator("main .panel a", new() { HasText = "L-2" });
        await Assertions.Expect(found).ToHaveCountAsync(1, Patient);
        await found.ClickAsync();
        await page.WaitForURLAsync("**/en/parts/*");

        var id = new Uri(page.Url).Segments[^1];
        await page.GotoAsync($"{console.Console.Url}/en/search?q={id}");
        await Assertions.Expect(page.Locator("main .panel a")).ToHaveAttributeAsync("href", $"parts/{id}");
        await page.GotoAsync($"{console.Console.Url}/en/search?q={Guid.NewGuid()}");
        await Assertions.Expect(page.Locator("main .empty")).ToHaveCountAsync(1, Patient);
    }

    async Task<IPage> SignedInAsync(string path)
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        return await console.SignedInAsync(await console.PersonAsync(oem, "oem"), path);
    }

    /// <summary>A manufacturer of the parts L-1 and L-2.</summary>
    async Task<string> PublishedAsync()
    {
        var maker = $"Listed{Guid.NewGuid():N}";
        var alliance = await console.OrganisationAsync("Console alliance", "alliance");
        foreach (var part in new[] { "L-1", "L-2" })
            await alliance.Mutate("publishComponent", new { manufacturer = maker, partNumber = part, @class = "imu" }, "component { id }");
        return maker;
    }
}
