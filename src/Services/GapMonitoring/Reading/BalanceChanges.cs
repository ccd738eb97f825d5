using System.Globalization;

using Marten.Linq.MatchesSql;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>
/// When did what a reader is shown of a balance last change? With the picture, and for who sees the gap with its opening and closing.
/// The times of messages do not count: from them a reader would learn when others moved (docs/adr/0026).
/// </summary>
static class BalanceChanges
{
    const string Picture = """
        select p.data from mt_doc_picture p
        where cast(p.data ->> 'componentId' as uuid) = d.component_id and p.data ->> 'region' = d.data ->> 'region'
        """;

    const string Gap = "select g.data from mt_doc_gap g where g.component_id = d.component_id and g.region = d.data ->> 'region'";

    const string GapOfPast = "cast(d.data ->> 'gapId' as uuid)";

    static readonly string Never = $"timestamptz '{StoredValue.Never:O}'";

    /// <summary>Null where nothing was told yet.</summary>
    public static DateTimeOffset? ChangedAt(GapVisibility visibility, Caller reader, SeenPicture? picture, GapSummary? gap)
    {
        var (pictured, turned) = (picture?.ChangedAt(visibility), IsShown() ? gap!.TurnedAt : (DateTimeOffset?)null);
        return pictured > turned ? pictured : turned ?? pictured;

        bool IsShown() => gap is { NeverOpened: false }
            && (visibility is GapVisibility.Alliance || gap.Contributors.Contains(reader.Organisation));
    }

    /// <summary>The same of a balance <c>d</c> in SQL, and a moment before all where nothing was told.</summary>
    /// <param name="asOf">Null for balances as they are now; otherwise <c>d</c> is a past one.</param>
    public static string ChangedAt(Caller reader, DateTimeOffset? asOf)
    {
        // Ids of organisations come from the token and are written by us: there is nothing in them to escape.
        var (all, contributes) = (
            reader.Is(Roles.Alliance), $"g.data -> 'contributors' @> jsonb_build_array('{reader.Organisation}'::text)");
        var (picture, gap) = asOf is { } moment
            ? (PastMoment.PictureAt(moment, GapOfPast), PastMoment.GapAt(moment, GapOfPast)) : (Picture, Gap);
        return $"""
            coalesce(greatest(
                (select {SeenPictures.ChangedAt(reader, contributor: all ? "false" : "true")} from ({picture}) p),
                (select {GapSummaries.TurnedAt("g", "(g.data ->> 'open')::boolean")} from ({gap}) g where {(all ? "true" : contributes)})),
                {Never})
            """;
    }

    public static IQueryable<T> ChangedAfter<T>(this IQueryable<T> balances, Caller reader, DateTimeOffset moment, DateTimeOffset? asOf)
        where T : notnull
    {
        // As text: the database rounds it to microseconds as it did with the times of the documents.
        var (later, text) = ($"{ChangedAt(reader, asOf)} > ?::timestamptz", moment.ToString("O", CultureInfo.InvariantCulture));
        return balances.Where(balance => balance.MatchesSql(later, text));
    }
}
