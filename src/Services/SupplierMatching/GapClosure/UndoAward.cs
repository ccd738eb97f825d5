using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Undoes the step to awarded: what stands behind it, slots asked for, held or booked, is given back.</summary>
public static class UndoAward
{
    /// <summary>A run that was made stays made, and a supplier that qualified stays qualified.</summary>
    /// <exception cref="Rejected">The process is finished: the award has done what it was for.</exception>
    public static object[] Decide(Closure? closure, string reason, DateTimeOffset now)
    {
        if (closure is null) return [];
        if (closure.Phase == ClosurePhase.Finished) throw Rejected.Conflict("process", "is finished: the award has done what it was for");
        if (closure.Phase != ClosurePhase.Awarded) return [];
        return
        [
            .. closure.Runs.Where(run => !run.IsOver).Select(run => new PilotRunCancelled(run.Id, run.SupplierId, now)),
            new AwardUndone(reason, now),
        ];
    }
}
