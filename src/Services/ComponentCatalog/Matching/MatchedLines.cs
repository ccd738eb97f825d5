using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Marten;

using Manufacturer = SupplyChain.ComponentCatalog.Manufacturers.Manufacturer;

namespace SupplyChain.ComponentCatalog.Matching;

/// <summary>Which components do lines of bills mean? A few statements for all lines together.</summary>
public static class MatchedLines
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/boms/lines/matches", async (
            MatchLines asked, Caller caller, ComponentSearch search, IQuerySession session, CancellationToken cancel) =>
        {
            new Faults().Within(asked).ThrowIfAny();
            return await Of(asked.Lines, search, session, cancel);
        })
        .RequireAnyRole(Roles.Oem);

    public static async Task<IReadOnlyList<LineMatch>> Of(
        IReadOnlyList<WrittenLine> lines, ComponentSearch search, IQuerySession session, CancellationToken cancel)
    {
        var parts = lines.SelectMany(line => MatchLine.PartsOf(line).Zip(LineNumbers.Of(line))).ToList();
        var found = new Queue<IReadOnlyList<Components.Component>>(
            await FindCandidates.Of([.. parts.Select(part => LineProbes.Of(part.First, part.Second))], search, cancel));
        var names = await NamesOf(lines, session, cancel);
        return
        [
            .. lines.Select(line => MatchLine.PartsOf(line) is var own
                ? MatchLine.Decide(line, [.. own.Select(_ => found.Dequeue())], [.. own.Select(_ => (Remembered?)null)], names)
                : throw new InvalidOperationException()),
        ];
    }

    static async Task<ManufacturerNames> NamesOf(IReadOnlyList<WrittenLine> lines, IQuerySession session, CancellationToken cancel)
    {
        Guid[] codes = [.. lines.Select(line => line.Manufacturer).OfType<string>().Select(Manufacturer.IdOf).Distinct()];
        var known = codes.Length == 0 ? [] : await session.LoadManyAsync<Manufacturer>(cancel, codes);
        return new ManufacturerNames(known.ToDictionary(each => each.Code, each => each.Name));
    }
}
