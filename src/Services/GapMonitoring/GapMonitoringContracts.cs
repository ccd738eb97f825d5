using JasperFx.Events;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;

using Published = SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.GapMonitoring;

/// <summary>Maps the events of a gap to contracts.</summary>
static class GapMonitoringContracts
{
    public static object? ContractOf(IEvent stored) => stored.Data switch
    {
        Gaps.GapOpened e => new Published.GapOpened(
            stored.StreamId, e.ComponentId, e.Region, Weeks(e.Shortage), e.Shortage.State, e.Shortage.Shortfall,
            e.Shortage.Contributors, e.Causes),
        Gaps.GapWorsened e => new Published.GapWorsened(
            stored.StreamId, e.ComponentId, e.Region, Weeks(e.Shortage), e.Shortage.State, e.Shortage.Shortfall,
            e.Shortage.Contributors, e.Causes),
        Gaps.GapEased e => new Published.GapEased(
            stored.StreamId, e.ComponentId, e.Region, Weeks(e.Shortage), e.Shortage.State, e.Shortage.Shortfall,
            e.Shortage.Contributors, e.Causes),
        Gaps.GapClosed e => new Published.GapClosed(stored.StreamId, e.ComponentId, e.Region, e.Causes),
        Gaps.GapPictured e => new Published.GapPictured(stored.StreamId, e.ComponentId, e.Region),
        Gaps.GapShownToSuppliers e => new Published.GapShownToSuppliers(stored.StreamId, e.ComponentId, e.Region),
        _ => null,
    };

    static GapWeek[] Weeks(Shortage shortage) =>
    [
        .. shortage.Weeks.Select(week => new GapWeek(
            week.Week, week.Requirement, week.Actual, week.Maximum, week.Shortfall, week.State)),
    ];
}
