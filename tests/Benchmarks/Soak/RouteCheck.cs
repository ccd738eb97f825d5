using Npgsql;

namespace SupplyChain.Benchmarks.Soak;

/// <summary>Whether bookings of routes are whole, stand once, and are what was answered.</summary>
sealed class RouteCheck(string database)
{
    const string Halves = """
        select count(*) from (select route_id from line_calendar where route_id is not null
            group by route_id having count(*) <> 3 or count(distinct state) > 1) half
        """;

    const string Overlaps = """
        select count(*) from line_calendar one join line_calendar other
            on one.line_id = other.line_id and one.id < other.id and one.during && other.during
        where one.state not in ('Released', 'Expired') and other.state not in ('Released', 'Expired')
        """;

    // Each booking is held once in the events, and each that is held stands in the calendar.
    const string Doubled = """
        select count(*) from (select data ->> 'bookingId' as id, count(*) as times from mt_events where type = 'slot_held' group by 1) held
            full join line_calendar on line_calendar.id = held.id::uuid
        where times is distinct from 1 or line_calendar.id is null
        """;

    const string InState = "select count(*) from line_calendar where route_id = any($1) and state = any($2)";
    const string Others = "select count(distinct route_id) from line_calendar where route_id <> all($1)";

    public Task<long> OpenHoldsAsync() => CountAsync("select count(*) from line_calendar where state = 'Held'");

    public async Task<IReadOnlyList<string>> FaultsAsync(IReadOnlyList<AnsweredRoute> answered)
    {
        var faults = new List<string>();
        await Expect("routes that are half", 0, Halves);
        await Expect("bookings that overlap", 0, Overlaps);
        await Expect("bookings that are lost or doubled", 0, Doubled);
        var (kept, released) = (
            answered.Where(route => route.Confirmed && !route.Released).Select(route => route.Id).ToArray(),
            answered.Where(route => route.Released).Select(route => route.Id).ToArray());
        await Expect("bookings of routes that were answered as confirmed", 3 * kept.Length, InState, kept, new[] { "Confirmed" });
        await Expect("bookings of routes that were answered as released", 3 * released.Length, InState, released, new[] { "Released" });
        await Expect("routes that nobody was answered", 0, Others, answered.Select(route => route.Id).ToArray());
        return faults;

        async Task Expect(string what, long expected, string sql, params object[] values)
        {
            var found = await CountAsync(sql, values);
            if (found != expected) faults.Add($"{what}: {found} instead of {expected}");
        }
    }

    /// <summary>Breaks one booking of a confirmed route past the service: where no fault is found then, the check itself is wrong.</summary>
    public async Task<IReadOnlyList<string>> UnnoticedAsync(IReadOnlyList<AnsweredRoute> answered)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var breaking = source.CreateCommand(
            "update line_calendar set state = 'Released' where id = (select min(id::text)::uuid from line_calendar where state = 'Confirmed')");
        if (await breaking.ExecuteNonQueryAsync() == 0) return ["no route was confirmed, so nothing could be broken on purpose"];
        return (await FaultsAsync(answered)).Count > 0 ? [] : ["a half route that was made on purpose is not found"];
    }

    async Task<long> CountAsync(string sql, params object[] values)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var query = source.CreateCommand(sql);
        foreach (var value in values) query.Parameters.AddWithValue(value);
        return (long)(await query.ExecuteScalarAsync())!;
    }
}
