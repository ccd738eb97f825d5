using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

using Microsoft.Playwright;

namespace SupplyChain.Console.Tests.Browser;

/// <summary>What every page owes to everybody: WCAG 2.2 AA as far as a program can tell, and the practices that go with it.</summary>
static class Accessibility
{
    // By name, since the rules of WCAG 2.2, such as the size of targets, do not run by default.
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        // Of what is right, all that is collected is paid for and thrown away.
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Requires that nothing on the page is seriously or critically wrong.</summary>
    /// <param name="page">As it stands now.</param>
    /// <param name="where">What the failure calls it.</param>
    /// <param name="without">A selector of what others wrote.</param>
    public static async Task CheckAsync(IPage page, string where, string? without = null) =>
        (await FaultsAsync(page, where, without)).ShouldBeEmpty();

    /// <summary>What is seriously or critically wrong, each rule with the first element that breaks it.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string where, string? without = null)
    {
        // A context that excludes nothing is none to axe.
        var found = without is null ? await page.RunAxe(Rules) : await page.RunAxe(new AxeRunContext { Exclude = [new(without)] }, Rules);
        return [.. found.Violations.Where(each => each.Impact is "serious" or "critical")
            .Select(each => $"{where}: {each.Id} {each.Nodes[0].Html}")];
    }
}
