using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>Utilisation per line and week. The alliance sees all lines, an operator its own.</summary>
public static class Utilisation
{
    const int MostWeeks = 53;

    // Missed slots count, because nobody else could use them.
    const string BookedHours = $"""
        select line_id, week, extract(epoch from sum(least(ends_at, week + interval '7 days') - greatest(starts_at, week))) / 3600
        from {CalendarTable.Name} join unnest($2::timestamptz[]) week on during && tstzrange(week, week + interval '7 days')
        where line_id = any($1) and {CalendarTable.TakesTime} and state <> '{CalendarProjection.OutageState}'
        group by line_id, week
        """;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/utilisation", async (
            DateOnly from, int? weeks, Paging paging, Caller caller, IQuerySession session, NpgsqlDataSource database,
            CancellationToken cancel) =>
        {
            new Faults()
                .Require(IsoWeek.IsMonday(from), "from", "a Monday, the key of an ISO week")
                .Require(weeks is null or >= 1 and <= MostWeeks, "weeks", $"1 to {MostWeeks}")
                .ThrowIfAny();
            var lines = session.Query<PilotLineProfile>().AsQueryable();
            var organisation = caller.Organisation;
            if (!caller.Is(Roles.Alliance)) lines = lines.Where(line => line.Operator == organisation);
            var page = await paging.Of(lines, line => line, line => line.Id, cancel);
            var mondays = Enumerable.Range(0, weeks ?? 1).Select(i => from.AddDays(7 * i)).ToList();
            var booked = await BookedAsync(database, [.. page.Items.Select(line => line.Id)], mondays, cancel);
            return page.With<LineUtilisation>([.. page.Items.Select(line => Of(line, mondays, booked))]);
        })
        .RequireAnyRole(Roles.Alliance, Roles.Operator);

    static LineUtilisation Of(
        PilotLineProfile line, IReadOnlyList<DateOnly> mondays, Dictionary<(Guid, DateOnly), decimal> bookedHours) => new(
        line.Id,
        [.. mondays.Select(monday =>
        {
            var open = (decimal)line.Hours.Between(StartOf(monday), StartOf(monday.AddDays(7))).Sum(range => range.Length().TotalHours);
            return new WeekShare(monday, open == 0 ? 0 : Math.Round(bookedHours.GetValueOrDefault((line.Id, monday)) / open, 4));
        })]);

    static async Task<Dictionary<(Guid, DateOnly), decimal>> BookedAsync(
        NpgsqlDataSource database, Guid[] lines, IEnumerable<DateOnly> mondays, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(BookedHours);
        command.Parameters.AddWithValue(lines);
        command.Parameters.AddWithValue(mondays.Select(StartOf).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var hours = new Dictionary<(Guid, DateOnly), decimal>();
        while (await reader.ReadAsync(cancel))
            hours[(reader.GetGuid(0), DateOnly.FromDateTime(reader.GetDateTime(1)))] = reader.GetDecimal(2);
        return hours;
    }

    static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
