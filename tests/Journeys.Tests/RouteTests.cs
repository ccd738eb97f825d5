using System.Text.RegularExpressions;

using SupplyChain.Console.Tests.Browser;
using SupplyChain.Journeys.Filled;
using SupplyChain.TestKit;

namespace SupplyChain.Journeys;

/// <summary>No page of the console is left out of the walks over empty and filled pages.</summary>
public sealed partial class RouteTests
{
    /// <summary>Those that neither walk can look at, each with who does.</summary>
    static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["/api"] = "ExplorerTests: the editor is not ours, and is left out there",
        ["/not-found"] = "the walk over empty pages at /nowhere: it has no address of its own",
    };

    static readonly string[] Addresses =
        [.. EmptyPages.Of.Values.Concat(FilledPages.Of.Values).SelectMany(paths => paths).Select(path => path.Split('?')[0]).Distinct()];

    static IReadOnlyList<string> Routes =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Console"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Select(line => Page().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void Each_page_of_the_console_is_looked_at()
    {
        Routes.Count.ShouldBeGreaterThan(60);
        Routes.Where(route => !Elsewhere.ContainsKey(route) && !Addresses.Any(address => Leads(address, route))).ShouldBeEmpty();
        Elsewhere.Keys.Except(Routes).ShouldBeEmpty("they are gone");
    }

    /// <summary>A page with something of its own on it, not the one that says that there is nothing of this id.</summary>
    [Fact]
    public void Each_page_of_one_thing_is_looked_at_with_that_thing() =>
        Routes.Where(route => route.Contains('{') && !FilledPages.Of.Values.SelectMany(paths => paths)
            .Any(address => Leads(address.Split('?')[0], route))).ShouldBeEmpty();

    /// <summary>Literal parts of a route are as they are; a parameter is a name in braces, an id, or a region's code.</summary>
    static bool Leads(string address, string route)
    {
        var (parts, wanted) = (address.Split('/'), route.Split('/'));
        return parts.Length == wanted.Length && parts.Zip(wanted).All(pair =>
            pair.Second.StartsWith('{') ? Value().IsMatch(pair.First) || Guid.TryParse(pair.First, out _) : pair.First == pair.Second);
    }

    [GeneratedRegex("""^@page "([^"]+)"$""")]
    private static partial Regex Page();

    [GeneratedRegex("^(\\{.+\\}|[0-9]{6})$")]
    private static partial Regex Value();
}
