using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>What the rows of one kind of file mean.</summary>
/// <param name="StreamOf">What a row belongs to, by the caller's organisation: its rows make one command.</param>
/// <param name="Check">Throws what is wrong with a row by itself; the last argument is the weeks of its stream in the rows above.</param>
/// <param name="WeeksOf">What is said so far.</param>
/// <param name="Decide">The events for the weeks of one stream, one of whose rows is given.</param>
sealed record WeekRows<TRow, TState>(
    Func<TRow, Guid, Guid> StreamOf, Action<TRow, IReadOnlySet<Guid>, IReadOnlySet<DateOnly>, DateTimeOffset> Check,
    Func<TState?, IReadOnlyList<WeekQuantity>> WeeksOf, Func<TRow, IReadOnlyList<WeekQuantity>, TState?, Guid, DateTimeOffset, object[]> Decide)
    where TRow : class, IWeekRow where TState : class;

static class WeekImports
{
    public static void MapImport<TRow, TState>(this IEndpointRouteBuilder routes, string kind, WeekRows<TRow, TState> rows)
        where TRow : class, IWeekRow where TState : class => routes
        .MapPost($"/import/{kind}", async (ImportBatch<TRow> batch, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            batch.RequireSize();
            var components = batch.Rows.Select(row => row.Command.ItemOf().ComponentId).OfType<Guid>().Distinct();
            var known = (await session.LoadManyAsync<KnownComponent>(cancel, components)).Select(component => component.Id).ToHashSet();
            return await new WeekImport<TRow, TState>(batch, command, store, known, rows).RunAsync(cancel);
        })
        .RequireAnyRole(Roles.Oem);
}

/// <summary>One batch of rows: a command for each plan or log in it, a few at a time, and an outcome for each row.</summary>
sealed class WeekImport<TRow, TState>(
    ImportBatch<TRow> batch, Command command, IDocumentStore store, IReadOnlySet<Guid> known, WeekRows<TRow, TState> kind)
    where TRow : class, IWeekRow where TState : class
{
    const int MaxParallel = 4;

    readonly RowOutcome[] outcomes = new RowOutcome[batch.Rows.Count];

    public async Task<ImportAnswer> RunAsync(CancellationToken cancel)
    {
        await Parallel.ForEachAsync(
            batch.Rows.Index().GroupBy(row => kind.StreamOf(row.Item.Command, command.Caller.Organisation)),
            new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancel },
            async (stream, token) => await Import(stream.Key, [.. Sound(stream)], token));
        return new ImportAnswer(outcomes);
    }

    /// <summary>The rows that pass; the others get their outcome here.</summary>
    IEnumerable<(int Index, ImportRow<TRow> Row)> Sound(IEnumerable<(int, ImportRow<TRow>)> rows)
    {
        var above = new HashSet<DateOnly>();
        foreach (var (index, row) in rows)
        {
            IReadOnlyList<Fault> faults = [];
            try
            {
                kind.Check(row.Command, known, above, command.At);
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

    async Task Import(Guid stream, IReadOnlyList<(int Index, ImportRow<TRow> Row)> rows, CancellationToken cancel)
    {
        if (rows is []) return;
        var weeks = rows.Select(row => new WeekQuantity(row.Row.Command.Week, row.Row.Command.Quantity)).ToList();
        var id = NamedId.Of("rows-of-weeks", command.Id.ToString("N"), stream.ToString("N"));
        IReadOnlyList<WeekQuantity> before = weeks;
        await store.Handle<TState>(command.ForRow(id, command.Digest), stream, state =>
        {
            before = kind.WeeksOf(state);
            return kind.Decide(rows[0].Row.Command, weeks, state, command.Caller.Organisation, command.At);
        }, cancel);

        // A repeated batch was decided before: nothing is new in it.
        foreach (var ((index, row), week) in rows.Zip(weeks))
            if (!before.Contains(week)) outcomes[index] = new RowOutcome(row.Row, ImportOutcome.Accepted, []);
    }
}
