using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Notices;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Inbox;

/// <summary>What a person's organisation was told, as far as the person's roles go.</summary>
public static class InboxList
{
    /// <summary>$1 is the organisation, $2 the roles of the token, $3 the person.</summary>
    internal const string Visible = "(organisation = $1 or organisation is null) and roles && $2";

    const string IsRead = $"exists (select from {NoticeTables.Reads} mark where mark.person = $3 and mark.notice_id = notice.id)";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/inbox", List);
        routes.MapGet("/inbox/unread", Unread);
    }

    /// <summary>The latest first.</summary>
    static async Task<Page<InboxNotice>> List(
        bool? unread, Paging paging, Caller caller, NpgsqlDataSource database, CancellationToken cancel)
    {
        await using var query = database.CreateCommand(
            $"""
            select id, kind, subject_id, occurred_at, {IsRead} from {NoticeTables.Notices} notice
            where {Visible} and ($4::timestamptz is null or (occurred_at, id) < ($4, $5)) and not ($6 and {IsRead})
            order by occurred_at desc, id desc limit $7
            """);
        query.AddReader(caller);
        var last = paging.Key<Dated>();
        query.Parameters.Add(new NpgsqlParameter { Value = (object?)last?.At ?? DBNull.Value });
        query.Parameters.AddWithValue(last?.Id ?? Guid.Empty);
        query.Parameters.AddWithValue(unread == true);
        query.Parameters.AddWithValue(paging.First + 1);
        await using var rows = await query.ExecuteReaderAsync(cancel);
        var found = new List<InboxNotice>();
        while (await rows.ReadAsync(cancel))
            found.Add(new InboxNotice(
                rows.GetGuid(0), Enum.Parse<NoticeKind>(rows.GetString(1)), rows.GetGuid(2), rows.GetFieldValue<DateTimeOffset>(3),
                rows.GetBoolean(4)));
        return paging.Of(found, notice => new Dated(notice.OccurredAt, notice.Id));
    }

    static async Task<UnreadNotices> Unread(Caller caller, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (caller.Person is null) return new UnreadNotices(0);
        await using var query = database.CreateCommand(
            $"""
            select count(*)::int from (
                select from {NoticeTables.Notices} notice where {Visible} and not {IsRead} limit {UnreadNotices.Most}) unread
            """);
        query.AddReader(caller);
        return new UnreadNotices((int)(await query.ExecuteScalarAsync(cancel))!);
    }

    static void AddReader(this NpgsqlCommand query, Caller caller)
    {
        query.Parameters.AddWithValue(caller.Organisation);
        query.Parameters.AddWithValue(caller.Roles.ToArray());
        query.Parameters.AddWithValue(caller.Person ?? Guid.Empty);
    }
}
