using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>The meaning of the rows of one kind of file.</summary>
/// <param name="StreamOf">The stream that a row belongs to, by the caller's organisation.</param>
/// <param name="Check">Throws what is wrong with a row by itself; the last argument is the weeks of its stream in the rows above.</param>
/// <param name="WeeksOf">The weeks that the stream has so far.</param>
/// <param name="Decide">The events for the weeks of one stream, one of whose rows is given.</param>
sealed record WeekRows<TRow, TState>(
    Func<TRow, Guid, Guid> StreamOf, Action<TRow, IReadOnlySet<Guid>, IReadOnlySet<DateOnly>, DateTimeOffset> Check,
    Func<TState?, IReadOnlyList<WeekQuantity>> WeeksOf, Func<TRow, IReadOnlyList<WeekQuantity>, TState?, Guid, DateTimeOffset,
    object[]> Decide)
    where TRow : class, IWeekRow where TState : class;

static class WeekImports
{
    public static void MapImport<TRow, TState>(this IEndpointRouteBuilder routes, string kind, WeekRows<TRow, TState> rows)
        where TRow : class, IWeekRow where TState : class => routes
        .MapPost($"/import/{kind}", async (
            ImportBatch<TRow> batch, Command command, IDocumentStore store, IQuerySession session, CancellationToken cancel) =>
        {
            batch.RequireSize();
            var components = batch.Rows.Select(row => row.Command.ItemOf().ComponentId).OfType<Guid>().Distinct().ToArray();
            var known = components is [] ? [] : (await session.LoadManyAsync<KnownComponent>(cancel, components))
                .Select(component => component.Id);
            return await new WeekImport<TRow, TState>(batch, command, known.ToHashSet(), rows).RunAsync(store, cancel);
        })
        .RequireAnyRole(Roles.Oem);
}

/// <summary>One batch of rows as one command: the valid rows of all its streams in one transaction, and an outcome for each row.</summary>
sealed class WeekImport<TRow, TState>(
    ImportBatch<TRow> batch, Command command, IReadOnlySet<Guid> known, WeekRows<TRow, TState> kind)
    where TRow : class, IWeekRow where TState : class
{
    readonly RowOutcome[] outcomes = new RowOutcome[batch.Rows.Count];

    public async Task<ImportAnswer> RunAsync(IDocumentStore store, CancellationToken cancel)
    {
        var rows = batch.Rows.Index()
            .GroupBy(row => kind.StreamOf(row.Item.Command, command.Caller.Organisation))
            .ToDictionary(stream => stream.Key, IReadOnlyList<(int Index, TRow Row)> (stream) => [.. ValidRows(stream)]);
        // A repeated batch is not decided again: all its rows stay unchanged.
        if (rows.Values.Any(valid => valid is not [])) await store.Decide(command, work => AppendRows(work, rows), cancel, batch.DryRun);
        return new ImportAnswer(outcomes);
    }

    /// <summary>The rows that pass. Every row gets its outcome here, unchanged or rejected.</summary>
    IEnumerable<(int Index, TRow Row)> ValidRows(IEnumerable<(int, ImportRow<TRow>)> rows)
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
            yield return (index, row.Command);
        }
    }

    async Task<Receipt> AppendRows(Work work, IReadOnlyDictionary<Guid, IReadOnlyList<(int Index, TRow Row)>> rows)
    {
        var streams = rows.Where(stream => stream.Value is not [])
            .Select(stream => (Stream: work.Stream<TState>(stream.Key), Rows: stream.Value)).ToList();
        await work.Load();
        var events = new List<string>();
        foreach (var (stream, valid) in streams)
        {
            var before = kind.WeeksOf(stream.State).ToHashSet();
            var weeks = valid.Select(row => new WeekQuantity(row.Row.Week, row.Row.Quantity)).ToList();
            events.AddRange(stream.Append(kind.Decide(valid[0].Row, weeks, stream.State, command.Caller.Organisation, command.At)).Events);
            foreach (var ((index, _), week) in valid.Zip(weeks))
                outcomes[index] =
                    outcomes[index] with { Outcome = before.Contains(week) ? ImportOutcome.Unchanged : ImportOutcome.Accepted };
        }
        return new Receipt(command.NewId("import"), 0, events);
    }
}
