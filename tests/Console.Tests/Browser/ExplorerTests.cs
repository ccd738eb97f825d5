using Microsoft.Playwright;

using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>GraphiQL at <c>/api</c>: asks in the reader's own name, sends no mutation unasked, and shows no token.</summary>
[Collection(nameof(InABrowser))]
public sealed class ExplorerTests(ConsoleFixture console)
{
    [Fact]
    public async Task A_reader_asks_in_its_own_name()
    {
        var oem = await console.OrganisationAsync("Console explorer", "oem");
        Assert.SkipUnless(IsBuilt, "the explorer's scripts are not there: Node was missing when the console was built");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/");
        var refused = new List<string>();
        page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) refused.Add(message.Text); };
        var foreign = new List<string>();
        page.Request += (_, request) => { if (new Uri(request.Url) is { Host: not "127.0.0.1", Scheme: not "data" }) foreign.Add(request.Url); };

        await page.GotoAsync($"{console.Console.Url}/en/api?example=gaps");
        await Answers(page, "\"pageInfo\"");

        // Its own organisation, by the token that the server keeps.
        await Write(page, "{ viewer { name } }");
        await Answers(page, "Console explorer");

        await Write(page, "mutation { retireComponent(input: { clientMutationId: \"x\", id: \"x\" }) { clientMutationId } }");
        await Answers(page, "mutations are not allowed");
        await page.CheckAsync("#explorer-changes");
        await Answers(page, "\"code\"");

        // What stands around the editor, which is not ours.
        await Accessibility.CheckAsync(page, "api", without: "#explorer");
        (await page.ContentAsync()).ShouldNotContain("eyJ");
        (await page.EvaluateAsync<string>("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")).ShouldNotContain("eyJ");
        foreign.ShouldBeEmpty();
        refused.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_other_site_asks_in_a_reader_s_name()
    {
        var oem = await console.OrganisationAsync("Console explorer", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/gaps");
        foreach (var headers in new Dictionary<string, string>[] { [], new() { ["RequestVerificationToken"] = "guessed" } })
        {
            var answer = await page.APIRequest.PostAsync(
                $"{console.Console.Url}/en/api/graphql", new() { DataObject = new { query = "{ viewer { name } }" }, Headers = headers });
            answer.Status.ShouldBe(400);
            (await answer.TextAsync()).ShouldNotContain("Console explorer");
        }

        await using var stranger = await console.Chromium.WindowAsync("en-GB");
        var none = await stranger.APIRequest.PostAsync(
            $"{console.Console.Url}/en/api/graphql", new() { DataObject = new { query = "{ viewer { name } }" } });
        none.Status.ShouldBe(401);
    }

    static bool IsBuilt => File.Exists(Path.Combine(Repository.Root, "src", "Console", "wwwroot", "explorer", "graphiql.min.js"));

    static async Task Write(IPage page, string text)
    {
        await page.Locator(".graphiql-query-editor textarea").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>The editor takes a moment to understand what was typed: the button is pressed until the answer is there.</summary>
    static Task Answers(IPage page, string text) => Eventually.Holds(async () =>
    {
        await page.ClickAsync(".graphiql-execute-button");
        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync(text);
    });
}
