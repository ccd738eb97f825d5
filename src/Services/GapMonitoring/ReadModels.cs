using JasperFx.Events.Projections;

using Marten;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.GapMonitoring.Reading;
using SupplyChain.GapMonitoring.Sharing;
using SupplyChain.GapMonitoring.Suppliers;

namespace SupplyChain.GapMonitoring;

/// <summary>
/// The documents of the service and their indexes. Gaps and episodes are read models of the gaps' events. Balances, components
/// and suppliers contain what other services published. A rebuild leaves them as they are, and a replay of those services
/// fills them.
/// </summary>
static class ReadModels
{
    public static void Configure(StoreOptions options)
    {
        StoredEvents.Register(options.Events);
        options.Projections.Snapshot<Gap>(SnapshotLifecycle.Inline);
        options.Projections.Add<GapEpisodes>(ProjectionLifecycle.Inline);

        options.Schema.For<Gap>()
            .Duplicate(gap => gap.ComponentId).Duplicate(gap => gap.Region).Duplicate(gap => gap.Rank)
            .Index(gap => new { gap.Rank, gap.Id }).Duplicate(gap => gap.Open).Duplicate(gap => gap.State).Index(gap => gap.FirstWeek!)
            .Index(gap => gap.OpenedAt).Index(gap => gap.ChangedAt)
            .GinIndexJsonDataMember(gap => gap.Contributors);
        options.Schema.For<GapEpisode>().DocumentAlias("gapclosure").Duplicate(episode => episode.ClosedAt);

        options.TellChanges(new ChangeRules().For<Gap>(GapChanges.Of, GapNotices.Of));

        options.Schema.For<Picture>().Index(picture => picture.Week).Index(picture => picture.ComponentId);
        options.Schema.For<PastPicture>().Duplicate(picture => picture.GapId).Duplicate(picture => picture.At)
            .Index(picture => new { picture.GapId, picture.At });
        // One index each: they are written with every change, and read by these alone.
        options.Schema.For<PastGap>().Index(gap => new { gap.GapId, gap.At });
        options.Schema.For<PastBalance>().Index(balance => new { balance.BalanceId, balance.At });
        options.Schema.For<PastBalancesKept>();

        // Numeric revisions keep the tables of what used to be snapshots as they are.
        options.Schema.For<Balance>().UseNumericRevisions(true)
            .Duplicate(balance => balance.ComponentId).Index(balance => balance.Region)
            .Index(balance => balance.Concentration.SingleSource)
            .GinIndexJsonDataMember(balance => balance.Requirement.Contributors);
        options.Schema.For<ComponentIdentity>();
        options.Schema.For<Supplier>().UseNumericRevisions(true);
        options.Schema.For<CapacityGroups>().UseNumericRevisions(true);
        options.Schema.For<Supply>().UseNumericRevisions(true)
            .Duplicate(supply => supply.SupplierId).Duplicate(supply => supply.ComponentId).Duplicate(supply => supply.Offered);
        options.Schema.For<Component>().UseNumericRevisions(true).Duplicate(component => component.Class!);
    }
}
