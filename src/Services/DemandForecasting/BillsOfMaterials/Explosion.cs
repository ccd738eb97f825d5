using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.DemandForecasting.Items;

namespace SupplyChain.DemandForecasting.BillsOfMaterials;

/// <summary>Requirement of one component through one assembly for builds of a product, by week.</summary>
/// <param name="Path">Codes from the product down to the assembly; one of them where several lead to it.</param>
public sealed record Usage(Guid ComponentId, IReadOnlyList<string> Path, decimal[] Required);

/// <summary>A part of a product's structure that cannot be exploded, and why.</summary>
public sealed record DeadEnd(string Product, IReadOnlyList<string> Path, string Reason, Reason Coded);

/// <summary>
/// A product's structure, ready to be exploded: its assemblies, each after all that hold it, so that the builds of an
/// assembly are complete when its own lines are worked out. Attrition, set-up and multiples therefore compound
/// through every level, and an assembly used at several places is set up once a week.
/// Optional lines are left out: who wants them plans the component itself.
/// </summary>
public sealed class Explosion
{
    /// <summary>No real product nests deeper; what does is an error in the bills.</summary>
    public const int MaxDepth = 20;

    readonly List<Assembly> assemblies = [];
    readonly List<DeadEnd> deadEnds = [];
    readonly HashSet<string> products = [];

    sealed record Assembly(string Key, IReadOnlyList<string> Path, IReadOnlyList<StructureLine> Lines);

    Explosion() { }

    public IReadOnlyList<DeadEnd> DeadEnds => deadEnds;

    /// <summary>The <see cref="DemandedItem.ProductKey"/> of all products that it looked at.</summary>
    public IReadOnlyCollection<string> Products => products;

    public IEnumerable<(Guid ComponentId, IReadOnlyList<string> Path)> Components =>
        assemblies.SelectMany(
            assembly => assembly.Lines.Where(line => line.ComponentId is not null)
            .Select(line => (line.ComponentId!.Value, assembly.Path)));

    /// <param name="linesOf">Effective lines by <see cref="DemandedItem.ProductKey"/>; null where no bill of materials is known.</param>
    public static Explosion Of(string product, Func<string, IReadOnlyList<StructureLine>?> linesOf)
    {
        var explosion = new Explosion();
        explosion.Visit(product, [], linesOf, new Dictionary<string, bool>());
        explosion.assemblies.Reverse();
        return explosion;
    }

    /// <summary>The components that builds of the product require, by week; see <see cref="StructureLine.Require"/>.</summary>
    /// <param name="builds">By week.</param>
    /// <param name="means">
    /// The weeks whose builds are the mean of a forecast. A mean below 1 is the probability of one build, and requires this share
    /// of what one build requires. Otherwise slow-moving demand would be set up, and rounded up to the multiple, in every week.
    /// </param>
    public IReadOnlyList<Usage> Explode(decimal[] builds, bool[]? means = null)
    {
        bool IsChance(int week) => means?[week] == true && builds[week] is > 0 and < 1;
        int[] chances = [.. Enumerable.Range(0, builds.Length).Where(IsChance)];
        if (chances is []) return Walk(builds, (line, count) => line.Require(count));

        var whole = (decimal[])builds.Clone();
        foreach (var week in chances) whole[week] = 1;
        var usages = Walk(whole, (line, count) => line.Require(count));
        foreach (var usage in usages)
            foreach (var week in chances) usage.Required[week] = Math.Round(usage.Required[week] * builds[week], 12);
        return usages;
    }

    /// <summary>What one more build requires of each component; see <see cref="StructureLine.RequireOneByOne"/>.</summary>
    public IReadOnlyDictionary<Guid, decimal> PerBuild() => Walk([1], (line, count) => line.RequireOneByOne(count))
        .GroupBy(usage => usage.ComponentId)
            .ToDictionary(component => component.Key, component => component.Sum(usage => usage.Required[0]));

    List<Usage> Walk(decimal[] builds, Func<StructureLine, decimal, decimal> require)
    {
        var usages = new List<Usage>();
        if (assemblies is not [var product, ..]) return usages;

        var built = new Dictionary<string, decimal[]> { [product.Key] = builds };
        foreach (var assembly in assemblies)
            foreach (var line in assembly.Lines)
            {
                var required = Array.ConvertAll(built[assembly.Key], count => require(line, count));
                if (line.ComponentId is { } component) usages.Add(new Usage(component, assembly.Path, required));
                else Add(built, DemandedItem.ProductKey(line.SubAssembly!), required);
            }
        return usages;
    }

    // Depth first: an assembly is noted after all it holds, so the reverse of that order has it before them.
    // The dictionary holds true for what is done and false for what lies on the current path.
    bool Visit(
        string code, IReadOnlyList<string> above, Func<string, IReadOnlyList<StructureLine>?> linesOf, Dictionary<string, bool> visited)
    {
        var key = DemandedItem.ProductKey(code);
        products.Add(key);
        IReadOnlyList<string> path = [.. above, code];
        if (visited.TryGetValue(key, out var done)) return done || End(path, "contains itself", UnresolvedReasons.ContainsItself.With());
        if (above.Count == MaxDepth)
            return End(path, $"is nested deeper than {MaxDepth} levels", UnresolvedReasons.NestedTooDeep.With(MaxDepth));
        if (linesOf(key) is not { } lines)
            return End(path, "has no released bill of materials", UnresolvedReasons.NoReleasedBill.With());

        visited[key] = false;
        var counted = lines
            .Where(line => !line.Optional
                && (line.ComponentId is not null || line.SubAssembly is { } part && Visit(part, path, linesOf, visited)))
            .ToList();
        visited[key] = true;
        assemblies.Add(new Assembly(key, path, counted));
        return true;
    }

    bool End(IReadOnlyList<string> path, string reason, Reason coded)
    {
        deadEnds.Add(new DeadEnd(path[^1], path, reason, coded));
        return false;
    }

    static void Add(Dictionary<string, decimal[]> built, string key, decimal[] builds)
    {
        if (!built.TryGetValue(key, out var sum)) built[key] = [.. builds];
        else
            for (var week = 0; week < sum.Length; week++) sum[week] = Math.Min(sum[week] + builds[week], StructureLine.Most);
    }
}
