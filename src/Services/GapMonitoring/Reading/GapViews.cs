using Marten;

using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Gaps as their reader may see them.</summary>
static class GapViews
{
    /// <summary>Views of gaps, without those that the reader may not see.</summary>
    public static async Task<IReadOnlyList<Api.Gap>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<Gap> gaps, CancellationToken cancel)
    {
        var balanceIds = gaps.Select(gap => Balance.IdOf(gap.ComponentId, gap.Region)).ToArray();
        var componentIds = gaps.Select(gap => gap.ComponentId).Distinct().ToArray();
        var supplyIds = componentIds.Select(component => Supply.IdOf(reader.Organisation, component)).ToArray();
        var batch = session.CreateBatchQuery();
        var singleSourced = batch.Query<Balance>()
            .Where(balance => balance.Id.IsOneOf(balanceIds) && balance.Concentration.SingleSource)
            .Select(balance => balance.Id).ToList();
        var components = batch.LoadMany<Component>().ById(componentIds);
        var supplies = batch.LoadMany<Supply>().ById(supplyIds);
        await batch.Execute(cancel);

        var bySource = (await singleSourced).ToHashSet();
        var byComponent = (await components).ToDictionary(component => component.Id);
        var offered = (await supplies).Where(supply => supply.Offered).Select(supply => supply.ComponentId).ToHashSet();
        return
        [
            .. from gap in gaps
               let sight = Sights.Of(reader, gap.Contributors, offered.Contains(gap.ComponentId))
               where sight is not Sight.None
               select View(gap, byComponent.GetValueOrDefault(gap.ComponentId), bySource, reader, sight),
        ];
    }

    /// <summary>The sum over the weeks; a band when one of the weeks is, or it could be worked out from the others.</summary>
    public static Api.Figure Total(IReadOnlyList<ShortWeek> weeks, IReadOnlyList<Guid> contributors, Caller reader, Sight sight) =>
        Sights.Show(
            weeks.Sum(week => week.Shortfall),
            sight is not Sight.Offerer && weeks.All(week => MaySeeExactly(week, contributors, reader, sight)));

    static Api.Gap View(Gap gap, Component? component, HashSet<Guid> singleSourced, Caller reader, Sight sight)
    {
        var balance = Balance.IdOf(gap.ComponentId, gap.Region);
        return new Api.Gap(
            gap.Id, balance, gap.ComponentId, gap.Region, component?.Class, gap.Open, gap.State,
            Total(gap.Weeks, gap.Contributors, reader, sight),
            [.. gap.Weeks.Select(week => View(week, gap.Contributors, reader, sight))],
            singleSourced.Contains(balance), component?.EndOfLife == true, component?.Substitutes ?? [],
            sight is Sight.Offerer ? null : gap.Contributors.Count,
            gap.OpenedAt, gap.ChangedAt, gap.Open ? null : gap.ChangedAt);
    }

    static Api.ShortWeek View(ShortWeek week, IReadOnlyList<Guid> contributors, Caller reader, Sight sight)
    {
        var exactly = MaySeeExactly(week, contributors, reader, sight);
        Api.Figure? Hidden(decimal quantity) => sight is Sight.Offerer ? null : Sights.Show(quantity, exactly);
        return new Api.ShortWeek(
            week.Week, week.State, Hidden(week.Requirement), Hidden(week.Actual), Hidden(week.Maximum),
            Sights.Show(week.Shortfall, exactly));
    }

    static bool MaySeeExactly(ShortWeek week, IReadOnlyList<Guid> contributors, Caller reader, Sight sight) =>
        sight.MaySeeExactly(reader, contributors, week.Contributors, week.LargestShare);
}
