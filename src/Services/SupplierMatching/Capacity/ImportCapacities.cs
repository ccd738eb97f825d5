using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>
/// Rows of weeks. Each is judged by itself, and the good ones of one plan are published together, so that other services hear of
/// files and not of rows. The plans of a batch share a transaction.
/// </summary>
public static class ImportCapacities
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/import/capacity", ImportAsync).RequireAnyRole(Roles.Supplier);

    static async Task<ImportAnswer> ImportAsync(
        ImportBatch<ImportCapacity> batch, Command command, IDocumentStore store, Imports imports, CancellationToken cancel)
    {
        batch.RequireSize();
        PlanRows[] plans = [.. PlanRows.Of(batch)];
        var outcomes = new RowOutcome?[batch.Rows.Count];
        void Tell(IEnumerable<JudgedRow> rows, IReadOnlyCollection<CapacityWeek>? before)
        {
            foreach (var row in rows) outcomes[row.Position] = row.Against(before ?? []);
        }

        var published = await imports.Decide(
            new ImportBatch<PlanRows>([.. plans.Select(plan => plan.AsRow())], batch.DryRun), command,
            (work, rows, own) => Publish(work, rows, own, Tell), cancel);

        // What keeps a plan from being published keeps those of its rows out that are sound by themselves.
        foreach (var (plan, outcome) in plans.Zip(published.Outcomes).Where(plan => plan.Second.Errors.Count > 0))
            foreach (var (position, row) in plan.Rows.Where(row => outcomes[row.Position] is not { Outcome: ImportOutcome.Rejected }))
                outcomes[position] = outcome with { Row = row.Row };

        // Plans that an earlier delivery of this batch published were not decided again: nothing is new in them.
        foreach (var rows in plans.Where(rows => outcomes[rows.Rows[0].Position] is null))
        {
            await using var session = store.QuerySession();
            var judged = rows.Judge(
                await session.LoadAsync<Supplier>(command.Caller.Organisation, cancel),
                await session.LoadAsync<Part>(rows.Component, cancel), command.Caller, command.At);
            Tell(judged, [.. judged.Select(row => row.Week)]);
        }
        return new ImportAnswer([.. outcomes.OfType<RowOutcome>()]);
    }

    static async Task<Receipt> Publish(
        Work work, PlanRows rows, Command command, Action<IReadOnlyList<JudgedRow>, IReadOnlyCollection<CapacityWeek>?> tell)
    {
        var caller = command.Caller.Organisation;
        var plan = work.Stream<CapacityPlan>(CapacityPlan.IdOf(caller, rows.Component, rows.Region));
        var supplier = work.Document<Supplier>(caller);
        var part = work.Document<Part>(rows.Component);
        await work.Load();
        var judged = rows.Judge(supplier.Value, part.Value, command.Caller, command.At);
        tell(judged, plan.State?.Published);
        CapacityWeek[] sound = [.. judged.Where(row => row.IsSound).Select(row => row.Week)];
        return plan.Append(sound.Length == 0
            ? []
            : PublishCapacityDecider.Decide(
                new PublishCapacity(rows.Component, rows.Region, sound), plan.State, supplier.Value, part.Value,
                command.Caller, command.At));
    }
}
