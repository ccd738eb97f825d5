using Marten;

using SupplyChain.Contracts;

namespace SupplyChain.GapMonitoring.Balances;

/// <summary>What of a balance was told from a moment on. One is added when something of it changes.</summary>
/// <param name="GapId">The gap of the same component and region.</param>
public sealed record PastBalance(Guid Id, Guid BalanceId, Guid GapId, DateTimeOffset At, BalanceOutline Outline)
{
    /// <summary>So long it can be asked for. It is deleted with the first change of a week behind that.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7 * 53);

    public static PastBalance Of(Balance balance, Guid gap) => new(
        NamedId.Of("past balance", balance.Id.ToString("N"), $"{balance.Now:O}"), balance.Id, gap, balance.Now, BalanceOutline.Of(balance));
}

/// <summary>Since when past balances are kept: since the first start of a service that keeps them.</summary>
public sealed record PastBalancesKept(Guid Id, DateTimeOffset Since)
{
    public static readonly Guid Only = NamedId.Of("past balances kept");
}

static class PastBalances
{
    // The latest one from before the retention still tells how the balance was when the retention began.
    const string Outdated = """
        delete from mt_doc_pastbalance past
        where cast(past.data ->> 'balanceId' as uuid) = ? and mt_immutable_timestamptz(past.data ->> 'at') < (
            select max(mt_immutable_timestamptz(latest.data ->> 'at')) from mt_doc_pastbalance latest
            where cast(latest.data ->> 'balanceId' as uuid) = ? and mt_immutable_timestamptz(latest.data ->> 'at') <= ?)
        """;

    /// <summary>Keeps what is told of a changed balance from now on, unless it is what was told before.</summary>
    /// <param name="before">Null for a new one.</param>
    public static void Keep(this IDocumentSession session, Balance? before, Balance after, Guid gap)
    {
        var past = PastBalance.Of(after, gap);
        if (before is not null && BalanceOutline.Of(before).SameAs(past.Outline, after.Week())) return;
        session.Store(past);
        if (before is null || before.Week() == after.Week()) return;
        session.QueueSqlCommand(Outdated, after.Id, after.Id, after.Now - PastBalance.Retention);
    }
}
