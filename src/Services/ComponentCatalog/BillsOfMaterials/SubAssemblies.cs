using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// The bills of a bill's sub-assemblies on every level: of each product the revision in effect, today or where the bill begins later,
/// on its first day.
/// </summary>
public static class SubAssemblies
{
    /// <summary>No reader looks at more of one product.</summary>
    public const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/boms/{id:guid}/sub-assemblies", async (
            Guid id, Caller caller, IQuerySession session, TimeProvider clock, CancellationToken cancel) =>
        {
            var organisation = caller.Organisation;
            if (await session.LoadAsync<BillOfMaterials>(id, cancel) is not { } top || top.Organisation != organisation)
                throw Rejected.NotFound("billOfMaterials", id);

            var released = await BillsInEffect.InForce(organisation, session, cancel);
            var today = ChinaDay.Of(clock.GetUtcNow());
            Guid[] ids = [.. Below(top.SubAssemblies, BillsInEffect.On(top.From > today ? top.From : today, released))];
            var bills = (await session.Read(await session.LoadManyAsync<BillOfMaterials>(cancel, ids), cancel))
                .ToDictionary(bill => bill.Id);
            return (IReadOnlyList<Api.BillOfMaterials>)[.. ids.Select(part => BillList.Shown(bills[part]))];
        })
        .RequireAnyRole(Roles.Oem);

    /// <summary>The bills of the parts and of all that they are made of, level by level, each once; the first 200.</summary>
    public static IReadOnlyList<Guid> Below(IEnumerable<string> parts, IReadOnlyDictionary<string, ReleasedRevision> inEffect)
    {
        var (found, seen, waiting) = (new List<Guid>(), new HashSet<string>(FoldedName.Comparer), new Queue<string>(parts));
        while (found.Count < Most && waiting.TryDequeue(out var part))
        {
            if (!seen.Add(part) || !inEffect.TryGetValue(part, out var bill)) continue;
            found.Add(bill.Id);
            foreach (var below in bill.SubAssemblies) waiting.Enqueue(below);
        }
        return found;
    }
}
