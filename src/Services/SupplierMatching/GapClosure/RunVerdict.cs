using System.Globalization;

using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A run's result against the criteria of its request.</summary>
public static class RunVerdict
{
    /// <summary>
    /// Every criterion that was missed, with its figures. Yield = good / started. Each measured characteristic counts
    /// for the Cpk; where one is asked for, a run without any misses it, and so does a characteristic without a Cpk.
    /// </summary>
    public static IReadOnlyList<string> Shortcomings(
        QualificationCriteria criteria, decimal started, decimal good, IReadOnlyList<CharacteristicCapability> measured)
    {
        var shortcomings = new List<string>();
        var yield = started > 0 ? good / started : 0;
        if (yield < criteria.MinimumYield)
            shortcomings.Add(Text($"yield {yield:0.###} is below {criteria.MinimumYield:0.###}"));
        if (criteria.MinimumCpk is not { } minimum) return shortcomings;

        if (measured.Count == 0) shortcomings.Add(Text($"no characteristic was measured, a Cpk of {minimum:0.##} is asked"));
        shortcomings.AddRange(
            from characteristic in measured
            where characteristic.Cpk is null || characteristic.Cpk < minimum
            select characteristic.Cpk is { } cpk
                ? Text($"Cpk {cpk:0.##} of {characteristic.Name} is below {minimum:0.##}")
                : $"{characteristic.Name} has no Cpk");
        return shortcomings;
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
