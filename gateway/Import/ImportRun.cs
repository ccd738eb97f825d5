using System.Runtime.CompilerServices;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// Reads a file's rows, makes commands of them and sends these in batches, one after the other in the order of the file. The file is
/// read to its end once before, so that one that breaks off has no effect; it is never in memory as a whole. The same file under the
/// same id makes the same batches again, as far as their answers are the same.
/// </summary>
/// <param name="decide">Has the service decide a batch, which is known by its id.</param>
/// <param name="proceeded">Told after each batch, and now and then while rows are read.</param>
sealed class ImportRun(
    ImportKind kind, Guid organisation, Guid id, Func<Guid, object, CancellationToken, Task<ImportAnswer>> decide, ImportReport report,
    Action<ImportRun>? proceeded = null)
{
    const int RowsBetweenWord = 1_000;

    /// <summary>Of the lines of a batch, which is sent when it has so many.</summary>
    const long MaxBatchBytes = 4 * 1024 * 1024;

    readonly Gathering gathering = new(kind);
    readonly Dictionary<Guid, int> rowOfName = [];
    readonly List<ImportCommand> waiting = [];
    int lastRow;
    int waitingLines;
    long waitingBytes;
    int batches;

    /// <summary>Rows of the table, known when the file has been read once.</summary>
    public int? Rows { get; private set; }

    /// <summary>Those of them that were read for the second time.</summary>
    public int RowsRead { get; private set; }

    /// <summary>The first row in the file that was read and is not decided; otherwise the last one that was read.</summary>
    public int NextRow => waiting is [var next, ..] ? next.Row : lastRow;

    public async Task RunAsync(SheetFile file, MappedHeader header, CancellationToken cancel)
    {
        var rows = 0;
        await foreach (var line in Lines(file, header, (_, _) => { }, cancel))
        {
            gathering.Note(line);
            rows++;
        }
        Rows = rows;
        await foreach (var line in Lines(file, header, report.Note, cancel))
        {
            (RowsRead, lastRow) = (RowsRead + 1, line.Row);
            if (gathering.Add(line) is { } group) await Take(group, cancel);
            if (RowsRead % RowsBetweenWord == 0) proceeded?.Invoke(this);
        }
        await Send(cancel);
    }

    /// <summary>The rows of the table as lines; what is none of its rows is noted.</summary>
    public static async IAsyncEnumerable<ImportLine> Lines(
        SheetFile file, MappedHeader header, Action<int, FaultText> note, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in file.Rows(cancel))
        {
            if (header.IsRepeatedBy(row.Cells))
            {
                note(row.Number, "is the header again; passed over");
                continue;
            }
            var line = header.LineOf(row.Number, row.Cells);
            if (header.AsideIn(row.Cells, line) is { } aside) note(row.Number, $"{aside}; passed over");
            else yield return line;
        }
    }

    async Task Take(Gathering.Group group, CancellationToken cancel)
    {
        if (group.Fault is { } reason)
        {
            report.Reject(group.Rows, [new LineFault(group.First.Row, "", reason)]);
            return;
        }
        var lines = group.Lines;
        var command = lines.Exists(line => line.Faults.Count > 0) ? null : kind.CommandOf(lines);
        if (IsRepeat(lines[0])) command = null;
        var faults = lines.SelectMany(line => line.Faults).ToList();
        if (command is null || faults.Count > 0)
        {
            report.Reject(group.Rows, faults);
            return;
        }

        var content = string.Concat(lines.Select(line => line.Content + "\n"));
        waiting.Add(new ImportCommand(NamedId.Of("import", organisation.ToString("N"), kind.Name, content), command, lines));
        waitingLines += lines.Count;
        waitingBytes += lines.Sum(line => line.Weight);
        if (waitingLines >= ImportBatch.MaxRows || waitingBytes >= MaxBatchBytes) await Send(cancel);
    }

    // Of weeks the service tells a repetition within a batch: what counts there is whether the row above was good.
    bool IsRepeat(ImportLine line)
    {
        if (NameOf(line) is not { } name) return false;
        var isKnown = rowOfName.TryGetValue(name, out var above);
        if (!kind.RepeatsAreErrors)
        {
            if (isKnown) report.Note(line.Row, $"is about the same as row {above}; the last good one stands");
            rowOfName[name] = line.Row;
            return false;
        }
        if (isKnown) line.Fault("week", $"stands above already, in row {above}");
        return isKnown;
    }

    Guid? NameOf(ImportLine line) => kind.NameOf(line) is { } name ? NamedId.Of("row-name", name) : null;

    async Task Send(CancellationToken cancel)
    {
        if (waiting.Count == 0) return;
        var answer = await decide(
            NamedId.Of("import-batch", id.ToString("N"), $"{batches++}"), kind.BatchOf(waiting, report.DryRun), cancel);
        foreach (var (command, outcome) in waiting.Zip(answer.Outcomes))
        {
            report.Take(command, outcome);
            var isGood = outcome.Outcome is ImportOutcome.Accepted or ImportOutcome.Unchanged;
            if (isGood && kind.RepeatsAreErrors && NameOf(command.Lines[0]) is { } name)
                rowOfName.TryAdd(name, command.Row);
        }
        waiting.Clear();
        (waitingLines, waitingBytes) = (0, 0);
        proceeded?.Invoke(this);
    }
}
