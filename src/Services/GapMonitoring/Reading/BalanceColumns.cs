using Marten.Linq.MatchesSql;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Of a balance <c>d</c> in SQL, what a list is ordered and filtered by.</summary>
sealed record BalanceColumns(string Id, string Component, string Contributors)
{
    public static readonly BalanceColumns Now = new("d.id", "d.component_id", "d.data -> 'requirement' -> 'contributors'");

    /// <summary>Those of a past balance, which has no columns: each would be one more index to write.</summary>
    public static readonly BalanceColumns Past = new(
        "cast(d.data ->> 'balanceId' as uuid)", "cast(d.data -> 'outline' ->> 'componentId' as uuid)",
        "d.data -> 'outline' -> 'contributors'");

    public IQueryable<T> VisibleTo<T>(Caller reader, IQueryable<T> balances) where T : notnull
    {
        if (reader.Is(Roles.Alliance)) return balances;
        var (contributes, organisation) = ($"{Contributors} @> jsonb_build_array(?::text)", reader.Organisation.ToString());
        return balances.Where(balance => balance.MatchesSql(contributes, organisation));
    }

    public IQueryable<T> OfComponents<T>(IQueryable<T> balances, Guid[] components) where T : notnull
    {
        var any = $"{Component} = any(?)";
        return balances.Where(balance => balance.MatchesSql(any, (object)components));
    }
}
