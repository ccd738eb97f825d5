using SupplyChain.Contracts;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>How concentrated the qualified capacity is.</summary>
/// <param name="Suppliers">Number of suppliers with qualified capacity.</param>
/// <param name="Index">
/// Herfindahl-Hirschman index: the sum of the squared shares. It is 1/n for n equal suppliers, 1 for a single one, and 0
/// without any.
/// </param>
/// <param name="SingleSource">Whether one supplier has more than <see cref="Band.DominantShare"/> of it.</param>
public sealed record Concentration(int Suppliers, decimal Index, bool SingleSource)
{
    const int Decimals = 4;

    public static readonly Concentration None = new(0, 0, false);

    /// <summary>Calculated over the actual capacity of all weeks that are not past.</summary>
    public static Concentration Of(IEnumerable<SupplierCapacity> suppliers)
    {
        var capacities = suppliers
            .Where(supplier => supplier.Eligibility.Counts).GroupBy(supplier => supplier.SupplierId)
            .Select(supplier => supplier.Sum(known => known.Actual)).Where(actual => actual > 0).ToList();
        if (capacities.Count == 0) return None;

        var total = capacities.Sum();
        return new Concentration(
            capacities.Count,
            decimal.Round(capacities.Sum(actual => actual / total * (actual / total)), Decimals),
            capacities.Max() / total > Band.DominantShare);
    }
}
