using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>A balance and the gap of the same component and region. They change together, under the lock of the gap's stream.</summary>
sealed class BalanceWithGap(Work work, Guid component, string region)
{
    readonly StreamState<Gap> gap = work.Stream<Gap>(Gap.IdOf(component, region));
    readonly DocumentState<Balance> balance = work.Document<Balance>(Balance.IdOf(component, region));

    /// <summary>
    /// Stores the balance after a change and appends what it means for the gap; call it after <see cref="Work.Load"/>. A
    /// balance that stays as it is changes nothing.
    /// </summary>
    public void Append(Func<Balance, Balance> change, GapCause cause)
    {
        var before = balance.Value ?? Balance.Empty(component, region);
        var after = change(before);
        if (ReferenceEquals(after, before)) return;

        balance.Store(after);
        gap.Append(AssessGap.Decide(after, gap.State, cause));
    }
}
