using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A run's result is held against the criteria of who asked for it.</summary>
public sealed record AssessRun(Guid SupplierId, Guid ComponentId, RunResult Run, QualificationCriteria Criteria)
{
    /// <summary>
    /// A run that meets the criteria makes the supplier sampled, and qualified once as many of its runs within a year
    /// meet these same criteria as are asked for. A run that misses one moves nothing, but says why. A run that was
    /// assessed already changes nothing.
    /// </summary>
    public static object[] Decide(AssessRun c, SupplierQualification? qualification, DateTimeOffset now)
    {
        if (qualification?.Knows(c.Run.BookingId) == true) return [];

        var shortcomings = c.Shortcomings(c.Run);
        return
        [
            .. DeclareQualificationDecider.Declare(c.SupplierId, c.ComponentId, qualification, now),
            new RunAssessed(c.Run, shortcomings, now),
            .. shortcomings.Count > 0 ? [] : c.Move(qualification, now),
        ];
    }

    object[] Move(SupplierQualification? qualification, DateTimeOffset now)
    {
        if (qualification?.State == QualificationState.Qualified) return [];

        var earlier = qualification?.Runs.Count(
            run => run.At > now - SupplierQualification.Confirmation && Shortcomings(run.Run).Count == 0) ?? 0;
        return earlier + 1 >= Criteria.Runs ? [new SupplierQualified(SupplierId, ComponentId, Run.GapClosureId, now)]
            : qualification?.State == QualificationState.Sampled ? []
            : [new SupplierSampled(SupplierId, ComponentId, Run.GapClosureId, now)];
    }

    IReadOnlyList<Reason> Shortcomings(RunResult run) =>
        RunVerdict.Shortcomings(Criteria, run.Started, run.Good, run.Characteristics);
}
