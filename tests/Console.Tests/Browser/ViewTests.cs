using Microsoft.Playwright;

using Npgsql;

using SupplyChain.Console.Views;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class ViewTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_person_keeps_a_view_of_its_own_and_deletes_it()
    {
        var oem = await console.OrganisationAsync("Console OEM", "oem");
        var mail = await console.PersonAsync(oem, "oem");
        var page = await console.SignedInAsync(mail, "/en/parts?lifecycle=EndOfLife&cols=class");
        await page.ClickAsync(".save summary");
        await page.FillAsync(".save input[name=name]", "<b>Old</b>");
        await page.ClickAsync(".save button");

        var kept = page.Locator(".pages .views a");
        await Assertions.Expect(kept).ToHaveTextAsync(["<b>Old</b>"]);
        await page.GotoAsync($"{console.Console.Url}/en/gaps");
        await kept.ClickAsync();
        await page.WaitForURLAsync("**/en/parts?lifecycle=EndOfLife&cols=class");

        var colleague = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/parts");
        await Assertions.Expect(colleague.Locator("h1")).ToHaveCountAsync(1, Patient);
        (await colleague.Locator(".views").CountAsync()).ShouldBe(0);

        await page.ClickAsync(".views button");
        await Assertions.Expect(kept).ToHaveCountAsync(0, Patient);
    }

    [Fact]
    public async Task A_person_has_a_bounded_number_of_views_and_a_name_once()
    {
        await console.OrganisationAsync("Console OEM", "oem");
        await using var database = NpgsqlDataSource.Create(await console.Platform.Servers.AnotherDatabaseAsync());
        var views = new SavedViews(database, TimeProvider.System);
        await views.Deploy();
        await views.Deploy();
        for (var number = 0; number < SavedViews.Most; number++)
            (await views.Save("one", new($"view {number:00}", "gaps?open=any"), Cancel)).ShouldBeTrue();

        (await views.Save("one", new("one more", "gaps?open=any"), Cancel)).ShouldBeFalse();
        (await views.Save("one", new("view 00", "parts?q=x"), Cancel)).ShouldBeTrue();
        (await views.Of("one", Cancel)).Count.ShouldBe(SavedViews.Most);
        (await views.Of("one", Cancel))[0].ShouldBe(new("view 00", "parts?q=x"));
        (await views.Save("two", new("view 00", "gaps?open=any"), Cancel)).ShouldBeTrue();

        await views.Delete("one", "view 00", Cancel);
        (await views.Of("one", Cancel)).Count.ShouldBe(SavedViews.Most - 1);
        (await views.Of("two", Cancel)).ShouldBe([new("view 00", "gaps?open=any")]);
    }

    [Fact]
    public async Task A_person_s_columns_are_kept_for_a_bounded_number_of_lists()
    {
        await console.OrganisationAsync("Console OEM", "oem");
        await using var database = NpgsqlDataSource.Create(await console.Platform.Servers.AnotherDatabaseAsync());
        var columns = new ChosenColumns(database, TimeProvider.System);
        await columns.Deploy();
        await columns.Deploy();
        for (var number = 0; number < ChosenColumns.Most; number++)
            (await columns.Keep("one", new($"list {number}", ["state"]), Cancel)).ShouldBeTrue();

        (await columns.Keep("one", new("one more", ["state"]), Cancel)).ShouldBeFalse();
        (await columns.Keep("one", new("list 0", ["region", "class"]), Cancel)).ShouldBeTrue();
        (await columns.Of("one", "list 0", Cancel)).ShouldBe(["region", "class"]);
        (await columns.Of("two", "list 0", Cancel)).ShouldBeEmpty();
        (await columns.Keep("one", new("list 0", []), Cancel)).ShouldBeTrue();
        (await columns.Of("one", "list 0", Cancel)).ShouldBeEmpty();
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
