using Microsoft.Playwright;

namespace SupplyChain.Pictures;

/// <summary>Takes each page that the navigation leads to, and of each list the first entry.</summary>
sealed class Album(string folder)
{
    static readonly (string Name, int Width, int Height)[] Screens = [("desk", 1440, 900), ("phone", 390, 844)];

    public int Count { get; private set; }

    /// <summary>Pages that answered with an error, did not finish, or are wider than the screen.</summary>
    public List<string> Faults { get; } = [];

    public async Task FillAsync(IPage page, string person, Uri start)
    {
        await page.GotoAsync(start.ToString());
        var paths = await LinksAsync(page, "nav.pages a");
        foreach (var path in paths)
        {
            await TakeAsync(page, person, start, path, NameOf(path));
            if (await LinksAsync(page, "main table tbody th a") is [var entry, ..] && entry != path && !paths.Contains(entry))
                await TakeAsync(page, person, start, entry, $"{NameOf(path)}-first");
        }

        await page.CloseAsync();
    }

    async Task TakeAsync(IPage page, string person, Uri start, string path, string name)
    {
        try
        {
            foreach (var (screen, width, height) in Screens)
            {
                await page.SetViewportSizeAsync(width, height);
                var answer = await page.GotoAsync(new Uri(start, path).ToString());
                if (answer is { Ok: false }) Faults.Add($"{person}: {answer.Status} at {path}");
                await Assertions.Expect(page.Locator("[aria-busy]")).ToHaveCountAsync(0);
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    Faults.Add($"{person}: {path} is wider than {width}");
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(folder, $"{person}-{name}-{start.Segments[^1].Trim('/')}-{screen}.png"),
                    FullPage = true,
                });
                Count++;
            }
        }
        catch (PlaywrightException late)
        {
            Faults.Add($"{person}: {path}: {late.Message.Split('\n')[0]}");
        }
    }

    static async Task<IReadOnlyList<string>> LinksAsync(IPage page, string selector) =>
    [
        .. (await page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href') ?? '')")).Distinct(),
    ];

    static string NameOf(string path) =>
        string.Join('-', path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name ? name : "overview";
}
