using Marten;

using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Gaps;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>What is appended to a balance and to the gap of the same component and region.</summary>
public sealed record Entry(IReadOnlyList<object> Facts, IReadOnlyList<object> GapEvents);

/// <summary>The one way in which a balance changes: facts, and what they do to the gap, together.</summary>
public static class BalanceBook
{
    /// <summary>The facts that <paramref name="decide"/> finds new, after the balance's start where it is the first, and the gap's events.</summary>
    public static Entry Decide(
        BalanceStarted start, Balance? balance, Gap? gap, Func<Balance, IReadOnlyList<object>> decide, GapCause cause)
    {
        var before = balance ?? Balance.Create(start);
        var facts = decide(before);
        if (facts.Count == 0) return new Entry([], []);

        var after = facts.Aggregate(before, (state, fact) => state.After(fact));
        return new Entry(balance is null ? [start, .. facts] : facts, AssessGap.Decide(after, gap, cause));
    }

    /// <summary>Decides and appends within a session of the caller's, under the lock of this component and region.</summary>
    internal static async Task EnterFacts(
        this IDocumentSession session, BalanceStarted start, Func<Balance, IReadOnlyList<object>> decide, GapCause cause,
        CancellationToken cancel)
    {
        var id = Balance.IdOf(start.ComponentId, start.Region);
        await session.BeginTransactionAsync(cancel);
        var batch = session.CreateBatchQuery();
        var locked = batch.Lock(id);
        var loadingBalance = batch.Events.FetchForWriting<Balance>(id);
        var loadingGap = batch.Events.FetchForWriting<Gap>(Gap.IdOf(start.ComponentId, start.Region));
        await batch.Execute(cancel);
        await locked;

        var (balance, gap) = (await loadingBalance, await loadingGap);
        var entry = Decide(start, balance.Aggregate, gap.Aggregate, decide, cause);
        balance.AppendMany(entry.Facts);
        gap.AppendMany(entry.GapEvents);
    }
}
