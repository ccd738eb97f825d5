using Microsoft.Playwright;

namespace SupplyChain.Pictures;

/// <summary>One picture of the README.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Person">Who sees it.</param>
/// <param name="Path">Behind the language.</param>
/// <param name="Follow">A link of that page that leads to what is shown; null for the page itself.</param>
/// <param name="From">What the picture begins with; null for the top of the page.</param>
sealed record Chosen(string Name, string Person, string Path, string? Follow = null, string? From = null)
{
    public static readonly IReadOnlyList<Chosen> OfTheReadme =
    [
        new("balances", "oem", "balances"),
        new("gap", "oem", "closures?step=Closed", "main table tbody th a", "main h2 >> nth=-2"),
        new("quotes", "oem", "requests?state=QuotesOpened", "main table tbody th a", "main h2"),
        new("calendar", "operator", "calendar?view=week"),
        new("alliance", "alliance", ""),
        new("capacity", "supplier", "capacity"),
    ];

    static readonly ViewportSize Screen = new() { Width = 1280, Height = 800 };

    public async Task TakeAsync(IBrowserContext window, Uri start, string folder)
    {
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(Screen.Width, Screen.Height);
        await page.GotoAsync(new Uri(start, Path).ToString());
        await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        if (Follow is not null)
        {
            await page.GotoAsync(new Uri(start, await page.Locator(Follow).First.GetAttributeAsync("href")).ToString());
            await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
        }

        if (From is not null) await page.Locator(From).First.EvaluateAsync("part => part.scrollIntoView()");
        await page.ScreenshotAsync(new() { Path = System.IO.Path.Combine(folder, $"{Name}.png") });
        await page.CloseAsync();
    }
}
