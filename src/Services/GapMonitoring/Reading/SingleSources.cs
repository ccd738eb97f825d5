using Marten;

using SupplyChain.Contracts.GapMonitoring.Api;
using SupplyChain.GapMonitoring.Balances;

using Gap = SupplyChain.GapMonitoring.Gaps.Gap;

namespace SupplyChain.GapMonitoring.Reading;

/// <summary>Finds components that depend on one supplier.</summary>
static class SingleSources
{
    const int Max = 100;

    /// <summary>The most concentrated first.</summary>
    /// <param name="asOf">As it was at a past moment; null for now.</param>
    public static async Task<IReadOnlyList<SingleSource>> Worst(IQuerySession session, DateTimeOffset? asOf, CancellationToken cancel)
    {
        var balances = asOf is { } moment ? await At(session, moment, cancel) : await Now(session, cancel);
        var gaps = await session.SummariesOf([.. balances.Select(GapOf)], asOf, cancel);
        var open = gaps.Where(gap => gap.Open).Select(gap => gap.Id).ToHashSet();
        return
        [
            .. balances.Select(balance => new SingleSource(
                balance.Id, balance.ComponentId, balance.Region, balance.Index, open.Contains(GapOf(balance)))),
        ];
    }

    static async Task<IReadOnlyList<Source>> Now(IQuerySession session, CancellationToken cancel) =>
        await session.Query<Balance>().Where(balance => balance.Concentration.SingleSource)
            .OrderByDescending(balance => balance.Concentration.Index).ThenBy(balance => balance.Id).Take(Max)
            .Select(balance => new Source(balance.Id, balance.ComponentId, balance.Region, balance.Concentration.Index))
            .ToListAsync(cancel);

    static async Task<IReadOnlyList<Source>> At(IQuerySession session, DateTimeOffset moment, CancellationToken cancel)
    {
        var found = await session.Query<PastBalance>().KnownAt(moment).Where(past => past.Outline.Concentration.SingleSource)
            .OrderByDescending(past => past.Outline.Concentration.Index).ThenBy(past => past.BalanceId).Take(Max).ToListAsync(cancel);
        return [.. found.Select(past => new Source(
            past.BalanceId, past.Outline.ComponentId, past.Outline.Region, past.Outline.Concentration.Index))];
    }

    static Guid GapOf(Source balance) => Gap.IdOf(balance.ComponentId, balance.Region);

    sealed record Source(Guid Id, Guid ComponentId, string Region, decimal Index);
}
