using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Capacity;

/// <summary>
/// Rows of weeks: each is judged by itself, and the good ones of one plan are published together, so that the others
/// hear of files, not of rows.
/// </summary>
public static class ImportCapacities
{
    const int MaxParallel = 4;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/import/capacity", ImportAsync).RequireAnyRole(Roles.Supplier);

    static async Task<ImportAnswer> ImportAsync(
        ImportBatch<ImportCapacity> batch, Command command, IDocumentStore store, CancellationToken cancel)
    {
        batch.RequireSize();
        var outcomes = new RowOutcome[batch.Rows.Count];
        await Parallel.ForEachAsync(
            batch.Rows.Index().GroupBy(row => (CapacityRow.ComponentOf(row.Item.Command), row.Item.Command.Region)),
            new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancel },
            async (plan, token) =>
            {
                foreach (var chunk in plan.Chunk(PublishCapacityDecider.MaxWeeks))
                    foreach (var (index, outcome) in await ImportPlan(plan.Key.Item1, plan.Key.Region, chunk, command, store, token))
                        outcomes[index] = outcome;
            });
        return new ImportAnswer(outcomes);
    }

    static async Task<IReadOnlyList<(int Index, RowOutcome Outcome)>> ImportPlan(
        Guid component, string region, (int Index, ImportRow<ImportCapacity> Row)[] rows, Command command, IDocumentStore store, CancellationToken cancel)
    {
        var caller = command.Caller.Organisation;
        await using var session = store.QuerySession();
        var supplier = await session.LoadAsync<Supplier>(caller, cancel);
        var part = await session.LoadAsync<Part>(component, cancel);
        var judged = rows.Select((row, i) => (row.Index, row.Row, Week: CapacityRow.WeekOf(row.Row.Command), Faults: CapacityRow.Faults(
            new PublishCapacity(component, region, [CapacityRow.WeekOf(row.Row.Command)]), supplier, part,
            [.. rows.Take(i).Select(above => above.Row.Command.Week)], command.At))).ToList();
        var sound = judged.Where(row => row.Faults is []).Select(row => row.Week).ToList();

        var plan = CapacityPlan.IdOf(caller, component, region);
        IReadOnlyList<CapacityWeek> before = sound;
        if (sound is not [])
            await store.HandleExclusively<CapacityPlan>(
                // Named by its first row: a plan may take several commands of one batch.
                command.ForRow(NamedId.Of("capacity-rows", command.Id.ToString("N"), plan.ToString("N"), $"{rows[0].Row.Row}"), command.Digest),
                plan, current =>
                {
                    before = current?.Weeks ?? [];
                    return PublishCapacityDecider.Decide(new PublishCapacity(component, region, sound), current, supplier, part, command.At);
                }, cancel);

        // A repeated batch was decided before: nothing is new in it.
        return [.. judged.Select(row => (row.Index, new RowOutcome(
            row.Row.Row,
            row.Faults is not [] ? ImportOutcome.Rejected : before.Contains(row.Week) ? ImportOutcome.Unchanged : ImportOutcome.Accepted,
            row.Faults)))];
    }
}
