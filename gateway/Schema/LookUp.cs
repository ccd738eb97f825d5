namespace SupplyChain.Gateway.Schema;

/// <summary>Looks up records for a batch of ids.</summary>
static class LookUp
{
    /// <summary>One id alone is asked for with GET: it costs the service and the gateway less than a list of one.</summary>
    public static async Task<IReadOnlyDictionary<Guid, T>> ById<T>(
        IReadOnlyList<Guid> ids, Func<Guid, CancellationToken, Task<T?>> one,
        Func<IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyList<T>>> many, Func<T, Guid> idOf, CancellationToken cancel)
        where T : class
    {
        var found = ids is not [var only] ? await many(ids, cancel) : await one(only, cancel) is { } single ? [single] : [];
        return found.ToDictionary(idOf);
    }
}
