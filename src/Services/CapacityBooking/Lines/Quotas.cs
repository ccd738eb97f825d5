using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;

namespace SupplyChain.CapacityBooking.Lines;

/// <summary>
/// Rules about how much may be booked in a day, week or month. A slot counts in the period in which it starts, its minutes in each
/// period in which they lie. Penalties do not count: a missed slot does already.
/// </summary>
static class Quotas
{
    /// <summary>With the organisation's own figures.</summary>
    public static IEnumerable<Fault> AboveQuota(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        foreach (var full in line.Full(QuotaScope.Organisation, organisation, slot))
        {
            var (first, last) = line.Terms.Hours.DaysOf(full.Period);
            var (booked, further, maximum) = ((int)Math.Ceiling(full.Booked), (int)Math.Ceiling(full.Further), full.Maximum);
            yield return new Fault("organisation", (full.IsCount, first == last) switch
            {
                (true, true) => (FaultText)$"has {booked} slots that start on {first:yyyy-MM-dd}, the maximum of a day",
                (true, false) => $"has {booked} slots that start from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, the maximum of this time",
                (false, true) =>
                    $"has {booked} minutes on {first:yyyy-MM-dd}; with {further} more they exceed the {maximum} minutes of a day",
                _ => $"has {booked} minutes from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}; with {further} more they exceed the {maximum} "
                    + $"minutes of this time",
            });
        }
    }

    /// <summary>Without figures: they would tell what others have booked.</summary>
    public static IEnumerable<Fault> AboveLineQuota(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now)
    {
        foreach (var period in line.Full(QuotaScope.Line, organisation, slot).Select(full => full.Period).Distinct())
        {
            var (first, last) = line.Terms.Hours.DaysOf(period);
            yield return new Fault("start", first == last
                ? (FaultText)$"the line is full on {first:yyyy-MM-dd}" : $"the line is full from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}");
        }
    }

    public static DateTimeOffset? LaterThanOwnQuota(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.AfterFull(QuotaScope.Organisation, organisation, slot);

    public static DateTimeOffset? LaterThanLineQuota(PilotLine line, Guid organisation, Slot slot, DateTimeOffset now) =>
        line.AfterFull(QuotaScope.Line, organisation, slot);

    /// <summary>
    /// The end of the full period. Where the first one that the slot touches is not full but the next one is, the end of that. A slot that
    /// only has too many minutes may come to lie in time that does not count before.
    /// </summary>
    static DateTimeOffset? AfterFull(this PilotLine line, QuotaScope scope, Guid organisation, Slot slot) =>
        line.Full(scope, organisation, slot).Max(full =>
        {
            var lessLater = full.IsCount ? null : line.LessLater(slot, full.Booked + full.Further - full.Maximum);
            return lessLater < full.Period.End ? lessLater.Value : full.Period.End;
        });

    static IEnumerable<FullPeriod> Full(this PilotLine line, QuotaScope scope, Guid organisation, Slot slot)
    {
        var quotas = (line.Policy.Quotas ?? []).Where(quota => quota.Of == scope).ToList();
        if (quotas.Count == 0) yield break;
        IReadOnlyList<Slot> counted = [.. scope == QuotaScope.Line ? line.All() : line.OwnOf(organisation)];
        foreach (var quota in quotas)
        {
            foreach (var (i, period) in line.Terms.Hours.PeriodsOf(quota.Per, slot).Index())
            {
                var number = counted.Count(each => period.Start <= each.Start && each.Start < period.End);
                if (i == 0 && number >= quota.Count) yield return new(period, true, number, 1, quota.Count.Value);
                if (quota.Minutes is not { } maximum) continue;
                var (booked, further) = (counted.Sum(each => line.CountedMinutes(each, period)), line.CountedMinutes(slot, period));
                if (further > 0 && booked + further > maximum) yield return new(period, false, booked, further, maximum);
            }
        }
    }

    static IEnumerable<Slot> All(this PilotLine line) => line.Around is { } around ? around.All
        : line.Bookings.Select(booking => booking.Slot).Concat(line.Used.Select(used => used.Slot));

    /// <summary>A period with what is booked in it, what the slot adds, and the quota's maximum of slots or of minutes.</summary>
    readonly record struct FullPeriod(Slot Period, bool IsCount, double Booked, double Further, int Maximum);
}
