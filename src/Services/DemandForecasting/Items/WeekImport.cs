using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.DemandForecasting.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.DemandForecasting.Items;

/// <summary>The meaning of the rows of one kind of file.</summary>
/// <param name="StreamOf">The stream that a row belongs to, by the caller's organisation.</param>
/// <param name="Check">Throws what is wrong with a row by itself; the last argument is the weeks of its stream in the rows above.</param>
/// <param name="WithQuantity">The row with another quantity.</param>
/// <param name="KnownProducts">Which of these products of the organisation have a bill of materials in force, by their keys.</param>
/// <param name="WeeksOf">The weeks that the stream has so far.</param>
/// <param name="Decide">The events for the weeks of one stream, one of whose rows is given.</param>
sealed record WeekRows<TRow, TState>(
    Func<TRow, Guid, Guid> StreamOf, Action<TRow, IReadOnlySet<Guid>, IReadOnlySet<DateOnly>, DateTimeOffset> Check,
    Func<TRow, decimal, TRow> WithQuantity,
    Func<IQuerySession, Guid, IReadOnlyList<string>, CancellationToken, Task<IReadOnlySet<string>>> KnownProducts,
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
            var known = components is [] ? [] : await session.LoadManyAsync<KnownComponent>(cancel, components);
            string[] products = [.. batch.Rows.Select(row => row.Command.ItemOf().Product).OfType<string>().Distinct()];
            var withBill = products is [] ? new HashSet<string>()
                : await rows.KnownProducts(session, command.Caller.Organisation, products, cancel);
            return await new WeekImport<TRow, TState>(
                batch, command, known.ToDictionary(component => component.Id), withBill, rows).RunAsync(store, cancel);
        })
        .RequireAnyRole(Roles.Oem);
}

/// <summary>One batch of rows as one command: the valid rows of all its streams in one transaction, and an outcome for each row.</summary>
sealed class WeekImport<TRow, TState>(
    ImportBatch<TRow> batch, Command command, IReadOnlyDictionary<Guid, KnownComponent> known, IReadOnlySet<string> withBill,
    WeekRows<TRow, TState> kind)
    where TRow : class, IWeekRow where TState : class
{
    readonly IReadOnlySet<Guid> knownIds = known.Keys.ToHashSet();
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
            var (converted, note, faults) = InUnitOfItem(row.Command);
            if (faults is []) faults = FaultsOf(converted, above);
            outcomes[index] = new RowOutcome(row.Row, faults is [] ? ImportOutcome.Unchanged : ImportOutcome.Rejected, faults,
                faults is [] && WarningsOf(converted, note) is { Count: > 0 } warnings ? warnings : null);
            if (faults is not []) continue;
            above.Add(converted.Week);
            yield return (index, converted);
        }
    }

    IReadOnlyList<Fault> FaultsOf(TRow row, IReadOnlySet<DateOnly> above)
    {
        try
        {
            kind.Check(row, knownIds, above, command.At);
            return [];
        }
        catch (Rejected rejected)
        {
            return rejected.Faults;
        }
    }

    /// <summary>The row with its quantity in the unit of what it names. A product counts in pieces.</summary>
    (TRow Row, Warning? Note, IReadOnlyList<Fault> Faults) InUnitOfItem(TRow row)
    {
        var (item, component) = (row.ItemOf(), (KnownComponent?)null);
        if (item.ComponentId is { } id && !known.TryGetValue(id, out component) || item is { Product: null, ComponentId: null })
            return (row, null, []);
        var name = item.Product ?? (row.PartNumber is null ? $"{item.ComponentId}" : $"{row.Manufacturer} {row.PartNumber}");
        var conversion = new UnitConversion(row.Unit, row.UnitFactor, name, component?.Unit);
        return (kind.WithQuantity(row, conversion.Quantity("quantity", row.Quantity)), conversion.Note, conversion.Faults);
    }

    /// <summary>A bill may be released later, and a region may be newer than the list: such rows are accepted.</summary>
    List<Warning> WarningsOf(TRow row, Warning? conversion)
    {
        var warnings = new List<Warning>();
        if (conversion is not null) warnings.Add(conversion);
        if (RegionWarnings.Of("region", row.Region) is { } region) warnings.Add(region);
        if (row.ItemOf().Product is { } product && !withBill.Contains(DemandedItem.ProductKey(product)))
            warnings.Add(new Warning("product", ProductWarnings.WithoutBill.With(product)));
        return warnings;
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
