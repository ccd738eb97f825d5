using Marten;
using Marten.Events.Aggregation;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Lines;

public sealed partial class PilotLineProjection : SingleStreamProjection<PilotLineProfile, Guid>
{
    public static PilotLineProfile Create(PilotLineOpened e) =>
        new(e.LineId, e.Operator, e.Name, e.Region, e.Steps, e.Hours, e.Policy, e.At);

    public static PilotLineProfile Apply(PricesStated e, PilotLineProfile line) => line with { Prices = e.Prices };

    public static PilotLineProfile Apply(TestsStated e, PilotLineProfile line) => line with { StatedTests = e.Tests };

    public static PilotLineProfile Apply(PolicyRevised e, PilotLineProfile line) => line with { Hours = e.Hours, Policy = e.Policy };
}

/// <summary>Finds pilot lines. Steps, region, hours and policy are visible to every signed-in caller.</summary>
public static class PilotLineQueries
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lines", List);
        routes.MapGet("/lines/{id:guid}", Single);
        routes.MapPost("/lines/by-ids", ByIds);
    }

    /// <summary>The lines that offer all of the steps.</summary>
    public static IQueryable<PilotLineProfile> Offering(this IQueryable<PilotLineProfile> lines, IEnumerable<string> steps) =>
        steps.Aggregate(lines, (found, step) => found.Where(line => line.Steps.Contains(step)));

    static Task<Page<PilotLineProfile>> List(
        string[]? step, string? region, Guid? @operator, [Name] string? search, Paging paging, IQuerySession session,
        CancellationToken cancel)
    {
        var lines = session.Query<PilotLineProfile>().Offering(step ?? []).Within(line => line.Region, region).Named(search);
        if (@operator is { } organisation) lines = lines.Where(line => line.Operator == organisation);
        return paging.Of(lines, line => line, line => line.Id, cancel);
    }

    static async Task<PilotLineProfile> Single(Guid id, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<PilotLineProfile>(id, cancel) ?? throw Rejected.NotFound("line", id);

    static async Task<IReadOnlyList<PilotLineProfile>> ByIds(Guid[] ids, IQuerySession session, CancellationToken cancel)
    {
        return await session.LoadManyAsync<PilotLineProfile>(cancel, ids);
    }
}
