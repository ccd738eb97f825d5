using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.ComponentCatalog.Taxonomies;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.ComponentCatalog.Components;

/// <summary>Which components of the catalogue are asked for; what is not given does not narrow.</summary>
/// <param name="Class">Classes of the taxonomy, any of them.</param>
/// <param name="Group">A group of the taxonomy.</param>
/// <param name="Manufacturer">Its name, in upper and lower case alike.</param>
/// <param name="Search">Words that all stand in manufacturer, part number, class or description, parts of words too.</param>
/// <param name="Property">Conditions that all hold, see <see cref="PropertyCondition"/>.</param>
public sealed record ComponentFilter(
    string[]? Class, string? Group, string? Manufacturer, string? Search, Lifecycle[]? Lifecycle, string[]? Property)
{
    const int MaxConditions = 20;
    const int MaxSearch = 200;

    public IQueryable<Component> Of(IQueryable<Component> components)
    {
        Check();
        if (Class is { Length: > 0 }) components = components.Where(c => c.Specification.Class.IsOneOf(Class));
        if (Group is not null && CurrentTaxonomy.ClassesOf(Group) is { } classes)
        {
            var ofGroup = classes.ToArray();
            components = components.Where(c => c.Specification.Class.IsOneOf(ofGroup));
        }

        if (Lifecycle is { Length: > 0 }) components = components.Where(c => c.Specification.Lifecycle.IsOneOf(Lifecycle));
        if (Manufacturer is not null)
        {
            var name = PartName.Key(Manufacturer);
            components = components.Where(c => c.ManufacturerKey == name);
        }

        foreach (var word in (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            components = components.Where(c => c.MatchesSql("d.search_text ilike ?", $"%{Literally(word)}%"));
        foreach (var condition in Property ?? [])
            components = PropertyCondition.Parse(condition, "property").Narrow(components);
        return components;
    }

    void Check()
    {
        var faults = new Faults()
            .Require(Class is not { Length: > MaxConditions }, "class", $"at most {MaxConditions}")
            .Require(Property is not { Length: > MaxConditions }, "property", $"at most {MaxConditions}")
            .Require(Group is null || CurrentTaxonomy.ClassesOf(Group) is not null, "group", $"'{Group}' is no group of components of the taxonomy")
            .Require(Search is not { Length: > MaxSearch }, "search", $"at most {MaxSearch} characters");
        foreach (var unknown in (Class ?? []).Where(name => !CurrentTaxonomy.IsComponentClass(name)))
            faults.Require(false, "class", $"'{unknown}' is no component class of the taxonomy");
        foreach (var (field, text) in new[] { ("manufacturer", Manufacturer), ("search", Search) })
            faults.Require(text?.Contains('\0') != true, field, "contains the character U+0000");
        faults.ThrowIfAny();
    }

    static string Literally(string word) => word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
