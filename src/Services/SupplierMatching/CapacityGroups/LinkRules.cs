using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityGroups;

/// <summary>What a group may link.</summary>
static class LinkRules
{
    const int MaxLinks = 50;

    /// <param name="group">The group that links.</param>
    /// <param name="known">The components named that the catalogue knows.</param>
    /// <param name="others">The supplier's other groups.</param>
    public static Faults RequireLinks(
        this Faults faults, IReadOnlyList<CapacityLink> links, Guid group, string name, IReadOnlySet<Guid> known, GroupStructure others)
    {
        var (seen, weighted) = (new HashSet<Guid>(), links.Any(link => link.LoadFactor is not null));
        foreach (var (i, link) in links.Index().Take(MaxLinks))
        {
            var path = $"links[{i}]";
            if (link.ComponentId is null == link.GroupId is null)
            {
                faults.Require(false, path, "names either a component or a group");
                continue;
            }

            faults.Require(
                !weighted || link.LoadFactor is not null, $"{path}.loadFactor", "is missing: all links have a load factor, or none has");
            if (link.ComponentId is { } component)
                faults
                    .Require(known.Contains(component), $"{path}.componentId", $"no such component: {component}")
                    .Require(seen.Add(component), $"{path}.componentId", $"{component} is named twice");
            if (link.GroupId is { } part)
                faults
                    .RequireNesting($"{path}.groupId", part, group, name, others)
                    .Require(seen.Add(part), $"{path}.groupId", $"{part} is named twice");
        }
        return faults;
    }

    /// <summary>One fault at most: what is no group, or goes round in a circle, has no depth.</summary>
    static Faults RequireNesting(this Faults faults, string field, Guid part, Guid group, string name, GroupStructure others)
    {
        CapacityGroup[] around = [.. others.Around(group)];
        var inside = part == group ? 0 : Array.FindIndex(around, parent => parent.Id == part) + 1;
        if (part == group || inside > 0)
        {
            var circle = string.Join(" → ", around.Take(inside).Reverse().Select(parent => parent.Name).Prepend(name).Append(name));
            return faults.Require(false, field, $"makes a cycle: {circle}");
        }

        if (others.Find(part) is null) return faults.Require(false, field, $"no such capacity group: {part}");
        var parent = others.ParentOf(part);
        return faults
            .Require(parent is null, field, $"is in '{parent?.Name}' already, and a group is in one other at most")
            .Require(
                around.Length + 1 + others.LevelsOf(part) <= GroupStructure.MaxDepth, field,
                $"groups nest at most {GroupStructure.MaxDepth} deep");
    }
}
