namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>A slot is gone before the run was made.</summary>
public static class LoseSlot
{
    /// <summary>
    /// Asks for the next free slot, three times in all, unless the run has another slot, is over, or already waits
    /// for an answer. A slot that was used cannot be lost any more.
    /// </summary>
    public static object[] Decide(Guid booking, SlotLoss loss, Closure closure, PilotRun run, DateTimeOffset at)
    {
        if (run.Find(booking)?.Stage is BookingStage.Lost or BookingStage.Measured) return [];
        var lost = new RunSlotLost(run.Id, run.SupplierId, booking, loss, at);
        var after = closure.Apply(lost);
        return after.Run(run.Id)!.NeedsSlot ? [lost, AskForRun.Again(after, after.Run(run.Id)!, at)] : [lost];
    }
}
