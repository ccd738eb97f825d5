using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>The weeks that a reader asks for, both included: this week and the 25 after it unless it says otherwise.</summary>
public sealed record CapacityWindow(DateOnly From, DateOnly To)
{
    const int DefaultWeeks = 26, MaxWeeks = 160;

    public static CapacityWindow Of(DateOnly? from, DateOnly? to, DateTimeOffset now)
    {
        var first = from ?? IsoWeek.Of(now);
        var last = to ?? first.AddDays(7 * (DefaultWeeks - 1));
        new Faults()
            .Require(first <= last, "to", "is before from")
            .Require(last.DayNumber - first.DayNumber < 7 * MaxWeeks, "to", $"at most {MaxWeeks} weeks at a time")
            .ThrowIfAny();
        return new(first, last);
    }

    public bool Contains(DateOnly week) => From <= week && week <= To;
}
