using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.PilotRuns;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>A run's result is confirmed: the qualification moves, and the process that asked for the run with it.</summary>
public static class ConfirmRunResultEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/qualifications/confirm-run", Confirm).RequireAnyRole(Roles.Alliance, Roles.Operator);

    static async Task<Receipt> Confirm(ConfirmRunResult c, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var id = SupplierQualification.IdOf(c.SupplierId, c.ComponentId);
        // The process of a run never changes, so it is looked up before the locks are taken together.
        await using var session = store.QuerySession();
        var closureId = (await session.LoadAsync<SupplierQualification>(id, cancel))?.Find(c.BookingId)?.Run.GapClosureId
            ?? throw Rejected.NotFound("run", c.BookingId);
        return await store.Decide(command, async work =>
        {
            var (qualification, closure) = (work.Stream<SupplierQualification>(id), work.Stream<GapClosure>(closureId));
            await work.Load();
            var criteria = closure.State?.PilotRun?.Criteria ?? throw Rejected.NotFound("run", c.BookingId);
            var receipt = qualification.Append(
                ConfirmRunResultDecider.Decide(c, qualification.State, criteria, command.Caller.Organisation, command.At));
            var (now, run) = (qualification.State!, closure.State.Runs.FirstOrDefault(run => run.Find(c.BookingId) is not null));
            if (run is null || now.Find(c.BookingId) is not { } assessed) return receipt;

            closure.Append(GapClosureProcess.Decide(closure.State, new HeardOfRun(run.Id, new RunResultAssessed(
                assessed.Run, assessed.Shortcomings, now.State == QualificationState.Qualified)), command.At));
            return receipt;
        }, cancel);
    }
}
