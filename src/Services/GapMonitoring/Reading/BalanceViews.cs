using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Pictures;
using SupplyChain.ServiceDefaults;

using Api = SupplyChain.Contracts.GapMonitoring.Api;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Balances as their reader may see them.</summary>
public static class BalanceViews
{
    public static bool IsVisibleTo(this BalanceOutline balance, Caller reader) =>
        VisibilityOf(balance, reader) is not GapVisibility.None;

    /// <summary>Balances with what the reader is told of the requirement.</summary>
    /// <param name="asOf">The moment at which they were so; null for now.</param>
    public static async Task<IReadOnlyList<Api.ComponentBalance>> ViewsFor(
        this IQuerySession session, Caller reader, IReadOnlyList<BalanceOutline> balances, DateTimeOffset? asOf, DateTimeOffset now,
        CancellationToken cancel)
    {
        Guid[] ids = [.. balances.Select(GapOf)];
        var pictures = await session.PicturesOf(reader, ids, asOf, cancel);
        var gaps = (await session.SummariesOf(ids, asOf, cancel)).ToDictionary(gap => gap.Id);
        return
        [
            .. from balance in balances
               let gap = GapOf(balance)
               select balance.ViewFor(reader, pictures.GetValueOrDefault(gap), gaps.GetValueOrDefault(gap), IsoWeek.Of(asOf ?? now)),
        ];
    }

    static Api.ComponentBalance ViewFor(
        this BalanceOutline balance, Caller reader, SeenPicture? picture, GapSummary? gap, DateOnly thisWeek)
    {
        var visibility = VisibilityOf(balance, reader);
        // A balance without an open gap is not updated when a week passes, so past weeks are left out here.
        var weeks = balance.Weeks.Where(week => week.Week >= thisWeek).ToList();
        var view = picture?.ViewFor(visibility);
        var told = view?.Weeks.Where(week => week.Week >= thisWeek).ToDictionary(week => week.Week) ?? [];
        return new Api.ComponentBalance(
            balance.Id, GapOf(balance), balance.ComponentId, balance.Region,
            visibility is GapVisibility.Alliance ? WorstOf(weeks) : told.Values.Max(week => (GapState?)week.State),
            view is { Alone: false } && told.Count > 0 ? view.Contributors : null,
            balance.Concentration.Suppliers, balance.Concentration.SingleSource,
            visibility is GapVisibility.Alliance && balance.Concentration.Suppliers > 0 ? balance.Concentration.Index : null,
            Weeks(weeks, told, visibility, view?.Alone == true), told.Count > 0 ? picture!.ChangedAt(visibility) : null,
            BalanceChanges.ChangedAt(visibility, reader, picture, gap));
    }

    static GapState WorstOf(IEnumerable<OutlineWeek> weeks) => weeks.Select(week => week.State).DefaultIfEmpty(GapState.Surplus).Max();

    static GapVisibility VisibilityOf(BalanceOutline balance, Caller reader) =>
        GapVisibilityRules.Of(reader, balance.Contributors, offers: false);

    static Guid GapOf(BalanceOutline balance) => Gap.IdOf(balance.ComponentId, balance.Region);

    /// <summary>Those with capacity, and those that are told. A week that others require alone is not even listed.</summary>
    static IReadOnlyList<Api.BalanceWeek> Weeks(
        IReadOnlyList<OutlineWeek> weeks, Dictionary<DateOnly, PictureWeek> told, GapVisibility visibility, bool alone)
    {
        var capacity = weeks.Where(week => week.HasCapacity).ToDictionary(week => week.Week);
        return
        [
            .. capacity.Keys.Union(told.Keys).Order()
                .Select(week => View(week, capacity.GetValueOrDefault(week), told.GetValueOrDefault(week))),
        ];

        Api.BalanceWeek View(DateOnly week, OutlineWeek? now, PictureWeek? shown) => new(
            week, shown?.State,
            visibility is GapVisibility.Alliance && shown is not null ? Api.Figure.InBand(shown.From) : null,
            visibility is GapVisibility.Contributor && !alone && shown is not null ? Api.Figure.InBand(shown.From) : null,
            Api.Figure.InSteps(now?.Actual ?? 0), Api.Figure.InSteps(now?.Maximum ?? 0), Api.Figure.InSteps(now?.Unqualified ?? 0),
            shown?.Forecast, now?.Overbooked == true);
    }
}
