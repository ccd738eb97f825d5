using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.BillsOfMaterials;

/// <summary>What building by a bill takes of each component.</summary>
/// <param name="Quantities">By week, in the order of the builds.</param>
/// <param name="Lines">Numbers of the bill's own lines by which it comes.</param>
public sealed record ExplodedPart(
    Guid ComponentId, decimal[] Quantities, IReadOnlyCollection<int> Lines, IReadOnlyCollection<Guid> Alternates);

/// <summary>
/// Explodes a bill through all levels. Each assembly comes after all that hold it, so that its builds are complete when its own lines
/// are worked out: scrap, set-up and multiples compound through every level, and an assembly that is used at several places is set up
/// once a week.
/// </summary>
public sealed class BillExplosion
{
    /// <summary>No real product nests deeper.</summary>
    public const int MaxDepth = 20;

    readonly IReadOnlyDictionary<string, BillOfMaterials> subAssemblies;
    readonly IReadOnlySet<int>? chosen;
    readonly BillOfMaterials top;
    readonly List<LeftOutLine> leftOut = [];
    readonly List<Assembly> assemblies = [];
    readonly Dictionary<Guid, bool> visited = [];

    sealed record Assembly(BillOfMaterials Bill, List<(int Number, Line Line)> Counted);

    sealed record Built(decimal[] Quantities, SortedSet<int> Lines);

    sealed record Summed(decimal[] Quantities, SortedSet<int> Lines, HashSet<Guid> Alternates);

    /// <param name="subAssemblies">The bills in effect, by product as <see cref="FoldedName.Comparer"/> compares it.</param>
    /// <param name="chosen">Numbers of the bill's own lines that count; null for all.</param>
    public BillExplosion(BillOfMaterials top, IReadOnlyDictionary<string, BillOfMaterials> subAssemblies, IReadOnlySet<int>? chosen)
    {
        (this.top, this.subAssemblies, this.chosen) = (top, subAssemblies, chosen);
        Visit(top, depth: 0);
        assemblies.Reverse();
    }

    /// <summary>By assembly from the top down, in the order of its lines.</summary>
    public IReadOnlyList<LeftOutLine> LeftOut => leftOut;

    /// <summary>Each component once, in the order in which it comes first.</summary>
    public IReadOnlyList<ExplodedPart> Parts(decimal[] builds)
    {
        var built = new Dictionary<string, Built>(FoldedName.Comparer) { [top.Product] = new(builds, []) };
        var (parts, order) = (new Dictionary<Guid, Summed>(), new List<Guid>());
        foreach (var (bill, counted) in assemblies)
            foreach (var (number, line) in counted)
            {
                var own = built[bill.Product];
                var required = Array.ConvertAll(own.Quantities, count => LineRequirement.Of(
                    count, line.Quantity, line.Attrition, line.SetupQuantity, line.OrderMultiple));
                IEnumerable<int> lines = ReferenceEquals(bill, top) ? [number] : own.Lines;
                if (line.ComponentId is not { } component)
                {
                    if (!built.TryGetValue(line.SubAssembly!, out var below))
                        built[line.SubAssembly!] = below = new(new decimal[builds.Length], []);
                    Add(below.Quantities, required);
                    below.Lines.UnionWith(lines);
                    continue;
                }
                if (!parts.TryGetValue(component, out var sum))
                {
                    parts[component] = sum = new(new decimal[builds.Length], [], []);
                    order.Add(component);
                }
                Add(sum.Quantities, required);
                sum.Lines.UnionWith(lines);
                sum.Alternates.UnionWith(line.Substitutes);
            }
        return [.. order.Select(id => new ExplodedPart(id, parts[id].Quantities, parts[id].Lines, parts[id].Alternates))];
    }

    // Depth first: an assembly is noted after all it holds, so the reverse of that order has it before them. The dictionary holds true
    // for what is done and false for what lies on the current path.
    void Visit(BillOfMaterials bill, int depth)
    {
        visited[bill.Id] = false;
        var counted = new List<(int, Line)>();
        var below = new List<BillOfMaterials>();
        foreach (var (index, line) in bill.Lines.Index())
        {
            var part = line.SubAssembly is { } product ? subAssemblies.GetValueOrDefault(product) : null;
            LeftOutReason? reason =
                depth == 0 && chosen?.Contains(index + 1) == false ? LeftOutReason.NotChosen
                : line.Optional ? LeftOutReason.Optional
                : line.ComponentId is not null ? null
                : part is null ? LeftOutReason.NoBillInEffect
                : depth == MaxDepth - 1 || visited.GetValueOrDefault(part.Id, true) == false ? LeftOutReason.NestedTooDeep
                : null;
            if (reason is { } why) leftOut.Add(new(bill.Product, index + 1, line.ComponentId, line.SubAssembly, why));
            else
            {
                counted.Add((index + 1, line));
                if (part is not null) below.Add(part);
            }
        }
        foreach (var part in below)
            if (!visited.ContainsKey(part.Id)) Visit(part, depth + 1);
        visited[bill.Id] = true;
        assemblies.Add(new(bill, counted));
    }

    static void Add(decimal[] sum, decimal[] more)
    {
        for (var week = 0; week < sum.Length; week++) sum[week] = Math.Min(sum[week] + more[week], LineRequirement.Most);
    }
}
