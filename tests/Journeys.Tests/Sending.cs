using Microsoft.Playwright;

using SupplyChain.TestKit;

namespace SupplyChain.Journeys;

/// <summary>A form that is sent as people send one: what is unavailable for a moment is tried again.</summary>
static class Sending
{
    /// <summary>Longer than the console waits for its answer.</summary>
    const int OneAttempt = 20_000;

    /// <summary>Sends until the form leads to the address; what the page said last is the failure.</summary>
    /// <param name="press">Presses its button.</param>
    public static Task SendAsync(this IPage page, string form, Func<Task> press, string address) => Eventually.Holds(async () =>
    {
        if (!page.Url.Contains(address, StringComparison.Ordinal)) await press();
        try
        {
            await page.WaitForURLAsync(url => url.Contains(address, StringComparison.Ordinal), new() { Timeout = OneAttempt });
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException(
                $"{form} does not lead from {page.Url} to {address}; the page says: {await page.InnerTextAsync("main")}");
        }
    });
}
