using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Asks the lines for a slot, or a person where asking again would be in vain.</summary>
public static class AskForRun
{
    /// <summary>The first slot for an awarded supplier. The process must be awarded.</summary>
    public static object First(Closure closure, AwardedSupplier supplier, DateTimeOffset at) => Ask(
        closure, Closure.RunIdOf(closure.Id, supplier.SupplierId, closure.Awards), supplier.SupplierId, supplier.ComponentId,
        attempt: 1, @try: 1, closure.PilotRun!.NotAfter, at);

    /// <summary>The next slot after one was lost or declined, until three in a row came to nothing.</summary>
    public static object Again(Closure closure, PilotRun run, DateTimeOffset at) =>
        run.Try < ClosureDeadlines.Tries
            ? Next(closure, run, run.Try + 1, at)
            : new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.SlotsLost.With(ClosureDeadlines.Tries), at);

    /// <summary>A slot for a further run of the same supplier.</summary>
    public static object Another(Closure closure, PilotRun run, DateTimeOffset at) => Next(closure, run, 1, at);

    /// <summary>A slot that a person asks for, if need be later than the request had it.</summary>
    public static object Anew(Closure closure, PilotRun run, DateTimeOffset notAfter, DateTimeOffset at) =>
        Ask(closure, run.Id, run.SupplierId, run.ComponentId, run.Attempt + 1, @try: 1, notAfter, at);

    static object Next(Closure closure, PilotRun run, int @try, DateTimeOffset at) =>
        at + DurationOf(closure) <= closure.PilotRun!.NotAfter
            ? Ask(closure, run.Id, run.SupplierId, run.ComponentId, run.Attempt + 1, @try, closure.PilotRun.NotAfter, at)
            : new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.RunPeriodOver.With(), at);

    static PilotRunAsked Ask(
        Closure closure, Guid run, Guid supplier, Guid component, int attempt, int @try, DateTimeOffset notAfter, DateTimeOffset at)
    {
        var need = closure.PilotRun!;
        return new PilotRunAsked(run, closure.Organisation, supplier, component, need.Steps, DurationOf(closure),
            need.NotBefore > at ? need.NotBefore : at, notAfter, attempt, @try, at);
    }

    static TimeSpan DurationOf(Closure closure) => TimeSpan.FromMinutes(closure.PilotRun!.DurationMinutes);
}
