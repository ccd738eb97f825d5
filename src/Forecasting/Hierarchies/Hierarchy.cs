namespace SupplyChain.Forecasting.Hierarchies;

/// <summary>One node of a hierarchy.</summary>
/// <param name="Key">A value for each dimension. Null where the node is the sum over the dimension.</param>
/// <param name="Leaves">Indices of the leaves in the sum, ascending.</param>
public sealed record HierarchyNode(string?[] Key, int[] Leaves);

/// <summary>
/// Sums over dimensions, such as the demand for a component by OEM, region and product. There is a node for every combination of
/// values that occurs, with any of the dimensions summed. Nodes with the same leaves are one node.
/// </summary>
public sealed class Hierarchy
{
    /// <summary>The covariance of this number of nodes takes 8 MB, its factorisation less than a second.</summary>
    public const int MostNodes = 1000;

    readonly Dictionary<string, int> _places;

    Hierarchy(List<HierarchyNode> nodes, int leaves, Dictionary<string, int> places) => (Nodes, Leaves, _places) = (nodes, leaves, places);

    /// <summary>The aggregates, the largest sum first, then the leaves in the order given.</summary>
    public IReadOnlyList<HierarchyNode> Nodes { get; }

    public int Leaves { get; }

    /// <summary>Number of nodes that are not leaves.</summary>
    public int Aggregates => Nodes.Count - Leaves;

    /// <param name="leaves">A value for each dimension of each leaf. All leaves differ and have the same dimensions.</param>
    /// <exception cref="ArgumentException">
    /// There is no leaf, leaves have different dimensions, two are equal, or there are more nodes than <see cref="MostNodes"/>.
    /// </exception>
    public static Hierarchy Of(IReadOnlyList<string[]> leaves)
    {
        Check(leaves);
        var dimensions = leaves[0].Length;
        var sums = new Dictionary<string, (string?[] Key, List<int> Leaves)>();
        for (var kept = 0; kept < 1 << dimensions; kept++)
        {
            for (var leaf = 0; leaf < leaves.Count; leaf++)
            {
                string?[] key = [.. leaves[leaf].Select((value, d) => (kept >> d & 1) == 1 ? value : null)];
                if (!sums.TryGetValue(Text(key), out var sum))
                    sums.Add(Text(key), sum = (key, []));
                sum.Leaves.Add(leaf);
            }
        }
        return Merge([.. sums.OrderByDescending(sum => sum.Value.Leaves.Count).ThenBy(sum => sum.Key, StringComparer.Ordinal)], leaves);
    }

    /// <summary>Index in <see cref="Nodes"/> of the node with this key, null for summed dimensions. -1 when there is none.</summary>
    public int Find(params string?[] key) => _places.GetValueOrDefault(Text(key), -1);

    /// <summary>Computes the values of all nodes from the values of the leaves.</summary>
    public double[] Sum(ReadOnlySpan<double> leaves)
    {
        var values = new double[Nodes.Count];
        for (var node = 0; node < values.Length; node++)
            foreach (var leaf in Nodes[node].Leaves)
                values[node] += leaves[leaf];
        return values;
    }

    static void Check(IReadOnlyList<string[]> leaves)
    {
        if (leaves.Count == 0)
            throw new ArgumentException("A hierarchy needs at least one leaf.", nameof(leaves));
        if (leaves.Count > MostNodes)
            throw new ArgumentException($"A hierarchy has at most {MostNodes} nodes; it was given {leaves.Count} leaves.", nameof(leaves));
        var seen = new HashSet<string>();
        foreach (var leaf in leaves)
        {
            if (leaf.Length != leaves[0].Length || leaf.Length is 0 or > 8)
                throw new ArgumentException(
                    $"Leaf {string.Join('/', leaf)} has {leaf.Length} dimensions, the first has {leaves[0].Length}; 1 to 8 are allowed.",
                    nameof(leaves));
            if (!seen.Add(Text(leaf)))
                throw new ArgumentException($"Leaf {string.Join('/', leaf)} occurs twice.", nameof(leaves));
        }
    }

    static Hierarchy Merge(KeyValuePair<string, (string?[] Key, List<int> Leaves)>[] sums, IReadOnlyList<string[]> leaves)
    {
        var places = new Dictionary<string, int>();
        var same = new Dictionary<string, int>();
        var nodes = new List<HierarchyNode>();
        foreach (var (text, (key, members)) in sums.Where(sum => sum.Value.Leaves.Count > 1))
        {
            var set = string.Join(' ', members);
            if (!same.TryGetValue(set, out var place))
            {
                same.Add(set, place = nodes.Count);
                nodes.Add(new(key, [.. members]));
            }
            places[text] = place;
        }
        foreach (var (text, (_, members)) in sums.Where(sum => sum.Value.Leaves.Count == 1))
            places[text] = nodes.Count + members[0];
        if (nodes.Count + leaves.Count > MostNodes)
            throw new ArgumentException(
                $"A hierarchy has at most {MostNodes} nodes; {leaves.Count} leaves would give {nodes.Count + leaves.Count}.",
                nameof(leaves));
        nodes.AddRange(leaves.Select((leaf, index) => new HierarchyNode([.. leaf], [index])));
        return new(nodes, leaves.Count, places);
    }

    /// <summary>An unambiguous text for a key, whatever characters its values have.</summary>
    static string Text(string?[] key) => string.Concat(key.Select(value => value is null ? "*" : $"{value.Length}:{value}"));
}
