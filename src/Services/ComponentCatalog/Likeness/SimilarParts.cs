using Marten;

using SupplyChain.ComponentCatalog.Search;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using Component = SupplyChain.ComponentCatalog.Components.Component;

namespace SupplyChain.ComponentCatalog.Likeness;

/// <summary>Parts that are like a part, and whether they can stand in for it, for all signed-in callers.</summary>
public static class SimilarParts
{
    const int MaxFits = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/components/{id:guid}/similar", Similar);
        routes.MapPost("/components/{id:guid}/fits/by-ids", Fits);
    }

    static async Task<SimilarComponents> Similar(
        Guid id, int? first, ComponentSearch components, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(first is null or (>= 1 and <= MaxFits), "first", $"1 to {MaxFits}").ThrowIfAny();
        id = (await session.IdentitiesOf([id], cancel)).Of(id);
        var part = await session.LoadAsync<Component>(id, cancel) ?? throw Rejected.NotFound("component", id);
        var (compared, nearest) = await Nearest(part, first ?? 10, components, cancel);
        var found = (await session.LoadManyAsync<Component>(cancel, [.. nearest.Select(near => near.Id)])).ToDictionary(each => each.Id);
        return new(
            Math.Min(compared, SimilarSql.MostCompared), compared <= SimilarSql.MostCompared,
            [.. nearest.Select(near => new SimilarComponent(near.Id, near.Distance, FitOf(part, found[near.Id])))]);
    }

    /// <summary>With how many parts it was compared, and the nearest of them.</summary>
    static async Task<(int Compared, IReadOnlyList<(Guid Id, decimal Distance)>)> Nearest(
        Component part, int count, ComponentSearch components, CancellationToken cancel)
    {
        await using var command = components.Command();
        if (new SimilarSql(command.Parameters).Of(part, count) is not { } query) return (0, []);
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (compared, nearest) = (0, new List<(Guid, decimal)>());
        while (await reader.ReadAsync(cancel))
        {
            compared = reader.GetInt32(0);
            nearest.Add((reader.GetGuid(1), Math.Round((decimal)reader.GetDouble(2), 4)));
        }
        return (compared, nearest);
    }

    /// <summary>In the order of the ids, without those that the catalogue does not have.</summary>
    static async Task<IReadOnlyList<ComponentFit>> Fits(Guid id, Guid[] ids, IQuerySession session, CancellationToken cancel)
    {
        new Faults().Require(ids.Length <= MaxFits, "ids", $"at most {MaxFits}").ThrowIfAny();
        id = (await session.IdentitiesOf([id], cancel)).Of(id);
        var found = (await session.LoadManyAsync<Component>(cancel, [id, .. ids])).DistinctBy(component => component.Id)
            .ToDictionary(component => component.Id);
        if (!found.TryGetValue(id, out var part)) throw Rejected.NotFound("component", id);
        return [.. ids.Distinct().Where(found.ContainsKey).Select(each => FitOf(part, found[each]))];
    }

    static ComponentFit FitOf(Component part, Component other)
    {
        var properties = Fit.Of(part.Specification.Properties, other.Specification.Properties);
        return new(other.Id, Fit.Verdict(properties), properties);
    }
}
