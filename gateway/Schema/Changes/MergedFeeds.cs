using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Schema.Changes;

/// <summary>
/// One page of the pages that services gave: each service's changes in its own order, and the services among each other by time.
/// </summary>
static class MergedFeeds
{
    /// <param name="pages">By service, each asked behind its position in <paramref name="start"/> for as many.</param>
    public static Connection<ObjectChange> Page(
        ChangeCursor start, IReadOnlyDictionary<string, ChangePage> pages, int first, bool hasPrevious)
    {
        var positions = new Dictionary<string, string>(start.Positions);
        var taken = pages.Keys.ToDictionary(service => service, _ => 0);
        var edges = new List<Edge<ObjectChange>>();
        while (edges.Count < first && Earliest() is { } service)
        {
            var change = pages[service].Items[taken[service]++];
            positions[service] = change.Position;
            edges.Add(new Edge<ObjectChange>(change, CursorHere()));
        }
        // Those of which all was taken have nothing to tell up to their end.
        foreach (var (service, page) in pages)
            if (taken[service] == page.Items.Count) positions[service] = page.End;
        var hasNext = pages.Any(page => page.Value.HasMore || taken[page.Key] < page.Value.Items.Count);
        return new Connection<ObjectChange>(edges, new PageInfo(hasNext, hasPrevious, edges.FirstOrDefault()?.Cursor, CursorHere()));

        string? Earliest() => pages.Where(page => taken[page.Key] < page.Value.Items.Count)
            .OrderBy(page => page.Value.Items[taken[page.Key]].ChangedAt).ThenBy(page => page.Key, StringComparer.Ordinal)
            .Select(page => page.Key).FirstOrDefault();

        string CursorHere() => (start with { Positions = new Dictionary<string, string>(positions) }).ToString();
    }
}
