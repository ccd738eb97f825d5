using System.Text.RegularExpressions;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>What a hold reads of a line does not grow with the line's history, whatever its policy asks for.</summary>
public sealed partial class LineQueryTests(BookingService service)
{
    const int Hours = 20_000;

    [Fact]
    public async Task Years_of_bookings_are_not_read_for_one_hold()
    {
        var oem = Guid.NewGuid();
        var line = await service.Line(Guid.NewGuid(), A.Unlimited with
        {
            MinimumGapMinutes = 30,
            MaximumFutureMinutes = 600,
            Quotas = [new(QuotaScope.Line, QuotaPeriod.Month, Count: 1000), new(QuotaScope.Organisation, QuotaPeriod.Month, Minutes: 600)],
        });
        var database = service.Services.GetRequiredService<NpgsqlDataSource>();
        var (slot, now) = (new Slot(service.Hour(), service.Hour(hour: 2)), service.Clock.GetUtcNow());
        // Every second hour of the past, some by the organisation itself.
        await Execute(database, """
            insert into line_calendar (id, line_id, starts_at, ends_at, state, organisation)
            select gen_random_uuid(), $1, $2::timestamptz - n * interval '2 hours', $2::timestamptz - n * interval '2 hours' + interval '1 hour', 'Completed',
                case when n % 10 = 0 then $3 else gen_random_uuid() end
            from generate_series(1, $4) n
            """, line, now, oem, Hours);
        await Execute(database, "analyze line_calendar");

        var plan = await Explained(database, LineQueries.Around, line, slot, oem, now);
        await Execute(database, "delete from line_calendar where line_id = $1", line);
        plan.ShouldNotContain("Seq Scan on line_calendar");
        plan.ShouldContain("line_calendar_without_overlap");
        // A month and eight days on both sides are 47 days at most.
        RowsRead().Matches(plan).Select(match => double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Max().ShouldBeLessThan(47 * 12 + 1);
    }

    static async Task<string> Explained(NpgsqlDataSource database, string query, Guid line, Slot slot, Guid oem, DateTimeOffset now)
    {
        var (weeks, reach) = (new Slot(slot.Start.AddDays(-7), slot.End.AddDays(7)), Periods.Reach(slot));
        object[] values = [
            line, line, slot.End, line, slot.End, line, oem, now, line, oem, weeks.Start, weeks.End,
            line, oem, now, line, oem, reach.Start, reach.End, line, reach.Start, reach.End];
        var at = 0;
        await using var command = database.CreateCommand("explain analyze " + Placeholder().Replace(query, _ => $"${++at}"));
        at.ShouldBe(values.Length);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync()) lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }

    static async Task Execute(NpgsqlDataSource database, string text, params object[] values)
    {
        await using var command = database.CreateCommand(text);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex(@"\?")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"line_calendar.*actual time=\S+ rows=([\d.]+)")]
    private static partial Regex RowsRead();
}
