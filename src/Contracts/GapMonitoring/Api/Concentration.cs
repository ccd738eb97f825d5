namespace SupplyChain.Contracts.GapMonitoring.Api;

/// <summary>
/// How much of a class in a region depends on few suppliers, for the alliance: counts of components and suppliers, without quantities.
/// A component counts once for each region.
/// </summary>
/// <param name="Class">Class of the taxonomy; empty text for an unknown class.</param>
/// <param name="Region">GB/T 2260 code.</param>
/// <param name="Suppliers">Number of suppliers that are qualified for one of the components and published capacity there.</param>
/// <param name="Components">Number of components with qualified capacity.</param>
/// <param name="OneSupplier">Of these, those of one supplier.</param>
/// <param name="SingleSource">Of these, those of which one supplier has more than 80 per cent of the capacity.</param>
/// <param name="Unsupplied">Number of components with an open gap and without qualified capacity.</param>
/// <param name="MedianIndex">
/// Median of the components' Herfindahl-Hirschman indexes, to two decimals: 1 is one supplier alone. Null without qualified capacity.
/// </param>
public sealed record ClassConcentration(
    string Class, string Region, int Suppliers, int Components, int OneSupplier, int SingleSource, int Unsupplied, decimal? MedianIndex);
