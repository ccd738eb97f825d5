using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.DemandForecasting.DemandPlans;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Import;

/// <summary>One batch of demand rows: a command for each plan in it, a few at a time, and an outcome for each row.</summary>
sealed class DemandImport(ImportBatch<ImportDemand> batch, Command command, IDocumentStore store, IReadOnlySet<Guid> known)
{
    const int MaxParallel = 4;

    readonly RowOutcome[] outcomes = new RowOutcome[batch.Rows.Count];

    public async Task<ImportAnswer> RunAsync(CancellationToken cancel)
    {
        await Parallel.ForEachAsync(
            batch.Rows.Index().GroupBy(row => ImportDemandDecider.PlanOf(row.Item.Command, command.Caller.Organisation)),
            new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancel },
            async (plan, token) => await ImportPlan(plan.Key, [.. Sound(plan)], token));
        return new ImportAnswer(outcomes);
    }

    /// <summary>The rows that pass; the others get their outcome here.</summary>
    IEnumerable<(int Index, ImportRow<ImportDemand> Row)> Sound(IEnumerable<(int, ImportRow<ImportDemand>)> rows)
    {
        var above = new HashSet<DateOnly>();
        foreach (var (index, row) in rows)
        {
            IReadOnlyList<Fault> faults = [];
            try
            {
                ImportDemandDecider.Check(row.Command, known, above, command.At);
            }
            catch (Rejected rejected)
            {
                faults = rejected.Faults;
            }
            outcomes[index] = new RowOutcome(row.Row, faults is [] ? ImportOutcome.Unchanged : ImportOutcome.Rejected, faults);
            if (faults is not []) continue;
            above.Add(row.Command.Week);
            yield return (index, row);
        }
    }

    async Task ImportPlan(Guid planId, IReadOnlyList<(int Index, ImportRow<ImportDemand> Row)> rows, CancellationToken cancel)
    {
        if (rows is []) return;
        var weeks = rows.Select(row => new WeekQuantity(row.Row.Command.Week, row.Row.Command.Quantity)).ToList();
        var id = NamedId.Of("plan-rows", command.Id.ToString("N"), planId.ToString("N"));
        IReadOnlyList<WeekQuantity> before = weeks;
        await store.Handle<Plan>(command.ForRow(id, command.Digest), planId, plan =>
        {
            before = plan is { Withdrawn: false } ? plan.Weeks : [];
            return ImportDemandDecider.Decide(rows[0].Row.Command, weeks, plan, command.Caller.Organisation, command.At);
        }, cancel);

        // A repeated batch was decided before: nothing is new in it.
        foreach (var ((index, row), week) in rows.Zip(weeks))
            if (!before.Contains(week)) outcomes[index] = new RowOutcome(row.Row, ImportOutcome.Accepted, []);
    }
}
