using Marten;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.Manufacturers;

/// <summary>Which names are of one manufacturer.</summary>
public static class MergedNames
{
    /// <summary>The names that stay, by the names that are merged into them. Names that are not merged are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Of(
        IEnumerable<string> names, IQuerySession session, CancellationToken cancel)
    {
        Guid[] ids = [.. names.Select(ManufacturerMerger.IdOf).Distinct()];
        var mergers = ids.Length == 0 ? [] : await session.LoadManyAsync<ManufacturerMerger>(cancel, ids);
        return mergers.Where(merger => merger.IsActive)
            .ToDictionary(merger => merger.From, merger => merger.Into, FoldedName.Comparer);
    }

    /// <summary>All names of the manufacturer that a name is of, the one that stays first.</summary>
    public static async Task<IReadOnlyList<string>> AllOf(string name, IQuerySession session, CancellationToken cancel)
    {
        var stays = (await Of([name], session, cancel)).GetValueOrDefault(name, name);
        var key = FoldedName.Of(stays);
        var others = await session.Query<ManufacturerMerger>().Where(merger => merger.IsActive && merger.IntoKey == key)
            .ToListAsync(cancel);
        return [stays, .. others.Select(merger => merger.From)];
    }

    /// <summary>Who holds each of the names. Who holds the name that stays holds all that are merged into it.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid?>> HoldersOf(
        IEnumerable<string> names, IQuerySession session, CancellationToken cancel)
    {
        string[] asked = [.. names.Distinct(FoldedName.Comparer)];
        var merged = await Of(asked, session, cancel);
        Guid[] ids = [.. asked.Select(IdOf).Distinct()];
        var holders = (await session.LoadManyAsync<ManufacturerClaim>(cancel, ids)).ToDictionary(claim => claim.Id, claim => claim.Holder);
        return asked.ToDictionary(name => name, name => holders.GetValueOrDefault(IdOf(name)), FoldedName.Comparer);

        Guid IdOf(string name) => ManufacturerClaim.IdOf(merged.GetValueOrDefault(name, name));
    }
}
