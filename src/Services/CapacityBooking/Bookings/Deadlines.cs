using SupplyChain.CapacityBooking.Calendars;

namespace SupplyChain.CapacityBooking.Bookings;

/// <summary>Lines on which a hold expires, a report is overdue or a place on the wait list lapses.</summary>
static class Deadlines
{
    const string DueLines = $"""
        select line_id from (
            select line_id, due_at from {CalendarTable.Name} where due_at <= ? and {CalendarTable.ExpiresAlone}
            union all
            select id, next_lapse from mt_doc_lineterms where next_lapse <= ?) due
        where line_id <> all(?) group by line_id order by min(due_at) limit ?
        """;

    public static readonly DeadlineKind OfLines = new(
        "line-deadlines",
        (session, now, except, most, cancel) => session.QueryAsync<Guid>(DueLines, cancel, now, now, except.ToArray(), most),
        async (work, id, now) =>
        {
            var line = work.Line(id, now);
            await work.Load();
            line.Append(PassDeadlinesDecider.Decide(line.State, now));
        });
}
