using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>A week in which capacity groups of a supplier bear less than it states.</summary>
/// <param name="AloneActual">At most so much its groups bear of this component, if nothing else is made.</param>
/// <param name="AloneMaximum">The same of the maximum.</param>
/// <param name="Actual">What counts, beside that which counts of the other components. It follows what all of them are required of.</param>
/// <param name="Maximum">The same of the maximum.</param>
/// <param name="Overbooked">Whether a group of it bears less than is stated of its components together.</param>
public sealed record SharedWeek(
    DateOnly Week, decimal AloneActual, decimal AloneMaximum, decimal Actual, decimal Maximum, bool Overbooked);

/// <summary>What of a week's stated capacity counts.</summary>
public readonly record struct CountedWeek(
    DateOnly Week, decimal Actual, decimal Maximum, decimal AloneActual, decimal AloneMaximum, bool Overbooked)
{
    /// <summary>Never more than is stated, also until it is decided again.</summary>
    public static IEnumerable<CountedWeek> Of(SupplierCapacity supplier)
    {
        if (supplier.Shared is not { Count: > 0 } rows)
            return supplier.Weeks.Select(week => new CountedWeek(week.Week, week.Actual, week.Maximum, week.Actual, week.Maximum, false));

        var shared = rows.ToDictionary(row => row.Week);
        return supplier.Weeks.Select(week => shared.TryGetValue(week.Week, out var row)
            ? new CountedWeek(
                week.Week, Math.Min(week.Actual, row.Actual), Math.Min(week.Maximum, row.Maximum),
                Math.Min(week.Actual, row.AloneActual), Math.Min(week.Maximum, row.AloneMaximum), row.Overbooked)
            : new CountedWeek(week.Week, week.Actual, week.Maximum, week.Actual, week.Maximum, false));
    }
}

/// <summary>A balance changed and waits for the decision what counts of its shared capacity; its gap is assessed with that.</summary>
/// <param name="Cause">The latest change.</param>
/// <param name="RequiredAt">When a requirement was published since; null where none was.</param>
public sealed record Undecided(GapCause Cause, DateTimeOffset? RequiredAt);
