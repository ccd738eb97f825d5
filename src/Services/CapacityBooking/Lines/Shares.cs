using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>Rules about how much of a line one organisation may have. Penalties count as if they were booked.</summary>
static class Shares
{
    const int DaysOfWeek = 7;

    /// <summary>Whether the organisation has as many future bookings and penalties as it may.</summary>
    public static IEnumerable<Fault> AboveNumber(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        // A slot that began is no future booking.
        if (slot.Start < now) yield break;
        var (ahead, penalties) = (line.Ahead(organisation, now), line.Terms.PenaltiesOf(organisation, now).Count);
        if (ahead + penalties >= line.Policy.MaximumFutureBookings)
            yield return new Fault("organisation",
                $"has {ahead} future bookings and {penalties} penalties on this line; "
                + $"the maximum of both is {line.Policy.MaximumFutureBookings}");
    }

    /// <summary>The ISO weeks whose minutes a further slot would exceed, with the minutes booked and those of the slot.</summary>
    public static IEnumerable<Fault> AboveMinutesPerWeek(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (line.Policy.MaximumMinutesPerWeek is not { } maximum) yield break;
        var penalties = line.PenaltyMinutes(organisation, now);
        foreach (var (week, booked, further) in line.FullWeeks(organisation, slot, now))
            yield return new Fault("organisation",
                $"has {Whole(booked)} minutes in the week of {IsoWeek.Of(week.Start):yyyy-MM-dd} and {penalties} minutes of "
                + $"penalties; with {Whole(further)} more they exceed the {maximum} minutes of a week");
    }

    /// <summary>On the next Monday another week begins; before it, the slot may come to lie in time that does not count.</summary>
    public static DateTimeOffset? LaterInAnotherWeek(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        var excess = line.FullWeeks(organisation, slot, now)
            .Min(full => full.Booked + full.Further + line.PenaltyMinutes(organisation, now) - line.Policy.MaximumMinutesPerWeek!.Value);
        return Earlier(WeeksOf(new Slot(slot.Start, slot.Start.AddTicks(1))).End, line.LessLater(slot, excess));
    }

    /// <summary>Whether the minutes of the organisation's slots that have not started would exceed the maximum.</summary>
    public static IEnumerable<Fault> AboveFutureMinutes(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (slot.Start < now || line.Policy.MaximumFutureMinutes is not { } maximum) yield break;
        var (booked, penalties, further) = (
            line.FutureMinutes(organisation, now), line.PenaltyMinutes(organisation, now), line.CountedMinutes(slot));
        if (booked + penalties + further > maximum)
            yield return new Fault("organisation",
                $"has {Whole(booked)} minutes ahead and {penalties} minutes of penalties; "
                + $"with {Whole(further)} more they exceed the {maximum} minutes ahead");
    }

    public static DateTimeOffset? LaterWithFewerMinutes(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.LessLater(slot, line.FutureMinutes(organisation, now) + line.PenaltyMinutes(organisation, now) + line.CountedMinutes(slot)
            - line.Policy.MaximumFutureMinutes!.Value);

    /// <summary>The organisation's bookings that are closer to the slot than the policy's gap.</summary>
    public static IEnumerable<Fault> WithinGap(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        foreach (var other in line.TooClose(organisation, slot))
            yield return new Fault("start",
                $"at least {line.Policy.MinimumGapMinutes} minutes between two bookings of one organisation; it has one from "
                + $"{other.Start:u} to {other.End:u}");
    }

    public static DateTimeOffset? LaterThanTheGap(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.TooClose(organisation, slot).Max(other => other.End).AddMinutes(line.Policy.MinimumGapMinutes);

    /// <summary>From the Monday on which the ISO week of the slot's start begins to the one on which that of its end ends.</summary>
    public static Slot WeeksOf(Slot slot)
    {
        var (start, last) = (StartOf(IsoWeek.Of(slot.Start.ToUniversalTime())), StartOf(IsoWeek.Of(slot.End.ToUniversalTime())));
        var end = last < slot.End ? last.AddDays(DaysOfWeek) : last;
        return new Slot(start, end > start ? end : start.AddDays(DaysOfWeek));
    }

    /// <summary>Of an organisation: its bookings that are open, and those that were run or missed.</summary>
    public static IEnumerable<Slot> OwnOf(this PilotLine line, Guid organisation) => line.Around is { } around ? around.Own
        : line.Bookings.Where(booking => booking.Organisation == organisation).Select(booking => booking.Slot)
            .Concat(line.Used.Where(used => used.Organisation == organisation).Select(used => used.Slot));

    static IEnumerable<(Slot Week, double Booked, double Further)> FullWeeks(
        this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        var (maximum, penalties) = (line.Policy.MaximumMinutesPerWeek!.Value, line.PenaltyMinutes(organisation, now));
        var own = line.Around?.InWeeks ?? [.. line.OpenOf(organisation)];
        var all = WeeksOf(slot);
        for (var start = all.Start; start < all.End; start = start.AddDays(DaysOfWeek))
        {
            var week = new Slot(start, start.AddDays(DaysOfWeek));
            var (booked, further) = (own.Sum(each => line.CountedMinutes(each, week)), line.CountedMinutes(slot, week));
            if (further > 0 && booked + penalties + further > maximum) yield return (week, booked, further);
        }
    }

    static IEnumerable<Slot> TooClose(this PilotLine line, Guid organisation, Slot slot)
    {
        if (line.Policy.MinimumGapMinutes == 0) return [];
        var gap = TimeSpan.FromMinutes(line.Policy.MinimumGapMinutes);
        return line.OwnOf(organisation).Where(other => slot.Start < other.End + gap && other.Start < slot.End + gap);
    }

    static IEnumerable<Slot> OpenOf(this PilotLine line, Guid organisation) =>
        line.Bookings.Where(booking => booking.Organisation == organisation).Select(booking => booking.Slot);

    static int Ahead(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        line.Around?.Ahead ?? line.OpenOf(organisation).Count(slot => slot.Start > now);

    static double FutureMinutes(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        (line.Around?.Future ?? [.. line.OpenOf(organisation).Where(slot => slot.Start > now)]).Sum(slot => line.CountedMinutes(slot));

    static int PenaltyMinutes(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        line.Terms.PenaltiesOf(organisation, now).Sum(penalty => penalty.Minutes);

    static int Whole(double minutes) => (int)Math.Ceiling(minutes);

    static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset? b) => b < a ? b.Value : a;

    static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
