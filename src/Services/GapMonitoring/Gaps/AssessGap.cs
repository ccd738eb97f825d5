using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.GapMonitoring.Balances;

namespace SupplyChain.GapMonitoring.Gaps;

/// <summary>Decides what a changed balance means for the gap of its component and region.</summary>
public static class AssessGap
{
    /// <summary>
    /// One event, or none where the gap is unchanged. The event's time is the balance's time. A gap that closed twice in a week
    /// and opened again stays open until the week is over; then it is assessed again.
    /// </summary>
    public static object[] Decide(Balance balance, Gap? gap, GapCause cause)
    {
        var weeks = Evaluation.Of(balance);
        var before = gap is { Open: true } ? new Shortage(gap.Weeks, gap.Contributors) : null;
        var after = Shortage.In(weeks, balance.Requirement.Contributors);
        var (component, region, at) = (balance.ComponentId, balance.Region, balance.Now);
        return (before, after) switch
        {
            (null, null) => [],
            (null, _) => [new GapOpened(component, region, after, [cause], at)],
            (_, null) when gap!.StaysOpenIn(balance.Week()) =>
                before.Weeks.Count == 0 ? [] : [new GapHeldOpen(component, region, Evaluation.WorstOf(weeks), [cause], at)],
            (_, null) => [new GapClosed(component, region, Evaluation.WorstOf(weeks), gap!.OpenedAt, [cause], at)],
            _ when after.SameAs(before) => [],
            _ when after.IsMilderThan(before) => [new GapEased(component, region, after, [cause], at)],
            _ => [new GapWorsened(component, region, after, [cause], at)],
        };
    }
}
