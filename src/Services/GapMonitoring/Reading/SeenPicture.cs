using Marten;

using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>A picture with no more of its views than the reader may see.</summary>
/// <param name="Id">Of the gap.</param>
/// <param name="Own">The reader's own view as an OEM.</param>
/// <param name="Gap">For suppliers, as they are shown it.</param>
/// <param name="All">The view of all OEMs, for the alliance.</param>
/// <param name="Offered">The same by bands, for suppliers.</param>
/// <param name="OwnAt">When the own view changed; null in pictures from before it was stored.</param>
/// <param name="AllAt">The same of the view of all OEMs.</param>
/// <param name="OfferedAt">The same of what suppliers are told, with the gap.</param>
public sealed record SeenPicture(
    Guid Id, DateTimeOffset At, Opening? Gap, PictureView? Own, PictureView? All, PictureView? Offered, DateTimeOffset? OwnAt,
    DateTimeOffset? AllAt, DateTimeOffset? OfferedAt)
{
    /// <summary>When what it tells a kind of reader last changed; null where it never told it anything.</summary>
    public DateTimeOffset? ChangedAt(GapVisibility visibility)
    {
        DateTimeOffset? at = visibility switch
        {
            GapVisibility.Contributor => Own is null ? null : OwnAt ?? At,
            GapVisibility.Offerer => OfferedAt ?? At,
            _ => AllAt ?? At,
        };
        return at == StoredValue.Never ? null : at;
    }

    /// <summary>The view for a kind of reader; null where nothing is told to it.</summary>
    public PictureView? ViewFor(GapVisibility visibility) => visibility switch
    {
        GapVisibility.Contributor => Told(Own),
        GapVisibility.Offerer => Told(Offered),
        _ => Told(All),
    };

    static PictureView? Told(PictureView? view) => view is { Told: true } ? view : null;
}

static class SeenPictures
{
    const string NoView = "-";

    const string Views = """
        (d.data - 'views' - 'changed') || (
            select jsonb_build_object(
                'own', d.data -> 'views' -> own, 'all', d.data -> 'views' -> everybody, 'offered', d.data -> 'views' -> offerer,
                'ownAt', d.data -> 'changed' -> own, 'allAt', d.data -> 'changed' -> everybody,
                'offeredAt', d.data -> 'changed' -> offerer)
            from (values (?, ?, ?)) keys (own, everybody, offerer))
        """;

    const string Current = $"select {Views} from mt_doc_picture d where d.id = any(?)";

    const string Past = $"""
        select {Views} from (
            select p.data -> 'picture' as data, p.at from mt_doc_pastpicture p where p.gap_id = ? and p.at <= ? and p.at > ?
            order by p.at desc limit ?) d order by d.at desc
        """;

    /// <summary><see cref="SeenPicture.ChangedAt"/> of a picture <c>p</c> in SQL.</summary>
    /// <param name="contributor">A condition in SQL under which the reader is one.</param>
    public static string ChangedAt(Caller reader, string contributor)
    {
        var (own, others) = (Picture.KeyOf(reader.Organisation), reader.Is(Roles.Alliance) ? Picture.All : Picture.Suppliers);
        return $"""
            case when not ({contributor}) then {Stored(others)}
            when p.data -> 'views' -> '{own}' is not null then {Stored(own)} end
            """;

        static string Stored(string key) => $"coalesce(p.data -> 'changed' ->> '{key}', p.data ->> 'at')::timestamptz";
    }

    /// <summary>The pictures of gaps, by the gap's id.</summary>
    /// <param name="asOf">Null for pictures as they are now.</param>
    public static async Task<IReadOnlyDictionary<Guid, SeenPicture>> PicturesOf(
        this IQuerySession session, Caller reader, IReadOnlyList<Guid> gaps, DateTimeOffset? asOf, CancellationToken cancel)
    {
        var (own, all, suppliers) = KeysOf(reader);
        var query = asOf is { } moment ? CurrentAt(moment) : Current;
        var found = await session.QueryAsync<SeenPicture>(query, cancel, own, all, suppliers, gaps.ToArray());
        return found.ToDictionary(picture => picture.Id);
    }

    static string CurrentAt(DateTimeOffset moment) =>
        $"select {Views} from unnest(?) asked(id) cross join lateral ({PastMoment.PictureAt(moment, "asked.id")}) d";

    /// <summary>The pictures of a gap up to a moment, the newest first.</summary>
    public static Task<IReadOnlyList<SeenPicture>> PastPicturesOf(
        this IQuerySession session, Caller reader, Guid gap, DateTimeOffset until, int most, CancellationToken cancel)
    {
        var (own, all, suppliers) = KeysOf(reader);
        return session.QueryAsync<SeenPicture>(Past, cancel, own, all, suppliers, gap, until, until - PastPicture.Retention, most);
    }

    static (string Own, string All, string Suppliers) KeysOf(Caller reader) => (
        reader.Is(Roles.Oem) ? Picture.KeyOf(reader.Organisation) : NoView,
        reader.Is(Roles.Alliance) ? Picture.All : NoView,
        reader.Is(Roles.Supplier) ? Picture.Suppliers : NoView);
}
