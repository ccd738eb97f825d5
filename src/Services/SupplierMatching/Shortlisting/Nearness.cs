using SupplyChain.Contracts;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// How near two regions are by their GB/T 2260 codes alone: digits 1-2 are the province (its first digit the part of
/// the country), 3-4 the city, 5-6 the county. The steps are the platform's own; they order, they don't measure.
/// </summary>
public static class Nearness
{
    /// <summary>
    /// From 0 to 1 with its reason, in words and as a code: same code or one within the other 1, same city 0.9, same province 0.6, same
    /// part of the country 0.3, else 0.1.
    /// </summary>
    public static (decimal Value, string Reason, string Code) Of(string region, string site) => (region, site) switch
    {
        _ when RegionCode.Contains(region, site) || RegionCode.Contains(site, region) => (1m, "in the region itself", "region"),
        _ when SameDigits(region, site, 4) => (0.9m, "in the same city", "city"),
        _ when SameDigits(region, site, 2) => (0.6m, "in the same province", "province"),
        _ when SameDigits(region, site, 1) => (0.3m, "in the same part of the country", "part"),
        _ => (0.1m, "in another part of the country", "other"),
    };

    /// <summary>The one of several sites that is nearest; null where there is none.</summary>
    public static string? Nearest(string region, IReadOnlyList<string> sites) =>
        sites.Count == 0 ? null : sites is [var only] ? only : sites.Order(StringComparer.Ordinal).MaxBy(site => Of(region, site).Value);

    static bool SameDigits(string a, string b, int digits) => a.AsSpan(0, digits).SequenceEqual(b.AsSpan(0, digits));
}
