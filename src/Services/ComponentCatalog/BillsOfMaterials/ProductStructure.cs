using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// An organisation's products and the sub-assemblies that any revision in force has: older revisions count, as they
/// come to the front again when a newer one is withdrawn.
/// </summary>
public sealed class ProductStructure(IEnumerable<ProductStructure.Bill> bills)
{
    readonly Bill[] bills = [.. bills];
    readonly ILookup<string, string> subAssemblies = bills.SelectMany(Edges).ToLookup(edge => edge.Product, edge => edge.Part);
    readonly ILookup<string, string> parents = bills.SelectMany(Edges).ToLookup(edge => edge.Part, edge => edge.Product);

    public sealed record Bill(Guid Id, string Product, IReadOnlyList<string> SubAssemblies);

    public bool Has(string product) => bills.Any(bill => bill.Product == product);

    /// <summary>The products that name another one as a sub-assembly.</summary>
    public IReadOnlyList<string> ParentsOf(string product) => [.. parents[product].Distinct()];

    /// <summary>The products that contain another one, on any level.</summary>
    public IReadOnlyList<string> Containing(string product) =>
        [.. CameFrom(product, parents).Keys.Where(other => other != product).Order(StringComparer.Ordinal)];

    /// <summary>The way from a product down to another, both included; null where there is none.</summary>
    public IReadOnlyList<string>? Path(string from, string to)
    {
        var cameFrom = CameFrom(from, subAssemblies);
        if (!cameFrom.ContainsKey(to)) return null;
        var path = new List<string> { to };
        while (path[^1] != from) path.Add(cameFrom[path[^1]]);
        path.Reverse();
        return path;
    }

    public ProductStructure With(IEnumerable<Bill> more) => new([.. bills, .. more]);

    public ProductStructure Without(Guid bill) => new(bills.Where(other => other.Id != bill));

    /// <summary>What of an organisation's is in force.</summary>
    public static async Task<ProductStructure> Of(Guid organisation, IQuerySession session, CancellationToken cancel) => new(
        await session.Query<BillOfMaterials>()
            .Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new Bill(bill.Id, bill.Product, bill.SubAssemblies))
            .ToListAsync(cancel));

    /// <summary>The same, asked together with what else a command needs.</summary>
    public static Task<IReadOnlyList<Bill>> BillsOf(Guid organisation, IBatchedQuery batch) =>
        batch.Query<BillOfMaterials>()
            .Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new Bill(bill.Id, bill.Product, bill.SubAssemblies))
            .ToList();

    /// <summary>
    /// Named by those who change an organisation's structure: they take turns, or two releases at once could make a
    /// cycle of which neither sees the other half.
    /// </summary>
    public static Guid TurnOf(Guid organisation) => NamedId.Of("product-structure", organisation.ToString("N"));

    /// <summary>What is reached from a product, with the product that it was first reached from: each is looked at once.</summary>
    static Dictionary<string, string> CameFrom(string start, ILookup<string, string> next)
    {
        var cameFrom = new Dictionary<string, string> { [start] = start };
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var product))
            foreach (var reached in next[product])
                if (cameFrom.TryAdd(reached, product)) waiting.Enqueue(reached);
        return cameFrom;
    }

    static IEnumerable<(string Product, string Part)> Edges(Bill bill) => bill.SubAssemblies.Select(part => (bill.Product, part));
}
