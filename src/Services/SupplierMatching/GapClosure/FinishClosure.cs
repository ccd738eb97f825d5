namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>The last step: decided anew whenever the gap ends or a supplier qualifies, whichever is heard last.</summary>
public static class FinishClosure
{
    /// <summary>
    /// Guard: the gap is closed by a supplier that qualified in this process, or by others while nothing is left to do.
    /// Outside any gap the process is finished once all its suppliers are qualified.
    /// </summary>
    public static object[] Decide(Closure closure, DateTimeOffset at)
    {
        if (closure.Phase != ClosurePhase.Awarded) return [];
        if (closure.GapId is null) return closure.AllQualified ? [new ClosureFinished(ByThis: false, GapToClose: null, at)] : [];
        if (closure.GapEnd is not { } end) return [];
        if (end.Suppliers.Any(closure.Qualified.Contains))
            return [new ClosureFinished(ByThis: true, end.At - closure.OpenedAt, end.At)];
        return closure.AllQualified ? [new ClosureFinished(ByThis: false, GapToClose: null, end.At)] : [];
    }
}
