using System.Text.RegularExpressions;

using SupplyChain.Console.History;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests;

/// <summary>The words for stored events.</summary>
public sealed partial class EventWordsTests
{
    [Fact]
    public void Each_word_is_of_an_event_that_a_service_stores()
    {
        var stored = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "events.txt", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Snapshots" && !file.Contains("bin"))
            .SelectMany(File.ReadLines).Select(line => NewWord().Replace(line.Split(' ')[0], "_$0").ToLowerInvariant()).ToHashSet();
        EventWords.All.Keys.Except(stored).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("slot_held", "lines/")]
    [InlineData("route_held", "routes/")]
    [InlineData("quote_sealed", "invitations/")]
    [InlineData("capacity_group_published", "capacity/groups/")]
    [InlineData("capacity_notice_issued", "notices/")]
    [InlineData("corrective_action_asked", "corrective-actions/")]
    [InlineData("capacity_limited", null)]
    [InlineData("capacity_published", null)]
    [InlineData("person_invited", "organisation")]
    [InlineData("component_revised", "parts/")]
    [InlineData("search_found_parts", "parts/searches/")]
    [InlineData("component_replaced", "boms/replacements/")]
    [InlineData("bill_line_settled", "boms/lines/")]
    [InlineData("stock_reported", null)]
    public void A_link_leads_to_the_page_of_what_an_event_is_of(string type, string? path)
    {
        if (path is null) EventLinks.PathOf(type, Guid.NewGuid()).ShouldBeNull();
        else EventLinks.PathOf(type, Guid.NewGuid()).ShouldNotBeNull().ShouldStartWith(path);
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex NewWord();
}
