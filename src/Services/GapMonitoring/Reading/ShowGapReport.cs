using Npgsql;

using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Counts which gaps opened and closed in a month, and how long they took, for the alliance. It contains counts only.</summary>
public static class ShowGapReport
{
    const int MostRegions = 100;

    static readonly DateOnly Earliest = new(2020, 1, 1);

    // An episode is a time during which a gap was open; that of an open gap has no end yet.
    const string Counted = """
        with episode as (
            select (data ->> 'gapId')::uuid as gap, (data ->> 'openedAt')::timestamptz as opened, closed_at as closed
            from mt_doc_gapclosure where closed_at >= $1
            union all
            select id, (data ->> 'openedAt')::timestamptz, null from mt_doc_gap where open)
        select coalesce(c.class, ''), g.region, count(*) filter (where opened >= $1)::int,
               count(*) filter (where closed is null or closed >= $2)::int,
               coalesce(array_agg(extract(epoch from closed - opened) / 86400) filter (where closed < $2), '{}')::float8[]
        from episode e join mt_doc_gap g on g.id = e.gap left join mt_doc_component c on c.id = g.component_id
        where opened < $2 group by 1, 2
        """;

    /// <param name="Month">The first day of a month.</param>
    public sealed record Filter(DateOnly Month);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/gap-report", Show).RequireAnyRole(Roles.Alliance);

    static async Task<GapReport> Show([AsParameters] Filter filter, NpgsqlDataSource database, TimeProvider clock, CancellationToken cancel)
    {
        var (month, today) = (filter.Month, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        new Faults()
            .Require(month.Day == 1, "month", "is not the first day of a month")
            .Require(month >= Earliest && month <= today, "month", $"{Earliest:yyyy-MM-dd} to today")
            .ThrowIfAny();
        var groups = new List<Group>();
        await using var counting = database.CreateCommand(Counted);
        counting.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = month.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) });
        counting.Parameters.Add(
            new NpgsqlParameter<DateTime> { TypedValue = month.AddMonths(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) });
        await using var rows = await counting.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            groups.Add(new Group(
                rows.GetString(0), rows.GetString(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetFieldValue<double[]>(4)));
        var all = Sum("", groups);
        return new GapReport(
            month, all.Opened, all.Closed, all.OpenAtEnd, all.MedianDaysToClose, By(groups, group => group.Class),
            [.. By(groups, group => group.Region).Take(MostRegions)]);
    }

    static GapTurns[] By(IEnumerable<Group> groups, Func<Group, string> key) =>
    [
        .. groups.GroupBy(key, Sum).OrderByDescending(turns => turns.Opened + turns.OpenAtEnd).ThenByDescending(turns => turns.Closed)
            .ThenBy(turns => turns.Key, StringComparer.Ordinal),
    ];

    static GapTurns Sum(string key, IEnumerable<Group> groups)
    {
        var (opened, open, days) = (0, 0, new List<double>());
        foreach (var group in groups)
        {
            opened += group.Opened;
            open += group.OpenAtEnd;
            days.AddRange(group.Days);
        }

        return new GapTurns(key, opened, days.Count, open, MedianOf(days));
    }

    static double? MedianOf(List<double> days)
    {
        days.Sort();
        return days.Count == 0 ? null : (days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2;
    }

    /// <param name="Days">From opening to closing, of those that closed in the month.</param>
    sealed record Group(string Class, string Region, int Opened, int OpenAtEnd, double[] Days);
}
