using System.Collections.Concurrent;

using Microsoft.Playwright;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.Journeys.Filled;
using SupplyChain.Journeys.Rivals;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys;

/// <summary>Pages that have something to show, in both languages, as WCAG 2.2 AA wants them. PageTests looks at empty ones.</summary>
[Collection(nameof(InABrowser))]
public sealed class FilledPagesTests(ConsoleFixture console, FilledPlatform filled) : IClassFixture<FilledPlatform>
{
    const int TabsAtATime = 3, Desk = 1440, Phone = 360, Height = 900;

    static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 90_000 };

    [Theory]
    [InlineData("oem")]
    [InlineData("manager")]
    [InlineData("supplier")]
    [InlineData("operator")]
    [InlineData("alliance")]
    [InlineData("admin")]
    public async Task Each_page_can_be_used_by_everybody_when_it_is_filled(string role)
    {
        var (organisation, roleOfPerson) = await OfRoleAsync(role);
        var mail = await console.PersonAsync(organisation, managesPeople: role == "manager", roleOfPerson);
        var first = await console.SignedInAsync(mail, "/en/", width: Desk);
        await using var troubles = role == "admin" ? await Troubles.BeginAsync(console.Platform) : null;
        if (role == "manager") await KeepAsync(first);

        var pages = new ConcurrentQueue<(string Path, string Language)>(
            FilledPages.Of[role].SelectMany(path => new[] { (path, "zh"), (path, "en") }));
        var faults = new ConcurrentBag<string>();
        async Task LookAsync(IPage tab)
        {
            while (pages.TryDequeue(out var next))
                foreach (var fault in await FaultsAsync(role, tab, next.Path, next.Language)) faults.Add(fault);
        }

        var tabs = new List<IPage> { first };
        while (tabs.Count < TabsAtATime) tabs.Add(await first.Context.NewPageAsync());
        await Task.WhenAll(tabs.Select(LookAsync));
        faults.Order().ShouldBeEmpty();
    }

    /// <summary>Not on a page, but about the same things: they exist for those alone who may see them.</summary>
    [Theory]
    [InlineData("oem")]
    [InlineData("supplier")]
    [InlineData("operator")]
    public async Task What_others_have_is_for_a_rival_as_if_it_were_not_there(string role)
    {
        var rival = await console.OrganisationAsync($"Rival of filled {role}s", role);
        var owner = role switch { "oem" => filled.Trade.Oem, "supplier" => filled.Trade.Newcomer, _ => filled.Trade.Operator };
        var questions = new SchemaQuestions();
        var walk = new RivalWalk(questions);
        var others = await walk.OfOneAloneAsync(owner, rival);
        others.ShouldNotBeEmpty();
        (await walk.FaultsAsync(rival, others)).ShouldBeEmpty();
        (await new RivalTimes(questions).FaultsAsync(owner, rival, others)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rival_who_is_answered_later_about_what_is_there_would_notice()
    {
        var there = Guid.NewGuid();
        (await RivalTimes.TellsAsync(id => Task.Delay(id == there ? 30 : 1), there)).ShouldBeTrue();
        (await RivalTimes.TellsAsync(_ => Task.Delay(1), there)).ShouldBeFalse();
    }

    async Task<(GraphClient Organisation, string Role)> OfRoleAsync(string role) => role switch
    {
        "oem" or "manager" => (filled.Trade.Oem, "oem"),
        "supplier" => (filled.Trade.Newcomer, role),
        "operator" => (filled.Trade.Operator, role),
        _ => (await console.OrganisationAsync($"Console {role}", role), role),
    };

    /// <summary>What only a person has: a saved view and a calendar feed.</summary>
    async Task KeepAsync(IPage page)
    {
        await page.GotoAsync($"{console.Console.Url}/en/bookings?order=LATEST_FIRST");
        await page.ClickAsync(".save summary");
        await page.FillAsync(".save [name=name]", "Latest first");
        await page.ClickAsync(".save button");
        await Assertions.Expect(page.Locator(".views a")).ToHaveCountAsync(1, Patient);
        await page.GotoAsync($"{console.Console.Url}/en/calendar/feeds");
        await page.FillAsync("[name='Input.Name']", "Outlook");
        await page.ClickAsync("main form button.main");
        await page.Locator("#secret").WaitForAsync();
    }

    /// <summary>What is wrong with a page: everything that is, so that one run tells of all.</summary>
    async Task<IReadOnlyList<string>> FaultsAsync(string role, IPage page, string path, string language)
    {
        var where = $"{language}{path}";
        await page.SetViewportSizeAsync(Desk, Height);
        var answer = await page.GotoAsync($"{console.Console.Url}/{language}{filled.Address(path)}");
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0, Patient);
        var faults = new List<string>();
        if (answer!.Status != 200) faults.Add($"{where}: {answer.Status}");
        if (await page.GetAttributeAsync("html", "lang") != language) faults.Add($"{where}: another language");
        var lacking = await page.Locator("main .empty, main [role=alert]").AllTextContentsAsync();
        if (!FilledPages.Partly.ContainsKey($"{role} {path}"))
            faults.AddRange(lacking.Select(text => $"{where} is not filled: {text.Trim()}"));
        faults.AddRange(await GluedWords.FaultsAsync(page, where));
        faults.AddRange(await Accessibility.FaultsAsync(page, where));
        await page.SetViewportSizeAsync(Phone, Height);
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
            faults.Add($"{where}: scrolls sideways by {over} at {Phone}");
        return faults;
    }
}
