using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Runs;

/// <summary>Validation of a run's result.</summary>
static class RunRules
{
    const double Largest = 1e12;

    public static bool IsMeasurement(double value) => Math.Abs(value) <= Largest;

    public static Faults RequireResult(
        this Faults faults, decimal started, decimal good, IReadOnlyList<MeasuredCharacteristic> characteristics)
    {
        faults
            .Require(good <= started, "good", "0 to started")
            .Require(
                characteristics.DistinctBy(each => each.Name).Count() == characteristics.Count, "characteristics",
                "must not name a characteristic twice");
        for (var i = 0; i < characteristics.Count; i++) Require(faults, $"characteristics[{i}]", characteristics[i]);
        return faults;
    }

    public static Faults RequireSheet(this Faults faults, RunSheet? sheet) => faults
        .Require(AreDistinct(sheet?.Parameters, each => each.Name.Trim()), "sheet.parameters", "must not name a parameter twice")
        .Require(AreDistinct(sheet?.Inputs, each => (each.Kind.Trim(), each.Lot.Trim())), "sheet.inputs", "must not name a lot twice")
        .Require(AreDistinct(sheet?.Files, each => each.Name.Trim()), "sheet.files", "must not name a file twice");

    static bool AreDistinct<T, TKey>(IReadOnlyList<T>? entries, Func<T, TKey> keyOf) =>
        entries is null || entries.DistinctBy(keyOf).Count() == entries.Count;

    static void Require(Faults faults, string field, MeasuredCharacteristic c) => faults
        .Require(c.LowerLimit is not null || c.UpperLimit is not null, $"{field}.upperLimit", "a lower limit, an upper limit or both")
        .Require(!(c.LowerLimit >= c.UpperLimit), $"{field}.upperLimit", "must be above lowerLimit")
        .Require(c.Measurements.All(IsMeasurement), $"{field}.measurements", "each within ±1e12")
        .Require(c.SubgroupSize < 1 || c.Measurements.Count % c.SubgroupSize == 0, $"{field}.measurements", "a multiple of subgroupSize");
}
