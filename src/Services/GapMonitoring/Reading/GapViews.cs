using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.GapMonitoring.Sharing;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Gaps as their reader may see them.</summary>
static class GapViews
{
    /// <summary>Views of gaps, without those that the reader may not see.</summary>
    /// <param name="pictures">By gap. Those of the moment at which the gaps are shown.</param>
    /// <param name="asOf">That moment; null for now. Weeks that were over are left out.</param>
    /// <param name="weeks">False for views without weeks.</param>
    public static async Task<IReadOnlyList<Api.Gap>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<GapSummary> gaps, IReadOnlyDictionary<Guid, SeenPicture> pictures,
        DateTimeOffset? asOf, DateTimeOffset now, CancellationToken cancel, bool weeks = true)
    {
        var balanceIds = gaps.Select(gap => Balance.IdOf(gap.ComponentId, gap.Region)).ToArray();
        var componentIds = gaps.Select(gap => gap.ComponentId).Distinct().ToArray();
        var identities = reader.Is(Roles.Supplier) ? await session.IdentitiesOf(componentIds, cancel) : ComponentIdentities.None;
        var supplyIds = reader.Is(Roles.Supplier) ? componentIds.SelectMany(identities.IdsWithin).Distinct()
            .Select(component => Supply.IdOf(reader.Organisation, component)).ToArray() : [];
        var batch = session.CreateBatchQuery();
        var sources = batch.Query<SourceOfBalance>(
            asOf is { } moment ? SourceOfBalance.At(moment) : SourceOfBalance.Now, (object)balanceIds);
        var components = batch.LoadMany<Component>().ById(componentIds);
        var supplies = batch.LoadMany<Supply>().ById(supplyIds);
        var groups = batch.LoadMany<CapacityGroups>().ById(reader.Is(Roles.Supplier) && asOf is null ? new[] { reader.Organisation } : []);
        await batch.Execute(cancel);

        var bySource = (await sources).ToDictionary(source => source.Id, source => source.Single);
        var byComponent = (await components).ToDictionary(component => component.Id);
        var offered = (await supplies).Where(supply => supply.Offered).Select(supply => supply.ComponentId).ToHashSet();
        var own = await groups is [var known] ? new OwnGroups(known) : null;
        var since = IsoWeek.Of(asOf ?? now);
        var views =
            from gap in gaps
            let picture = pictures.GetValueOrDefault(gap.Id)
            let visibility = GapVisibilityRules.Of(reader, gap.Contributors, identities.IdsWithin(gap.ComponentId).Any(offered.Contains))
            where visibility is not GapVisibility.None
            let shown = ShownGap.Of(gap, picture, visibility, since)
            where shown is not null
            let view = View(gap, shown, byComponent.GetValueOrDefault(gap.ComponentId), bySource, own)
            select weeks ? view : view with { Weeks = [] };
        return [.. views];
    }

    /// <summary>The same with the pictures of the moment.</summary>
    public static async Task<IReadOnlyList<Api.Gap>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<GapSummary> gaps, DateTimeOffset? asOf, DateTimeOffset now,
        CancellationToken cancel) => await session.ViewsFor(
            reader, gaps, await session.PicturesOf(reader, [.. gaps.Select(gap => gap.Id)], asOf, cancel), asOf, now, cancel);

    static Api.Gap View(
        GapSummary gap, ShownGap shown, Component? component, Dictionary<Guid, bool> singleSourced, OwnGroups? own)
    {
        var balance = Balance.IdOf(gap.ComponentId, gap.Region);
        return new Api.Gap(
            gap.Id, balance, gap.ComponentId, gap.Region, component?.Class, shown.Opening.Open, shown.State, shown.Shortfall,
            [.. shown.Weeks.Select(week => shown.View(week) with { CapacityGroupIds = own?.Overbooked(gap.ComponentId, week.Week) })],
            shown.Visibility is not GapVisibility.Offerer && singleSourced.TryGetValue(balance, out var single) ? single : null,
            component?.EndOfLife == true, component?.Substitutes ?? [], shown.Contributors,
            shown.Opening.OpenedAt, shown.ChangedAt, shown.Opening.ClosedAt);
    }
}

/// <summary>Whether one supplier has most of the capacity of a balance.</summary>
sealed record SourceOfBalance(Guid Id, bool Single)
{
    public const string Now = """
        select jsonb_build_object('id', d.id, 'single', d.data -> 'concentration' -> 'singleSource') from mt_doc_balance d
        where d.id = any(?)
        """;

    /// <summary>There is none of a moment before balances were kept.</summary>
    public static string At(DateTimeOffset moment) => $"""
        select jsonb_build_object('id', asked.id, 'single', d.data -> 'outline' -> 'concentration' -> 'singleSource')
        from unnest(?) asked(id) cross join lateral ({PastMoment.BalanceAt(moment, "asked.id")}) d
        """;
}

/// <summary>What of a gap is shown to a reader.</summary>
/// <param name="State">Null where it is not told.</param>
/// <param name="Weeks">The weeks that are short, as far as they are told.</param>
public sealed record ShownGap(
    GapVisibility Visibility, Opening Opening, GapState? State, IReadOnlyList<PictureWeek> Weeks, bool Alone, int? Contributors,
    DateTimeOffset ChangedAt)
{
    /// <summary>Over the weeks that are shown; null where none is.</summary>
    public Api.Figure? Shortfall => Weeks.Count == 0 ? null : Api.Figure.InBand(Weeks.Sum(week => week.Shortfall));

    /// <summary>Null for a supplier where no picture showed it open yet, and for others where it never opened.</summary>
    internal static ShownGap? Of(GapSummary gap, SeenPicture? picture, GapVisibility visibility, DateOnly since)
    {
        var (view, offerer) = (picture?.ViewFor(visibility), visibility is GapVisibility.Offerer);
        if ((offerer ? picture?.Gap : gap.NeverOpened ? null : gap.Opening) is not { } opening) return null;

        List<PictureWeek> told = [.. view?.Weeks.Where(week => week.Week >= since) ?? []];
        List<PictureWeek> isShort = [.. told.Where(week => opening.Open && week.IsShort)];
        var (turned, pictured) = (opening.ClosedAt ?? opening.OpenedAt, picture?.ChangedAt(visibility));
        return new ShownGap(
            visibility, opening,
            visibility is GapVisibility.Alliance ? gap.State : StateOf(told, opening.Open), isShort, view?.Alone == true,
            view is { Alone: false } && told.Count > 0 ? view.Contributors : null,
            pictured is { } at && (offerer || at > turned) ? at : turned);
    }

    public Api.ShortWeek View(PictureWeek week) => new(
        week.Week, week.State,
        Visibility is GapVisibility.Alliance ? Api.Figure.InBand(week.From) : null,
        Visibility is GapVisibility.Contributor && !Alone ? Api.Figure.InBand(week.From) : null,
        Visibility is GapVisibility.Offerer ? null : Api.Figure.InSteps(week.Actual),
        Visibility is GapVisibility.Offerer ? null : Api.Figure.InSteps(week.Maximum),
        Api.Figure.InBand(week.Shortfall), Visibility is not GapVisibility.Offerer && week.GivesWay);

    /// <summary>The worst state of the picture; null where it is older than the gap's opening or closing and says otherwise.</summary>
    static GapState? StateOf(IReadOnlyList<PictureWeek> told, bool open) =>
        told.Select(week => (GapState?)week.State).Max() is { } state && state >= GapState.BottleneckOrange == open ? state : null;
}
