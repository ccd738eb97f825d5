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
    /// <summary>Views of gaps with their weeks, without those that the reader may not see.</summary>
    public static Task<IReadOnlyList<Api.Gap>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<Gap> gaps, CancellationToken cancel) =>
        session.ViewsFor(
            reader, [.. gaps.Select(GapSummary.Of)], cancel, gaps.ToDictionary(gap => gap.Id, gap => gap.Weeks));

    /// <summary>The same for summaries. Without <paramref name="weeks"/> the views have none either.</summary>
    public static async Task<IReadOnlyList<Api.Gap>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<GapSummary> gaps, CancellationToken cancel,
        IReadOnlyDictionary<Guid, IReadOnlyList<ShortWeek>>? weeks = null)
    {
        var balanceIds = gaps.Select(gap => Balance.IdOf(gap.ComponentId, gap.Region)).ToArray();
        var componentIds = gaps.Select(gap => gap.ComponentId).Distinct().ToArray();
        var supplyIds = reader.Is(Roles.Supplier)
            ? componentIds.Select(component => Supply.IdOf(reader.Organisation, component)).ToArray() : [];
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
               let visibility = GapVisibilityRules.Of(reader, gap.Contributors, offered.Contains(gap.ComponentId))
               where visibility is not GapVisibility.None
               let view = View(gap, byComponent.GetValueOrDefault(gap.ComponentId), bySource, reader, visibility)
               select weeks is null ? view : view with
               {
                   Weeks = [.. weeks[gap.Id].Select(week => View(week, gap.Contributors, reader, visibility))],
               },
        ];
    }

    /// <summary>The shortfall of several weeks: a band where one of them is, because it could be derived from the others.</summary>
    public static Api.Figure Total(
        decimal shortfall, int? fewestContributors, decimal? largestShare, IReadOnlyList<Guid> contributors, Caller reader,
        GapVisibility visibility) =>
        GapVisibilityRules.Show(
            shortfall, visibility.ShowsExactly(reader, contributors, fewestContributors ?? 0, largestShare ?? 1));

    static Api.Gap View(GapSummary gap, Component? component, HashSet<Guid> singleSourced, Caller reader, GapVisibility visibility)
    {
        var balance = Balance.IdOf(gap.ComponentId, gap.Region);
        return new Api.Gap(
            gap.Id, balance, gap.ComponentId, gap.Region, component?.Class, gap.Open, gap.State,
            Total(gap.Shortfall, gap.FewestContributors, gap.LargestShare, gap.Contributors, reader, visibility), Weeks: [],
            singleSourced.Contains(balance), component?.EndOfLife == true, component?.Substitutes ?? [],
            visibility is GapVisibility.Offerer ? null : gap.Contributors.Count,
            gap.OpenedAt, gap.ChangedAt, gap.Open ? null : gap.ChangedAt);
    }

    static Api.ShortWeek View(ShortWeek week, IReadOnlyList<Guid> contributors, Caller reader, GapVisibility visibility)
    {
        var exactly = visibility.ShowsExactly(reader, contributors, week.Contributors, week.LargestShare);
        Api.Figure? Hidden(decimal quantity) =>
            visibility is GapVisibility.Offerer ? null : GapVisibilityRules.Show(quantity, exactly);
        return new Api.ShortWeek(
            week.Week, week.State, Hidden(week.Requirement), Hidden(week.Actual), Hidden(week.Maximum),
            GapVisibilityRules.Show(week.Shortfall, exactly));
    }
}
