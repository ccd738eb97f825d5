using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>
/// Reads a feed for who holds its secret. One that was revoked or whose creator lost its access answers like one that never was.
/// </summary>
public static class FeedReading
{
    /// <summary>Calendar programs read every few minutes: not each time is noted.</summary>
    static readonly TimeSpan BetweenNotes = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/calendar-feeds/content", Read).AllowAnonymous();

    static async Task<FeedContent> Read(
        HttpRequest request, IDocumentStore store, IQuerySession session, NpgsqlDataSource database, IAccess access, TimeProvider clock,
        CancellationToken cancel)
    {
        var digest = OpenFeed.DigestOf(request.Headers[FeedContent.SecretHeader].ToString());
        var feed = await session.Query<OpenFeed>().FirstOrDefaultAsync(each => each.Digest == digest, cancel) ?? throw NoFeed();
        var standings = await session.LoadManyAsync<Standing>(cancel, feed.Organisation, feed.Person);
        var reader = feed.ReaderUnder(
            standings.FirstOrDefault(each => each.Id == feed.Organisation), standings.FirstOrDefault(each => each.Id == feed.Person));
        if (!FeedCalendar.IsFor(reader) || !await access.StandsAsync(feed.Creator(), cancel)) throw NoFeed();

        var now = clock.GetUtcNow();
        var content = await FeedCalendar.Of(feed, reader, session, database, now, cancel);
        if (!(now - feed.LastReadAt < BetweenNotes)) await Note(feed, now, store, cancel);
        return content;
    }

    /// <summary>Under the lock of those who end it: what was ended in between is not written again.</summary>
    static Task Note(OpenFeed feed, DateTimeOffset now, IDocumentStore store, CancellationToken cancel) =>
        store.Change(feed.Id, async work =>
        {
            work.Lock(feed.Organisation);
            var known = work.Document<OpenFeed>(feed.Id);
            await work.Load();
            if (known.Value is { } left) known.Store(left with { LastReadAt = now });
        }, cancel);

    static Rejected NoFeed() => new(404, new Fault("calendarFeed", "no such calendar feed"));
}
