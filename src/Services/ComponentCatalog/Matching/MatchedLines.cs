using Marten;

using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using Manufacturer = SupplyChain.ComponentCatalog.Manufacturers.Manufacturer;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Which components do lines of bills mean? A few statements for all lines together.</summary>
public static class MatchedLines
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/lines/matches", async (
            MatchLines asked, Caller caller, ComponentSearch search, IQuerySession session, CancellationToken cancel) =>
        {
            new Faults().Within(asked).ThrowIfAny();
            return await Of(asked.Lines, caller.Organisation, search, session, cancel);
        })
        .RequireAnyRole(Roles.Oem);

    /// <param name="organisation">Whose settled lines are remembered; null to leave them out.</param>
    public static async Task<IReadOnlyList<LineMatch>> Of(
        IReadOnlyList<WrittenLine> lines, Guid? organisation, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        if (lines.Count == 0) return [];
        var parts = lines.Select(line => MatchLine.PartsOf(line)).ToList();
        var numbers = lines.Select(LineNumbers.Of).ToList();
        var probes = lines.SelectMany((_, i) => parts[i].Zip(numbers[i], LineProbes.Of)).ToList();
        var found = await FindCandidates.Of(probes, search, cancel);
        var references = await FindReferences.Of([.. lines.SelectMany((_, i) => numbers[i].Take(parts[i].Count))], search, cancel);
        var settled = organisation is { } own ? await Settled([.. parts.SelectMany(each => each)], own, session, cancel) : [];
        var chosen = await FindCandidates.Load([.. settled.Values.Select(each => each.ComponentId).OfType<Guid>()], search, cancel);
        var names = await NamesOf(lines, session, cancel);
        var identities = await session.IdentitiesOf(
            found.SelectMany(each => each).Select(component => component.Id).Concat(chosen.Keys)
                .Concat(references.SelectMany(each => each).Select(reference => reference.ComponentId)), cancel);

        var at = 0;
        return [.. lines.Select((line, i) => Decide(line, parts[i]))];

        LineMatch Decide(WrittenLine line, IReadOnlyList<WrittenLine> own)
        {
            var remembered = own.Select(part => organisation is { } of
                ? settled.GetValueOrDefault(BillLine.IdOf(of, part))?.Remembered : null).ToList();
            var stated = references.Skip(at).Take(own.Count).ToList();
            var components = remembered.Select(each => found[at++].Concat(
                each?.ComponentId is { } id && chosen.GetValueOrDefault(id) is { } component ? [component] : [])).ToList();
            return MatchLine.Decide(
                line, [.. components.Select(each => (IReadOnlyList<Component>)[.. each])], remembered, names, identities, stated);
        }
    }

    static async Task<Dictionary<Guid, BillLine>> Settled(
        IReadOnlyList<WrittenLine> parts, Guid organisation, IQuerySession session, CancellationToken cancel)
    {
        Guid[] ids = [.. parts.Select(part => BillLine.IdOf(organisation, part)).Distinct()];
        return (await session.LoadManyAsync<BillLine>(cancel, ids)).Where(line => line.Settled).ToDictionary(line => line.Id);
    }

    /// <summary>Mergers that concern a name that is written: it is merged itself, or others into it.</summary>
    static async Task<IReadOnlyDictionary<string, string>> Merged(
        IReadOnlyList<WrittenLine> lines, IQuerySession session, CancellationToken cancel)
    {
        string[] written = [.. lines.Select(line => line.Manufacturer).OfType<string>().Distinct(FoldedName.Comparer)];
        if (written.Length == 0) return new Dictionary<string, string>();
        var stay = await MergedNames.Of(written, session, cancel);
        string[] keys = [.. written.Concat(stay.Values).Select(FoldedName.Of).Distinct()];
        var others = await session.Query<ManufacturerMerger>().Where(each => each.IsActive && each.IntoKey.IsOneOf(keys))
            .ToListAsync(cancel);
        return others.ToDictionary(each => each.From, each => each.Into, FoldedName.Comparer);
    }

    static async Task<ManufacturerNames> NamesOf(IReadOnlyList<WrittenLine> lines, IQuerySession session, CancellationToken cancel)
    {
        Guid[] codes = [.. lines.Select(line => line.Manufacturer).OfType<string>().Select(Manufacturer.IdOf).Distinct()];
        var known = codes.Length == 0 ? [] : await session.LoadManyAsync<Manufacturer>(cancel, codes);
        return new ManufacturerNames(known.ToDictionary(each => each.Code, each => each.Name), await Merged(lines, session, cancel));
    }
}
