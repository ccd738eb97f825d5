using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.PilotRuns;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>After the process asked for a person: the OEM has another slot requested.</summary>
public static class RetryPilotRunDecider
{
    /// <exception cref="Rejected">No such run for this OEM; or it does not wait for a person; or the time is over.</exception>
    public static object[] Decide(RetryPilotRun c, GapClosure? closure, Guid id, Guid supplier, Guid caller, DateTimeOffset now)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        var run = closure.Current.FirstOrDefault(run => run.SupplierId == supplier) ?? throw Rejected.NotFound("run", supplier);
        if (run.Attention is null) throw Rejected.Conflict("run", $"goes on by itself: it is at {run.Step}");

        var terms = closure.RunTerms;
        var notAfter = c.NotAfter ?? terms.Need.NotAfter;
        new Faults()
            .Require(notAfter >= now + terms.Duration, "notAfter", $"leaves less than the run's {terms.Need.DurationMinutes} minutes")
            .Require(notAfter <= now.AddYears(1), "notAfter", "must be within a year")
            .ThrowIfAny();
        return [RequestSlot.ByPerson(run, terms, notAfter, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/closures/{id:guid}/runs/{supplierId:guid}/retry",
            (Guid id, Guid supplierId, RetryPilotRun c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<GapClosure>(
                    command, id, closure => Decide(c, closure, id, supplierId, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
