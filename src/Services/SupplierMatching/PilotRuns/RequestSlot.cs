using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.PilotRuns;

/// <summary>What an award says of its pilot runs.</summary>
/// <param name="Organisation">The OEM for which the slots are booked.</param>
public sealed record PilotRunTerms(Guid Organisation, PilotRunNeed Need)
{
    public TimeSpan Duration => TimeSpan.FromMinutes(Need.DurationMinutes);
}

/// <summary>Asks the lines for a slot, or a person where another request would be in vain.</summary>
public static class RequestSlot
{
    /// <summary>The first slot for an awarded supplier.</summary>
    public static PilotRunAsked First(Guid run, Guid supplier, Guid component, PilotRunTerms terms, DateTimeOffset at) =>
        Ask(run, supplier, component, attempt: 1, @try: 1, terms, terms.Need.NotAfter, at);

    /// <summary>The next slot after one was lost or declined, until three in a row came to nothing.</summary>
    public static object Retry(PilotRun run, PilotRunTerms terms, DateTimeOffset at) =>
        run.Try < PilotRunLimits.Tries
            ? InTime(run, run.Try + 1, terms, at)
            : new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.SlotsLost.With(PilotRunLimits.Tries), at);

    /// <summary>A slot for a further run of the same supplier.</summary>
    public static object ForFurtherRun(PilotRun run, PilotRunTerms terms, DateTimeOffset at) => InTime(run, @try: 1, terms, at);

    /// <summary>A slot that a person asks for, if need be later than the award allowed.</summary>
    public static PilotRunAsked ByPerson(PilotRun run, PilotRunTerms terms, DateTimeOffset notAfter, DateTimeOffset at) =>
        Ask(run.Id, run.SupplierId, run.ComponentId, run.Attempt + 1, @try: 1, terms, notAfter, at);

    static object InTime(PilotRun run, int @try, PilotRunTerms terms, DateTimeOffset at) =>
        at + terms.Duration <= terms.Need.NotAfter
            ? Ask(run.Id, run.SupplierId, run.ComponentId, run.Attempt + 1, @try, terms, terms.Need.NotAfter, at)
            : new AttentionAsked(run.Id, run.SupplierId, AttentionReasons.RunPeriodOver.With(), at);

    static PilotRunAsked Ask(
        Guid run, Guid supplier, Guid component, int attempt, int @try, PilotRunTerms terms, DateTimeOffset notAfter, DateTimeOffset at) =>
        new(run, terms.Organisation, supplier, component, terms.Need.Steps, terms.Duration,
            terms.Need.NotBefore > at ? terms.Need.NotBefore : at, notAfter, attempt, @try, at);
}
