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
    public static async Task<IReadOnlyList<SingleSource>> Worst(IQuerySession session, CancellationToken cancel)
    {
        var balances = await session.Query<Balance>().Where(balance => balance.Concentration.SingleSource)
            .OrderByDescending(balance => balance.Concentration.Index).ThenBy(balance => balance.Id).Take(Max)
            .Select(balance => new { balance.Id, balance.ComponentId, balance.Region, balance.Concentration.Index })
            .ToListAsync(cancel);
        var gaps = balances.Select(balance => Gap.IdOf(balance.ComponentId, balance.Region)).ToArray();
        var open = await session.Query<Gap>().Where(gap => gap.Id.IsOneOf(gaps) && gap.Open).Select(gap => gap.Id).ToListAsync(cancel);
        return
        [
            .. balances.Select(balance => new SingleSource(
                balance.Id, balance.ComponentId, balance.Region, balance.Index,
                open.Contains(Gap.IdOf(balance.ComponentId, balance.Region)))),
        ];
    }
}
