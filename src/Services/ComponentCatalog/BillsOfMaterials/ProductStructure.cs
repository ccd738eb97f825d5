using Marten;
using Marten.Services.BatchQuerying;

using SupplyChain.Contracts;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>
/// An organisation's products with the sub-assemblies of all revisions in force. Older revisions count too: they become current if
/// a newer one is withdrawn. Products are compared by their <see cref="FoldedName"/>.
/// </summary>
public sealed class ProductStructure(IEnumerable<ProductStructure.Bill> bills)
{
    readonly Bill[] bills = [.. bills];
    readonly ILookup<string, string> subAssemblies =
        bills.SelectMany(Edges).ToLookup(edge => edge.Product, edge => edge.Part, FoldedName.Comparer);
    readonly ILookup<string, string> parents =
        bills.SelectMany(Edges).ToLookup(edge => edge.Part, edge => edge.Product, FoldedName.Comparer);

    public sealed record Bill(Guid Id, string Product, IReadOnlyList<string> SubAssemblies);

    public bool Has(string product) => bills.Any(bill => IsSame(bill.Product, product));

    /// <summary>The product as its bills write it already; as it is written here where there is none.</summary>
    public string SpellingOf(string product) => bills.FirstOrDefault(bill => IsSame(bill.Product, product))?.Product ?? product;

    /// <summary>The products that name another one as a sub-assembly.</summary>
    public IReadOnlyList<string> ParentsOf(string product) => [.. parents[product].Distinct(FoldedName.Comparer)];

    /// <summary>The products that contain another one, on any level.</summary>
    public IReadOnlyList<string> Containing(string product) =>
        [.. CameFrom(product, parents).Keys.Where(other => !IsSame(other, product)).Order(StringComparer.Ordinal)];

    /// <summary>The path from a product down to another, both included; null if there is none.</summary>
    public IReadOnlyList<string>? Path(string from, string to)
    {
        var cameFrom = CameFrom(from, subAssemblies);
        if (!cameFrom.ContainsKey(to)) return null;
        var path = new List<string> { to };
        while (!IsSame(path[^1], from)) path.Add(cameFrom[path[^1]]);
        path.Reverse();
        return path;
    }

    public ProductStructure With(IEnumerable<Bill> more) => new([.. bills, .. more]);

    public ProductStructure Without(Guid bill) => new(bills.Where(other => other.Id != bill));

    /// <summary>The bills of an organisation that are in force.</summary>
    public static async Task<ProductStructure> Of(Guid organisation, IQuerySession session, CancellationToken cancel) => new(
        await session.Query<BillOfMaterials>()
            .Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new Bill(bill.Id, bill.Product, bill.SubAssemblies))
            .ToListAsync(cancel));

    /// <summary>The same in one round trip with the other data of a command.</summary>
    public static Task<IReadOnlyList<Bill>> BillsOf(Guid organisation, IBatchedQuery batch) =>
        batch.Query<BillOfMaterials>()
            .Where(bill => bill.Organisation == organisation && bill.InForce)
            .Select(bill => new Bill(bill.Id, bill.Product, bill.SubAssemblies))
            .ToList();

    /// <summary>
    /// A lock for changes of an organisation's structure. Without it two concurrent releases could create a cycle that neither
    /// detects.
    /// </summary>
    public static Guid TurnOf(Guid organisation) => NamedId.Of("product-structure", organisation.ToString("N"));

    /// <summary>The products that are reachable from a product, each with its predecessor. Each is visited once.</summary>
    static Dictionary<string, string> CameFrom(string start, ILookup<string, string> next)
    {
        var cameFrom = new Dictionary<string, string>(FoldedName.Comparer) { [start] = start };
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var product))
            foreach (var reached in next[product])
                if (cameFrom.TryAdd(reached, product)) waiting.Enqueue(reached);
        return cameFrom;
    }

    static bool IsSame(string product, string other) => FoldedName.Comparer.Equals(product, other);

    static IEnumerable<(string Product, string Part)> Edges(Bill bill) => bill.SubAssemblies.Select(part => (bill.Product, part));
}
