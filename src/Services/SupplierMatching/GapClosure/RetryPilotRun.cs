using Marten;

using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>After the process asked for a person: the OEM has another slot asked for.</summary>
public static class RetryPilotRunDecider
{
    /// <exception cref="Rejected">No such run for this OEM; or it does not wait for a person; or the time is over.</exception>
    public static object[] Decide(RetryPilotRun c, Closure? closure, Guid id, Guid supplier, Guid caller, DateTimeOffset now)
    {
        if (closure is null || closure.Organisation != caller) throw Rejected.NotFound("process", id);
        var run = closure.Current.FirstOrDefault(run => run.SupplierId == supplier) ?? throw Rejected.NotFound("run", supplier);
        if (run.Attention is null) throw Rejected.Conflict("run", $"goes on by itself: it is at {run.Step}");

        var need = closure.PilotRun!;
        var notAfter = c.NotAfter ?? need.NotAfter;
        new Faults()
            .Require(notAfter >= now + TimeSpan.FromMinutes(need.DurationMinutes), "notAfter", $"leaves less than the run's {need.DurationMinutes} minutes")
            .Require(notAfter <= now.AddYears(1), "notAfter", "must be within a year")
            .ThrowIfAny();
        return [AskForRun.Anew(closure, run, notAfter, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/closures/{id:guid}/runs/{supplierId:guid}/retry",
            (Guid id, Guid supplierId, RetryPilotRun c, Command command, IDocumentStore store, CancellationToken cancel) =>
                store.HandleExclusively<Closure>(
                    command, id, closure => Decide(c, closure, id, supplierId, command.Caller.Organisation, command.At), cancel))
        .RequireAnyRole(Roles.Oem);
}
