using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.ControlCharts;

/// <summary>
/// Charts the latest runs that the caller sees, and no others: of a component that it sees no run of, the chart is empty.
/// </summary>
public static class ControlChartQuery
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/control-charts", Single).RequireAnyRole(Roles.Oem, Roles.Supplier, Roles.Operator);

    /// <param name="baselineFrom">With <paramref name="baselineUntil"/>, the half-open range of runs that the limits are from.</param>
    static async Task<ControlChart> Single(
        Guid componentId, [Name(100)] string? characteristic, Guid? lineId, ControlChartKind? kind, DateTimeOffset? baselineFrom,
        DateTimeOffset? baselineUntil, Caller caller, IQuerySession session, CancellationToken cancel)
    {
        new Faults()
            .Require(
                baselineFrom is null || baselineUntil is null || baselineFrom < baselineUntil, "baselineUntil",
                "must be after baselineFrom")
            .Require(
                kind is null || kind is ControlChartKind.Shares == characteristic is null, "kind",
                "shares without a characteristic, all others with one")
            .ThrowIfAny();
        return await session.ChartFor(
            caller.Organisation, new(componentId, lineId, characteristic, kind, baselineFrom, baselineUntil), cancel);
    }
}
