using System.Text.RegularExpressions;

using Microsoft.Playwright;

using SupplyChain.Cli.Demo;

namespace SupplyChain.Pictures;

/// <summary>The people that <c>./dev demo</c> makes, and how they sign in.</summary>
sealed class People(IBrowser browser, Uri console, string secrets, ColorScheme colours)
{
    const float Patience = 30_000;

    public static readonly IReadOnlyList<string> OfTheDemo = ["oem", "supplier", "operator", "alliance"];

    /// <summary>A window in which the person is signed in.</summary>
    public async Task<IBrowserContext> SignInAsync(string person)
    {
        var window = await browser.NewContextAsync(new() { Locale = "zh-CN", ColorScheme = colours });
        window.SetDefaultTimeout(Patience);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(console, "zh/").ToString());
        await page.FillAsync("#mail", $"{person}@demo.example");
        await page.FillAsync("#password", await SecretAsync("demo-people-password"));
        await page.ClickAsync("form button");
        if (person == "alliance")
        {
            await page.FillAsync("#code", AuthenticatorCode.Of(await SecretAsync("demo-alliance-authenticator-key"), TimeProvider.System.GetUtcNow()));
            await page.ClickAsync("form button");
        }

        await page.WaitForURLAsync(new Regex($"^{Regex.Escape(console.ToString())}zh/"));
        await page.CloseAsync();
        return window;
    }

    async Task<string> SecretAsync(string name) => (await File.ReadAllTextAsync(Path.Combine(secrets, name))).Trim();
}
