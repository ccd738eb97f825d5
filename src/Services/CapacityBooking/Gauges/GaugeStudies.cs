using Marten;
using Marten.Linq.MatchesSql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Gauges;

/// <summary>Finds gauge studies. The operator of a line sees those of the line; for anybody else they do not exist.</summary>
public static class GaugeStudies
{
    const string RecordedAt = "(d.data #>> '{study,recordedAt}')::timestamptz";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/gauge-studies", List).RequireAnyRole(Roles.Operator);
        routes.MapGet("/gauge-studies/{id:guid}", Single).RequireAnyRole(Roles.Operator);
    }

    /// <summary>The latest first.</summary>
    static async Task<Page<GaugeStudy>> List(
        Guid? lineId, [Name(100)] string? characteristic, Paging paging, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        var studies = session.Query<RecordedGaugeStudy>().Where(study => study.Operator == caller.Organisation);
        if (lineId is { } line) studies = studies.Where(study => study.LineId == line);
        if (characteristic is not null) studies = studies.Where(study => study.Study.Characteristic == characteristic);
        var found = await paging.InOrderOf(studies, RecordedAt, DateOrder.LatestFirst).ToListAsync(cancel);
        return paging.Of([.. found.Select(each => each.Study)], study => new Dated(study.RecordedAt, study.Id));
    }

    static async Task<GaugeStudy> Single(Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
        await session.LoadAsync<RecordedGaugeStudy>(id, cancel) is { } found && found.Operator == caller.Organisation
            ? found.Study : throw Rejected.NotFound("gaugeStudy", id);

    /// <summary>
    /// What stands for measurements of a component on a line: the latest study of the component, or else the latest for all components.
    /// Null without one in this unit.
    /// </summary>
    internal static async Task<ChartGauge?> GaugeFor(
        this IQuerySession session, Guid line, Guid component, string characteristic, string unit, CancellationToken cancel)
    {
        object components = (await session.IdentitiesOf([component], cancel)).AllOf(component).Select(id => $"{id}").ToArray();
        var found = await session.Query<RecordedGaugeStudy>()
            .Where(study => study.LineId == line && study.Study.Characteristic == characteristic && study.Study.Unit == unit)
            .Where(study => study.MatchesSql("coalesce(d.data #>> '{study,componentId}' = any(?), true)", components))
            .OrderBySql($"(d.data #>> '{{study,componentId}}') is null, {RecordedAt} desc, d.id").Take(1).ToListAsync(cancel);
        return found is [{ Study: var study }] ? new(study.ByVariance.GaugeShare, study.Verdict, study.RecordedAt) : null;
    }
}
