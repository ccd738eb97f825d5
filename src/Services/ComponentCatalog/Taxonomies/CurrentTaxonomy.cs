using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;

namespace SupplyChain.ComponentCatalog.Taxonomies;

/// <summary>The taxonomy in force: the data of taxonomy.json, which carries their version, and the platform's process steps.</summary>
public static class CurrentTaxonomy
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static readonly Taxonomy Value = Read();

    static readonly FrozenDictionary<string, IReadOnlyList<string>> ClassesByGroup = Value.Groups
        .Where(group => group.Kind == TaxonomyKind.Component)
        .ToFrozenDictionary(group => group.Id, IReadOnlyList<string> (group) => [.. group.Classes.Select(each => each.Id)]);

    static readonly FrozenSet<string> ComponentClasses = ClassesByGroup.Values.SelectMany(classes => classes).ToFrozenSet();

    static readonly FrozenDictionary<string, TaxonomyClass> Classes =
        Value.Groups.SelectMany(group => group.Classes).ToFrozenDictionary(each => each.Id);

    static readonly FrozenDictionary<string, PropertyDefinition> Properties =
        Value.Properties.ToFrozenDictionary(property => property.Name);

    /// <summary>Whether the class is a class of components.</summary>
    public static bool IsComponentClass(string name) => ComponentClasses.Contains(name);

    /// <summary>The classes of a group of components; null where there is no such group.</summary>
    public static IReadOnlyList<string>? ClassesOf(string group) => ClassesByGroup.GetValueOrDefault(group);

    /// <summary>The class with that name; null if there is none.</summary>
    public static TaxonomyClass? Class(string name) => Classes.GetValueOrDefault(name);

    /// <summary>The property of the taxonomy with that name; null if there is none.</summary>
    public static PropertyDefinition? Property(string name) => Properties.GetValueOrDefault(name);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/taxonomy", () => Value);

    static Taxonomy Read()
    {
        using var data = typeof(CurrentTaxonomy).Assembly.GetManifestResourceStream("taxonomy.json")!;
        var taxonomy = JsonSerializer.Deserialize<Taxonomy>(data, Json)!;
        return taxonomy with { Groups = [.. taxonomy.Groups, Processes()] };
    }

    static TaxonomyGroup Processes() => new(
        "processes", "工艺", "processes", TaxonomyKind.Process,
        [.. ProcessSteps.All.Select(step => new TaxonomyClass(step.Code, step.Chinese, step.English, []))]);
}
