using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>The second pair of eyes on a run that a supplier made on a line of its own.</summary>
public static class ConfirmRunResultDecider
{
    /// <param name="criteria">Of who asked for the run.</param>
    /// <exception cref="Rejected">
    /// No such run of the supplier on a line of its own; the caller is the supplier; the run misses the criteria; or its figures differ
    /// from what the caller found.
    /// </exception>
    public static object[] Decide(
        ConfirmRunResult c, SupplierQualification? qualification, QualificationCriteria criteria, Guid caller, DateTimeOffset now)
    {
        var run = qualification?.Find(c.BookingId);
        if (run is null || run.Run.Operator != qualification!.SupplierId) throw Rejected.NotFound("run", c.BookingId);
        if (caller == qualification.SupplierId) throw Rejected.Forbidden("a supplier does not confirm its own run");
        if (qualification.ConfirmationOf(run.Run) is not null) return [];
        new Faults()
            .Within(c)
            .Require(c.Started == run.Run.Started, "started", "differs from the reported result")
            .Require(c.Good == run.Run.Good, "good", "differs from the reported result")
            .ThrowIfAny();
        if (!SupplierQualification.IsUnconfirmed(run))
            throw Rejected.Conflict("bookingId", "misses the criteria; nothing is to be confirmed");

        var confirmed = new RunResultConfirmed(c.BookingId, run.Run.Correction, caller, c.Finding.Trim(), now);
        return [confirmed, .. Judgement.Of(qualification, qualification.Apply(confirmed), run.Run, criteria, now)];
    }
}
