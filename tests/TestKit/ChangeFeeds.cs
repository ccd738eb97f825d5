using SupplyChain.Contracts;

namespace SupplyChain.TestKit;

/// <summary>A reader that polls the feed of a service and goes on from where it was.</summary>
public sealed class FeedReader(HttpClient client, string kinds, int first = 2)
{
    public string? Position { get; private set; }

    /// <summary>What is told since it last asked, by pages.</summary>
    public async Task<IReadOnlyList<ObjectChange>> Next()
    {
        var told = new List<ObjectChange>();
        for (var more = true; more;)
        {
            var page = await client.Get<ChangePage>($"/changes?kinds={kinds}&first={first}" + (Position is null ? "" : $"&after={Position}"));
            told.AddRange(page.Items);
            (Position, more) = (page.End, page.HasMore);
        }
        return told;
    }

    /// <summary>
    /// What is told until an object is among it, each object once: two changes of it are told together or one after the
    /// other, depending on when one looks. Other databases of the test's server hold the feed back for a moment.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Until(Guid id)
    {
        var told = new List<Guid>();
        await Eventually.Get(async () =>
        {
            told.AddRange((await Next()).Select(change => change.Id));
            return told.Contains(id);
        }, found => found);
        return [.. told.Distinct()];
    }
}
