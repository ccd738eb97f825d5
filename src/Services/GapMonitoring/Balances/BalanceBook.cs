using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.GapMonitoring.Balances;

static class BalanceBook
{
    /// <summary>
    /// The one way in which a balance changes: decides on facts, appends them, and appends what they do to the gap,
    /// all under the lock of this component and region, within a session of the caller's.
    /// </summary>
    public static async Task EnterFacts(
        this IDocumentSession session, Guid component, string region, GapCause cause,
        Func<Balance, IReadOnlyList<object>> decide, DateTimeOffset at, CancellationToken cancel)
    {
        var id = Balance.IdOf(component, region);
        await session.LockAsync(id, cancel);
        var batch = session.CreateBatchQuery();
        var loadingBalance = batch.Events.FetchForWriting<Balance>(id);
        var loadingGap = batch.Events.FetchForWriting<Gap>(Gap.IdOf(component, region));
        await batch.Execute(cancel);
        var (balance, gap) = (await loadingBalance, await loadingGap);

        var started = new BalanceStarted(component, region, at);
        var before = balance.Aggregate ?? Balance.Create(started);
        var facts = decide(before);
        if (facts.Count == 0) return;

        if (balance.Aggregate is null) balance.AppendOne(started);
        balance.AppendMany(facts);
        gap.AppendMany(AssessGap.Decide(facts.Aggregate(before, (state, fact) => state.After(fact)), gap.Aggregate, cause));
    }
}
