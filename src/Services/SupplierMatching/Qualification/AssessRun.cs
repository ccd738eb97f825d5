using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A run's result is held against the criteria of who asked for it.</summary>
public sealed record AssessRun(Guid SupplierId, Guid ComponentId, RunResult Run, QualificationCriteria Criteria)
{
    /// <summary>
    /// A run that meets the criteria makes the supplier sampled, and qualified once as many of its runs within a year
    /// meet these same criteria as are asked for. A run that misses one moves nothing, but says why. A run on a line of the
    /// supplier itself counts once somebody else has confirmed it. A correction replaces the result before it, and may take back
    /// what that had led to. What is not newer than what was assessed changes nothing.
    /// </summary>
    public static object[] Decide(AssessRun c, SupplierQualification? qualification, DateTimeOffset now)
    {
        var known = qualification?.Find(c.Run.BookingId);
        if (known?.Run.Correction >= c.Run.Correction) return [];

        var shortcomings = c.Criteria.ShortcomingsOf(c.Run, c.SupplierId);
        if (known is not null)
        {
            var reassessed = new RunReassessed(c.Run, shortcomings, now);
            return [reassessed, .. Judgement.Of(qualification!, qualification!.Apply(reassessed), c.Run, c.Criteria, now)];
        }

        var declared = DeclareQualificationDecider.Declare(c.SupplierId, c.ComponentId, qualification, now);
        var before = qualification ?? SupplierQualification.Create(declared.OfType<QualificationDeclared>().Single());
        var assessed = new RunAssessed(c.Run, shortcomings, now);
        return [.. declared, assessed, .. Judgement.Of(before, before.Apply(assessed), c.Run, c.Criteria, now)];
    }
}

/// <summary>What a qualification becomes by its runs.</summary>
public static class Judgement
{
    /// <summary>
    /// Why a run does not count: the criteria that it misses; or that it was made on the supplier's own line and nobody confirmed it.
    /// </summary>
    public static IReadOnlyList<Reason> ShortcomingsOf(
        this QualificationCriteria criteria, RunResult run, Guid supplier, RunResultConfirmed? confirmation = null)
    {
        var missed = RunVerdict.Shortcomings(criteria, run.Started, run.Good, run.Characteristics);
        return missed.Count > 0 ? missed
            : run.Operator == supplier && confirmation is null ? [RunReasons.OwnLineUnconfirmed.With()]
            : [];
    }

    /// <summary>The next state after a run's result came, was corrected or was confirmed.</summary>
    /// <param name="before">Without the new result.</param>
    /// <param name="after">With it.</param>
    /// <param name="criteria">Of who asked for the run. A state that was reached is judged by its own.</param>
    public static object[] Of(
        SupplierQualification before, SupplierQualification after, RunResult run, QualificationCriteria criteria, DateTimeOffset now)
    {
        var (inForce, earlier) = (after.Criteria ?? criteria, before.Find(run.BookingId));
        var fell = earlier is not null && before.Counts(earlier, inForce) && !after.Counts(after.Find(run.BookingId)!, inForce);
        if (fell) return Fallen(after, run, inForce, now);
        if (!after.Counts(after.Find(run.BookingId)!, criteria) || after.State == QualificationState.Qualified) return [];

        var counting = after.Runs.Count(each => each.At > now - SupplierQualification.Confirmation && after.Counts(each, criteria));
        return counting >= criteria.Runs ? [new SupplierQualified(after.SupplierId, after.ComponentId, run.GapClosureId, now, criteria)]
            : after.State == QualificationState.Sampled ? []
            : [new SupplierSampled(after.SupplierId, after.ComponentId, run.GapClosureId, now, criteria)];
    }

    /// <summary>Whether a run meets the criteria and needs no confirmation any more.</summary>
    public static bool Counts(this SupplierQualification qualification, RunAssessed run, QualificationCriteria criteria) =>
        criteria.ShortcomingsOf(run.Run, qualification.SupplierId, qualification.ConfirmationOf(run.Run)).Count == 0;

    static object[] Fallen(SupplierQualification after, RunResult run, QualificationCriteria inForce, DateTimeOffset now)
    {
        if (after.State is not (QualificationState.Sampled or QualificationState.Qualified) || after.IsRecorded(now)) return [];
        var counting = after.Runs.Count(each => after.Counts(each, inForce));
        var left = counting >= inForce.Runs ? QualificationState.Qualified
            : counting > 0 ? QualificationState.Sampled : QualificationState.Declared;
        return left < after.State
            ? [new QualificationWithdrawn(after.SupplierId, after.ComponentId, left, run.BookingId, run.GapClosureId, now)] : [];
    }
}
