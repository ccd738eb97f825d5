using Microsoft.Playwright;

using SupplyChain.Contracts;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Console.Tests.Browser;

[Collection(nameof(InABrowser))]
public sealed class PlanTests(ConsoleFixture console)
{
    static readonly LocatorAssertionsToContainTextOptions Patient = new() { Timeout = 60_000 };

    static readonly DateOnly Monday = IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7);

    [Fact]
    public async Task A_planner_submits_a_plan_changes_it_sees_what_that_does_and_withdraws_it()
    {
        var oem = await console.OrganisationAsync("Console planner", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), "/en/plans");
        await page.ClickAsync("main a[href='plans/new'] >> nth=0");
        // The list has a field of the same name.
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("New plan", Patient);
        await page.FillAsync("[name=product]", "Planned headset");
        await page.ClickAsync("main form:has([name=product]) button");
        await page.FillAsync("[name='Input.Region']", "370200");
        await Week(page, 1).FillAsync("900");
        await page.ClickAsync("button[name='Input.Grid.CopyFrom'] >> nth=1");
        await Assertions.Expect(page.Locator("[role=status].past")).ToContainTextAsync("Copied", Patient);
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("22,500", Patient);
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/en/plans/*done=submitted");

        // A row of a spreadsheet fills the column.
        await Week(page, 2).EvaluateAsync(
            """
            field => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", "2000\t1300\n");
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }
            """);
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("+1,500", Patient);
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("▲ increased", Patient);
        await Accessibility.CheckAsync(page, "plan");
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**/en/plans/*done=revised");
        await Assertions.Expect(page.Locator("th:has-text('Revision 1')")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("tr:has([name='Input.Grid.Rows[2].Quantity']) .ghost")).ToHaveTextAsync("900");

        await page.ClickAsync(".history li:last-child a");
        await Assertions.Expect(page.Locator("[role=note]")).ToContainTextAsync("revision 1", Patient);
        await page.ClickAsync("[role=note] a");
        await page.ClickAsync("details.aside summary");
        await page.FillAsync("[name='Withdrawing.Reason']", "Cancelled");
        await page.ClickAsync("details.aside button");
        await Assertions.Expect(page.Locator("[role=note]")).ToContainTextAsync("withdrawn", Patient);
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("Cancelled", Patient);
    }

    [Fact]
    public async Task A_plan_that_somebody_else_changed_meanwhile_is_shown_in_both_versions()
    {
        var oem = await console.OrganisationAsync("Console planner", "oem");
        var plan = await PlanAsync(oem);
        var page = await console.SignedInAsync(await console.PersonAsync(oem, "oem"), $"/zh/plans/{plan}");
        await Week(page, 1).FillAsync("150");
        await oem.Mutate(
            "reviseDemandPlan", new { planId = plan, weeks = new[] { new { week = Monday.AddDays(7), quantity = 70 } } }, "demandPlan { id }");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("70", Patient);
        (await Week(page, 1).InputValueAsync()).ShouldBe("150");
        (await Week(page, 2).InputValueAsync()).ShouldBe("70");
        await page.ClickAsync("button.main");
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("+50", Patient);
        await page.ClickAsync("button.main");
        await page.WaitForURLAsync("**done=revised");
    }

    [Fact]
    public async Task A_rival_finds_no_plan_at_another_s_address()
    {
        var plan = await PlanAsync(await console.OrganisationAsync("Console planner", "oem"));
        var rival = await console.OrganisationAsync("Console rival", "oem");
        var page = await console.SignedInAsync(await console.PersonAsync(rival, "oem"), "/en/plans");
        foreach (var address in new[] { $"/en/plans/{plan}", $"/en/plans/{plan}?asOf=2100-01-01" })
        {
            (await page.GotoAsync(console.Console.Url + address))!.Status.ShouldBe(404);
            (await page.ContentAsync()).ShouldNotContain("Shared headset");
        }
    }

    static ILocator Week(IPage page, int at) => page.Locator($"[name='Input.Grid.Rows[{at}].Quantity']");

    /// <summary>A plan of 100 for next week and the week after.</summary>
    static async Task<Guid> PlanAsync(GraphClient oem)
    {
        var made = await oem.Mutate(
            "submitDemandPlan",
            new
            {
                product = $"Shared headset {Guid.NewGuid():N}",
                region = "370200",
                weeks = new[] { new { week = Monday, quantity = 100 }, new { week = Monday.AddDays(7), quantity = 100 } },
            },
            "demandPlan { id }");
        return made.GetProperty("demandPlan").GetProperty("id").GetGuid();
    }
}
