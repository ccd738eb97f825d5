using Marten.Linq.MatchesSql;

namespace SupplyChain.EventStore;

public static class NameFilter
{
    // For tables of thousands at most: no index helps to find a part of a name.
    const string Holds = "strpos(lower(d.data ->> 'name'), lower(?)) > 0";

    /// <summary>Documents whose <c>Name</c> holds a text, in any case. Everything for null.</summary>
    public static IQueryable<T> Named<T>(this IQueryable<T> all, string? part) =>
        part?.Trim() is { } text ? all.Where(document => document!.MatchesSql(Holds, text)) : all;
}
