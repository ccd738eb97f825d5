using SupplyChain.Contracts;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>On how few suppliers the qualified capacity rests.</summary>
/// <param name="Suppliers">How many have qualified capacity.</param>
/// <param name="Index">
/// Herfindahl-Hirschman index: the sum of the squared shares, from 1/n for n equal suppliers to 1 for a single one;
/// 0 without any.
/// </param>
/// <param name="SingleSource">One of them has all of it, or more than <see cref="Band.DominantShare"/>.</param>
public sealed record Concentration(int Suppliers, decimal Index, bool SingleSource)
{
    const int Decimals = 4;

    public static readonly Concentration None = new(0, 0, false);

    /// <summary>Over the actual capacity of all weeks that the suppliers stated and that are not past.</summary>
    public static Concentration Of(IEnumerable<SupplierCapacity> suppliers)
    {
        var capacities = suppliers
            .Where(supplier => supplier.Standing.Counts).Select(supplier => supplier.Actual).Where(actual => actual > 0).ToList();
        if (capacities.Count == 0) return None;

        var total = capacities.Sum();
        return new Concentration(
            capacities.Count,
            decimal.Round(capacities.Sum(actual => actual / total * (actual / total)), Decimals),
            capacities.Max() / total > Band.DominantShare);
    }
}
