using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A run's result against the criteria of its request.</summary>
public static class RunVerdict
{
    /// <summary>
    /// Every criterion that was missed. Yield = good / started. Each measured characteristic counts for the Cpk. Where
    /// a Cpk is asked for, a run without any characteristic misses it, and so does a characteristic without a Cpk. A run of
    /// fewer pieces than the minimum is inconclusive: only that is said.
    /// </summary>
    public static IReadOnlyList<Reason> Shortcomings(
        QualificationCriteria criteria, decimal started, decimal good, IReadOnlyList<CharacteristicCapability> measured)
    {
        if (started < criteria.MinimumSample) return [RunReasons.SampleTooSmall.With(started, criteria.MinimumSample)];

        var shortcomings = new List<Reason>();
        var yield = Yield.Of(good, started);
        if (yield < criteria.MinimumYield) shortcomings.Add(RunReasons.YieldBelowMinimum.With(yield, criteria.MinimumYield));
        if (criteria.MinimumCpk is not { } minimum) return shortcomings;

        if (measured.Count == 0) shortcomings.Add(RunReasons.NothingMeasured.With(minimum));
        shortcomings.AddRange(
            from characteristic in measured
            where characteristic.Cpk is null || characteristic.Cpk < minimum
            select characteristic.Cpk is { } cpk
                ? RunReasons.CpkBelowMinimum.With(characteristic.Name, cpk, minimum)
                : RunReasons.NoCpk.With(characteristic.Name));
        return shortcomings;
    }
}
