namespace SupplyChain.AwardPlanning.Instances;

/// <summary>What groups and offers have to do with each other.</summary>
static class Loads
{
    /// <summary>All offers of a group and of the groups in it, with the load of one unit.</summary>
    public static IReadOnlyList<GroupMember> MembersOf(this AwardInstance instance, int group)
    {
        var (found, open, seen) = (new Dictionary<int, long>(), new Stack<int>([group]), new HashSet<int> { group });
        while (open.TryPop(out var next))
        {
            foreach (var member in instance.Groups[next].Members)
                found[member.Offer] = found.GetValueOrDefault(member.Offer) + member.Load;
            foreach (var inner in instance.Groups[next].Inner)
                if (seen.Add(inner)) open.Push(inner);
        }
        return [.. found.OrderBy(pair => pair.Key).Select(pair => new GroupMember(pair.Key, pair.Value))];
    }

    /// <summary>Parts that must be planned together, as a group couples them; each a list of indexes.</summary>
    public static IReadOnlyList<int[]> Coupled(this AwardInstance instance, IEnumerable<int> groups)
    {
        var root = Enumerable.Range(0, instance.Parts.Count).ToArray();
        int Find(int part)
        {
            while (root[part] != part) part = root[part] = root[root[part]];
            return part;
        }
        foreach (var group in groups)
        {
            var parts = instance.MembersOf(group).Select(member => instance.Offers[member.Offer].Part).Distinct().ToList();
            foreach (var part in parts.Skip(1)) root[Find(part)] = Find(parts[0]);
        }
        return [.. Enumerable.Range(0, root.Length).GroupBy(Find).OrderBy(parts => parts.Key).Select(parts => parts.ToArray())];
    }
}
