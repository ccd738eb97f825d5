using System.Globalization;

using SupplyChain.Contracts.Notifications;

namespace SupplyChain.ComponentCatalog.SavedSearches;

/// <summary>
/// Tells what a search found: the first parts at once, and what comes later together, ten minutes after the last notice. An import of
/// thousands of parts leads to a few notices.
/// </summary>
public static class TellNewParts
{
    public const int MostNamed = 20;
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    const string Due = $"""
        select search_id from {SearchWatch.Searches}
        where untold > 0 and (told_at is null or told_at <= ?) and search_id <> all(?) order by told_at nulls first limit ?
        """;

    // Locked, so that nothing is found for the search between this and what is told.
    const string Untold = $"select untold::text from {SearchWatch.Searches} where search_id = ? for update";

    const string Latest = $"""
        select component_id::text from {SearchWatch.Finds} where search_id = ? and not told
        order by found_at desc, component_id desc limit ?
        """;

    public static readonly DeadlineKind Kind = new(
        "saved-searches",
        (session, now, except, most, cancel) => session.QueryAsync<Guid>(Due, cancel, now - Between, except.ToArray(), most),
        Tell);

    public static object[] Decide(SavedSearch? search, int untold, IReadOnlyList<Guid> first, DateTimeOffset now) =>
        search is null or { IsDropped: true } || untold == 0 ? [] : [new SearchFoundParts(search.Id, untold, first, now)];

    /// <summary>Who looks for parts in the organisation is given notice.</summary>
    public static IEnumerable<Notice> NoticesOf(SavedSearch? before, SavedSearch after, IReadOnlyList<object> events) => events
        .OfType<SearchFoundParts>()
        .Select(found => new Notice(NoticeKind.SavedSearchFound, found.SearchId, after.Organisation, SaveSearchDecider.Searchers));

    static async Task Tell(Work work, Guid id, DateTimeOffset now)
    {
        var search = work.Stream<SavedSearch>(id);
        var untold = work.Ask(batch => batch.Query<string>(Untold, id));
        var latest = work.Ask(batch => batch.Query<string>(Latest, id, MostNamed));
        await work.Load();
        var count = untold.Value is [var known] ? int.Parse(known, CultureInfo.InvariantCulture) : 0;
        var events = Decide(search.State, count, [.. latest.Value.Select(Guid.Parse)], now);
        if (events.Length == 0) return;
        search.Append(events);
        work.Session.QueueSqlCommand($"update {SearchWatch.Finds} set told = true where search_id = ? and not told", id);
        work.Session.QueueSqlCommand($"update {SearchWatch.Searches} set untold = 0, told_at = ? where search_id = ?", now, id);
    }
}
