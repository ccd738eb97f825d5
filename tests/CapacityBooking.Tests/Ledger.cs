using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Tests;

/// <summary>
/// What a line's events amount to, worked out a second time and in the simplest way: time is counted minute by minute. The line is open
/// day and night in UTC.
/// </summary>
sealed class Ledger
{
    readonly Dictionary<Guid, Entry> entries = [];
    readonly List<WaitlistJoined> waiting = [];
    readonly Dictionary<Guid, BookingPenalised> penalties = [];

    /// <summary>Takes the events of one decision. Fails where they are what no line may do.</summary>
    public void Take(IReadOnlyList<object> events, BookingPolicy policy, DateTimeOffset now)
    {
        var overridden = events.OfType<PolicyOverridden>().Select(e => e.BookingId).ToHashSet();
        foreach (var e in events) Take(e, policy, now, overridden);
        var taken = entries.Values.Where(entry => entry.TakesTime).Select(entry => entry.Slot).OrderBy(slot => slot.Start).ToList();
        taken.Zip(taken.Skip(1)).All(pair => pair.First.End <= pair.Second.Start).ShouldBeTrue("nothing overlaps");
    }

    /// <summary>The places in order of joining.</summary>
    public IEnumerable<Guid> Waiting => waiting.Select(place => place.PlaceId);

    void Take(object happened, BookingPolicy policy, DateTimeOffset now, HashSet<Guid> overridden)
    {
        switch (happened)
        {
            case SlotHeld e:
                if (!overridden.Contains(e.BookingId) && e.Note != RandomSteps.PilotRun) IsWithin(policy, e, now);
                entries.Add(e.BookingId, new Entry(e.Organisation, e.Slot) { WaitsForApproval = e.Approval == ApprovalState.Awaited });
                break;
            case BookingApproved e:
                entries[e.BookingId].WaitsForApproval = false;
                break;
            case BookingConfirmed e:
                entries[e.BookingId].WaitsForApproval.ShouldBeFalse("nothing is confirmed before it is approved");
                break;
            case BookingReleased e:
                entries.Remove(e.BookingId).ShouldBeTrue();
                break;
            case HoldExpired e:
                entries.Remove(e.BookingId).ShouldBeTrue();
                break;
            case BookingMissed e:
                entries[e.BookingId].IsOpen = false;
                break;
            case RunStartedEarly e:
                entries[e.BookingId].Slot = e.Slot;
                break;
            case RunCompleted e:
                entries[e.BookingId].Slot = entries[e.BookingId].Slot with { End = e.EndedAt };
                entries[e.BookingId].IsOpen = false;
                break;
            case LineOutageDeclared e:
                entries.Add(e.OutageId, new Entry(null, e.Slot));
                break;
            case LineOutageEnded e:
                var outage = entries[e.OutageId];
                outage.Slot = outage.Slot with { End = e.At < outage.Slot.Start ? outage.Slot.Start : e.At };
                break;
            case BookingPenalised e:
                penalties.Add(e.BookingId, e);
                break;
            case WaitlistJoined e:
                waiting.Add(e);
                break;
            case WaitlistServed e:
                Serve(e.PlaceId);
                break;
            case WaitlistLeft e:
                waiting.RemoveAll(place => place.PlaceId == e.PlaceId);
                break;
            case WaitlistLapsed e:
                waiting.RemoveAll(place => place.PlaceId == e.PlaceId);
                break;
        }
    }

    /// <summary>Nobody is passed over who joined before and would have taken this slot as well.</summary>
    void Serve(Guid placeId)
    {
        var served = waiting.Single(place => place.PlaceId == placeId);
        waiting.TakeWhile(place => place != served).Any(
                before => before.Organisation == served.Organisation && before.Minutes == served.Minutes
                    && before.Within.Start <= served.Within.Start && before.Within.End >= served.Within.End)
            .ShouldBeFalse("who waits comes in order");
        waiting.Remove(served);
    }

    /// <summary>The policy gives the slot to the organisation.</summary>
    void IsWithin(BookingPolicy policy, SlotHeld held, DateTimeOffset now)
    {
        var (own, counting) = (entries.Values.Where(entry => entry.Organisation == held.Organisation).ToList(), new[] { held.Slot });
        var ahead = own.Where(entry => entry.IsOpen && entry.Slot.Start > now).Select(entry => entry.Slot).ToList();
        var standing = penalties.Values.Where(each => each.Organisation == held.Organisation && each.Until > now).ToList();
        (ahead.Count + standing.Count).ShouldBeLessThan(policy.MaximumFutureBookings, "slots ahead and penalties");
        if (policy.MaximumFutureMinutes is { } future)
            ahead.Concat(counting).Sum(slot => Minutes(policy, slot)).ShouldBeLessThanOrEqualTo(future, "minutes ahead");
        own.All(
                entry => entry.Slot.End.AddMinutes(policy.MinimumGapMinutes) <= held.Slot.Start
                    || held.Slot.End.AddMinutes(policy.MinimumGapMinutes) <= entry.Slot.Start || entry.Slot.Start == entry.Slot.End)
            .ShouldBeTrue("the gap");
        if (policy.MaximumMinutesPerWeek is { } week)
            foreach (var monday in DaysOf(held.Slot).Select(day => First(day, QuotaPeriod.Week)).Distinct())
            {
                var further = Minutes(policy, held.Slot, QuotaPeriod.Week, monday);
                var booked = own.Where(entry => entry.IsOpen).Sum(entry => Minutes(policy, entry.Slot, QuotaPeriod.Week, monday));
                if (further > 0) (booked + further + standing.Sum(each => each.Minutes)).ShouldBeLessThanOrEqualTo(week, "minutes of a week");
            }
        foreach (var quota in policy.Quotas ?? [])
            IsWithin(policy, quota, held, [.. quota.Of == QuotaScope.Line ? entries.Values.Where(entry => entry.Organisation is not null) : own]);
    }

    static void IsWithin(BookingPolicy policy, BookingQuota quota, SlotHeld held, IReadOnlyList<Entry> counted)
    {
        foreach (var first in DaysOf(held.Slot).Select(day => First(day, quota.Per)).Distinct())
        {
            var starting = counted.Count(entry => First(Day(entry.Slot.Start), quota.Per) == first);
            if (first == First(Day(held.Slot.Start), quota.Per) && quota.Count is { } count) starting.ShouldBeLessThan(count, $"{quota}");
            var further = Minutes(policy, held.Slot, quota.Per, first);
            if (quota.Minutes is { } maximum && further > 0)
                (counted.Sum(entry => Minutes(policy, entry.Slot, quota.Per, first)) + further).ShouldBeLessThanOrEqualTo(maximum, $"{quota}");
        }
    }

    static int Minutes(BookingPolicy policy, Slot slot, QuotaPeriod per, DateOnly first) =>
        DaysOf(slot).All(day => First(day, per) != first) ? 0 : MinutesOf(slot).Count(minute => First(Day(minute), per) == first && Counts(policy, minute));

    static int Minutes(BookingPolicy policy, Slot slot) => MinutesOf(slot).Count(minute => Counts(policy, minute));

    static IEnumerable<DateTimeOffset> MinutesOf(Slot slot)
    {
        for (var minute = slot.Start; minute < slot.End; minute = minute.AddMinutes(1)) yield return minute;
    }

    static bool Counts(BookingPolicy policy, DateTimeOffset minute) => !(policy.OffPolicy ?? []).Any(window =>
    {
        var time = TimeOnly.FromDateTime(minute.DateTime);
        return window.Closes <= window.Opens
            ? (minute.DayOfWeek == window.Day && time >= window.Opens) || (minute.AddDays(-1).DayOfWeek == window.Day && time < window.Closes)
            : minute.DayOfWeek == window.Day && time >= window.Opens && time < window.Closes;
    });

    static IEnumerable<DateOnly> DaysOf(Slot slot) => [Day(slot.Start), Day(slot.End.AddTicks(-1))];

    static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    static DateOnly First(DateOnly day, QuotaPeriod per) => per switch
    {
        QuotaPeriod.Day => day,
        QuotaPeriod.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, day.Month, 1),
    };

    /// <param name="Organisation">Null for an outage.</param>
    sealed record Entry(Guid? Organisation, Slot Slot)
    {
        public Slot Slot { get; set; } = Slot;
        public bool IsOpen { get; set; } = Organisation is not null;
        public bool WaitsForApproval { get; set; }
        public bool TakesTime => Slot.Start < Slot.End;
    }
}
