using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>How much of a line one organisation may have. Penalties count as if they were booked.</summary>
public static class Shares
{
    const int DaysOfWeek = 7;

    /// <summary>The limits that a further slot would exceed, with their figures.</summary>
    public static IEnumerable<Fault> ShareObjections(this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        var penalties = line.Terms.PenaltiesOf(organisation, now);
        if (line.IsFullFor(organisation, now))
            yield return new Fault("organisation",
                $"has {line.Ahead(organisation, now)} future bookings and {penalties.Count} penalties on this line; "
                + $"the maximum of both is {line.Policy.MaximumFutureBookings}");
        foreach (var (week, booked, further) in line.FullWeeks(organisation, slot, now))
            yield return new Fault("organisation",
                $"has {booked} minutes in the week of {week:yyyy-MM-dd} and {penalties.Sum(penalty => penalty.Minutes)} minutes of "
                + $"penalties; with {further} more they exceed the {line.Policy.MaximumMinutesPerWeek} minutes of a week");
    }

    /// <summary>Whether the organisation has as many future bookings and penalties as it may.</summary>
    public static bool IsFullFor(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        line.Ahead(organisation, now) + line.Terms.PenaltiesOf(organisation, now).Count >= line.Policy.MaximumFutureBookings;

    /// <summary>The ISO weeks whose minutes a further slot would exceed, with the minutes booked and those of the slot.</summary>
    public static IEnumerable<(DateOnly Week, int Booked, int Further)> FullWeeks(
        this PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        if (line.Policy.MaximumMinutesPerWeek is not { } maximum) yield break;
        var penalties = line.Terms.PenaltiesOf(organisation, now).Sum(penalty => penalty.Minutes);
        var own = line.OwnInWeeks
            ?? [.. line.Bookings.Where(booking => booking.Organisation == organisation).Select(booking => booking.Slot)];
        var all = WeeksOf(slot);
        for (var start = all.Start; start < all.End; start = start.AddDays(DaysOfWeek))
        {
            var week = new Slot(start, start.AddDays(DaysOfWeek));
            var (booked, further) = (own.Sum(each => Minutes(each, week)), Minutes(slot, week));
            if (booked + penalties + further > maximum)
                yield return (IsoWeek.Of(start), (int)Math.Ceiling(booked), (int)Math.Ceiling(further));
        }
    }

    /// <summary>From the Monday on which the ISO week of the slot's start begins to the one on which that of its end ends.</summary>
    public static Slot WeeksOf(Slot slot)
    {
        var (start, last) = (StartOf(IsoWeek.Of(slot.Start.ToUniversalTime())), StartOf(IsoWeek.Of(slot.End.ToUniversalTime())));
        var end = last < slot.End ? last.AddDays(DaysOfWeek) : last;
        return new Slot(start, end > start ? end : start.AddDays(DaysOfWeek));
    }

    static int Ahead(this PilotLine line, Guid organisation, DateTimeOffset now) =>
        line.CountedAhead ?? line.Bookings.Count(booking => booking.Organisation == organisation && booking.Slot.Start > now);

    static double Minutes(Slot slot, Slot week)
    {
        var (start, end) = (slot.Start > week.Start ? slot.Start : week.Start, slot.End < week.End ? slot.End : week.End);
        return start < end ? (end - start).TotalMinutes : 0;
    }

    static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
