using Marten;

using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Calendars;

/// <summary>Loads lines for decisions: terms from the snapshot, open bookings from the calendar's rows.</summary>
public static class LineStore
{
    /// <summary>Decides a command on a line with all its open bookings.</summary>
    /// <param name="about">What the receipt is about, such as one booking of the line.</param>
    public static Task<Receipt> DecideOnLine(
        this IDocumentStore store, Command command, Guid lineId, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.Decide(command, async work =>
        {
            var line = work.Line(lineId, command.At);
            await work.Load();
            return Append(line, decide, about);
        }, cancel);

    /// <summary>
    /// The same for a decision about one slot and the caller's organisation. Loads only the bookings around the slot, or all of them
    /// where somebody waits.
    /// </summary>
    public static Task<Receipt> DecideAround(
        this IDocumentStore store, Command command, Guid lineId, Slot slot, Func<PilotLine, IEnumerable<object>> decide,
        CancellationToken cancel, Guid? about = null) =>
        store.Decide(command, async work =>
        {
            var line = work.LineAround(lineId, slot, command.Caller.Organisation, command.At);
            await work.Load();
            if (line.State.Terms.Waitlist.Count > 0)
            {
                line = work.Line(lineId, command.At);
                await work.Load();
            }
            return Append(line, decide, about);
        }, cancel);

    /// <summary>A line with all its open bookings, locked, and what was run or missed this month where its policy counts it.</summary>
    public static LoadedLine Line(this Work work, Guid id, DateTimeOffset now)
    {
        var since = Periods.Reach(new Slot(now, now)).Start;
        var (terms, open, used) = (
            work.Stream<LineTerms>(id),
            work.Ask(batch => batch.Query<Booking>(LineQueries.OpenBookings, id)),
            work.Ask(batch => batch.Query<UsedSlot>(LineQueries.Used, id, since, id)));
        return new LoadedLine(work, terms, known => new PilotLine(known, open.Value) { Used = used.Value });
    }

    /// <summary>
    /// A line, locked, with the open bookings next to a slot, and what else of the line's bookings its policy asks for in a decision about
    /// the slot and the organisation.
    /// </summary>
    public static LoadedLine LineAround(this Work work, Guid id, Slot slot, Guid organisation, DateTimeOffset now)
    {
        var (end, weeks, reach) = (slot.End.ToUniversalTime(), Shares.WeeksOf(slot), Periods.Reach(slot));
        var (terms, around) = (
            work.Stream<LineTerms>(id),
            work.Ask(
                batch => batch.Query<Neighbourhood>(
                    LineQueries.Around, id, id, end, id, end, id, organisation, now, id, organisation, weeks.Start, weeks.End,
                    id, organisation, now, id, organisation, reach.Start, reach.End, id, reach.Start, reach.End),
                completed: true));
        return new LoadedLine(work, terms, known =>
        {
            // Holds that share the transaction are added here; what frees time or changes the policy is waited for.
            if (!terms.Appended.All(e => e is SlotHeld or SlotDeclined or PolicyOverridden)) Work.WaitForCommit();
            var holds = terms.Appended.OfType<SlotHeld>().ToList();
            var found = around.Value[0];
            return holds.Aggregate(
                new PilotLine(known, found.Bookings, found.Around.With(holds, organisation, weeks, reach, now)),
                (line, hold) => line.Apply(hold));
        });
    }

    static Receipt Append(LoadedLine line, Func<PilotLine, IEnumerable<object>> decide, Guid? about)
    {
        var receipt = line.Append(decide(line.State));
        return about is { } part ? receipt with { Id = part } : receipt;
    }

    sealed record Neighbourhood(IReadOnlyList<Booking> Bookings, Surroundings Around);
}

/// <summary>A line in a <see cref="Work"/>, to decide on after <see cref="Work.Load"/>.</summary>
public sealed class LoadedLine(Work work, StreamState<LineTerms> terms, Func<LineTerms, PilotLine> state)
{
    /// <exception cref="Rejected">404 where there is no such line.</exception>
    public PilotLine State => state(terms.State ?? throw Rejected.NotFound("line", terms.Id));

    public Receipt Append(IEnumerable<object> events)
    {
        object[] appended = [.. events];
        if (appended is not [])
        {
            work.Session.Tell(LineChanges.Of(State, appended));
            work.Session.Give(LineNotices.Of(State, appended));
        }
        return terms.Append(appended);
    }
}
