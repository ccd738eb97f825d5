using System.Text.Json;

using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Lifecycle = SupplyChain.Contracts.ComponentCatalog.Lifecycle;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>What the components that match a filter have, for all signed-in callers.</summary>
public static class FacetList
{
    const int MaxFacets = 20;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/components/facets", Show);

    static async Task<ComponentFacets> Show(
        string[] facet, string[]? @class, string? group, string? manufacturer, string? search, Lifecycle[]? lifecycle, string[]? property,
        ComponentSearch components, IQuerySession session, CancellationToken cancel)
    {
        var faults = new Faults().Require(facet.Length is >= 1 and <= MaxFacets, "facet", $"1 to {MaxFacets}");
        foreach (var name in facet.Take(MaxFacets))
            faults.Require(FacetSql.IsName(name), "facet", $"'{name}' is neither a property nor class, lifecycle or manufacturer");
        faults.ThrowIfAny();
        var filter = await AskedFilter.Of(@class, group, manufacturer, search, lifecycle, property, session, cancel);
        return await components.Facets(filter, [.. facet.Distinct()], cancel);
    }

    static async Task<ComponentFacets> Facets(
        this ComponentSearch components, ComponentFilter filter, IReadOnlyList<string> names, CancellationToken cancel)
    {
        await using var command = components.Command();
        command.CommandText = new FacetSql(command.Parameters).Of(filter, names);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var found = reader.GetInt32(0);
        return new(
            Math.Min(found, FacetSql.MostCounted), found <= FacetSql.MostCounted,
            [.. names.Select((name, at) => FacetSql.UnitOf(name) is { } unit ? Numbers(name, unit, at + 1) : Texts(name, at + 1))]);

        Facet Numbers(string name, string unit, int column)
        {
            var values = reader.IsDBNull(column) ? [] : reader.GetFieldValue<double[]>(column);
            return new(name, values.Length, [], 0, Histogram.Of(values, UcumUnit.Find(unit)!), unit);
        }

        Facet Texts(string name, int column)
        {
            Counted[] texts = reader.IsDBNull(column)
                ? [] : JsonSerializer.Deserialize<Counted[]>(reader.GetString(column), JsonSerializerOptions.Web)!;
            var stated = texts is [var any, ..] ? any.Stated : 0;
            return new(
                name, stated, [.. texts.Select(text => new FacetValue(text.Value, text.Count))],
                stated - texts.Sum(text => text.Count), [], null);
        }
    }

    /// <param name="Stated">How many components have any text of the facet.</param>
    sealed record Counted(string Value, int Count, int Stated);
}
