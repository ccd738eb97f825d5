using System.Linq.Expressions;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

public static class RegionFilter
{
    /// <summary>
    /// What lies in a region: a province includes its prefectures and counties, a prefecture its counties. Everything for null.
    /// </summary>
    /// <exception cref="Rejected">422 for what is no code of six digits.</exception>
    public static IQueryable<T> Within<T>(this IQueryable<T> all, Expression<Func<T, string>> regionOf, string? region)
    {
        if (region is null) return all;
        if (!RegionCode.IsWellFormed(region)) throw Rejected.Field("region", "must be a GB/T 2260 code of six digits, such as 370200");
        var begins = Expression.Call(
            regionOf.Body, nameof(string.StartsWith), typeArguments: null, Expression.Constant(RegionCode.PrefixOf(region)));
        return all.Where(Expression.Lambda<Func<T, bool>>(begins, regionOf.Parameters));
    }
}
