using JasperFx.Events.Projections;

using Marten;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Reading;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring;

/// <summary>What is kept ready for deciding and reading, and the indexes of what is filtered by.</summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
        options.Projections.Snapshot<Balance>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<Gap>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<Supplier>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<Supply>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<Component>(SnapshotLifecycle.Inline);
        options.Projections.Add<GapClosures>(ProjectionLifecycle.Inline);

        options.Schema.For<Balance>()
            .Duplicate(balance => balance.ComponentId).Index(balance => balance.Region)
            .Index(balance => balance.Concentration.SingleSource);
        options.Schema.For<Gap>()
            .Duplicate(gap => gap.ComponentId).Duplicate(gap => gap.Region).Duplicate(gap => gap.Rank).Duplicate(gap => gap.Open)
            .Duplicate(gap => gap.State).Index(gap => gap.FirstWeek!).GinIndexJsonData();
        options.Schema.For<Supply>().Duplicate(supply => supply.SupplierId).Duplicate(supply => supply.ComponentId).Duplicate(supply => supply.Offered);
        options.Schema.For<Component>().Duplicate(component => component.Class!);
        options.Schema.For<GapClosure>().Duplicate(closure => closure.ClosedAt);
    }
}
