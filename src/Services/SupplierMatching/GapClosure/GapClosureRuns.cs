using System.Globalization;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>Each run goes its own way: an event of a run changes that run, and the process only where it is the last.</summary>
public sealed partial record GapClosure
{
    /// <summary>What the award says of its pilot runs.</summary>
    [JsonIgnore]
    public PilotRunTerms RunTerms => new(Organisation, PilotRun!);

    public PilotRun? Run(Guid id) => Runs.FirstOrDefault(run => run.Id == id);

    /// <summary>The run's id for others, so that answers find their way where several suppliers are awarded, or one is twice.</summary>
    public static Guid RunIdOf(Guid closure, Guid supplier, int award) =>
        NamedId.Of("pilot-run", closure.ToString("N"), supplier.ToString("N"), award.ToString(CultureInfo.InvariantCulture));

    public GapClosure Apply(PilotRunAsked e) =>
        Run(e.RunId) is null ? this with { Runs = [.. Runs, PilotRuns.PilotRun.Of(e)] } : With(e.RunId, run => run.After(e));

    public GapClosure Apply(PilotRunCancelled e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotHeld e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotDeclined e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotLost e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunSlotMoved e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunConfirmed e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunMeasured e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunRemeasured e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunQualificationLost e) => With(e.RunId, run => run.After(e)) with { AnswerBy = null };
    public GapClosure Apply(RunOverdue e) => With(e.RunId, run => run.After(e));
    public GapClosure Apply(RunFailed e) => With(e.RunId, run => run.After(e));

    public GapClosure Apply(RunQualified e)
    {
        var after = With(e.RunId, run => run.After(e));
        return after is { AllQualified: true, IsOpen: true } ? after with { AnswerBy = e.At + GapClosureLimits.GapClose } : after;
    }

    GapClosure With(Guid run, Func<PilotRun, PilotRun> change) =>
        this with { Runs = [.. Runs.Select(r => r.Id == run ? change(r) : r)] };
}
