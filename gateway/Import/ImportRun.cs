using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Import;

/// <summary>Reads a file's rows, makes commands of them and sends these in batches; the file is never in memory as a whole.</summary>
sealed class ImportRun(ImportKind kind, Guid organisation, Guid id, ImportSender sender)
{
    /// <summary>Lines of one command, such as a bill of materials.</summary>
    const int MaxLines = 5_000;

    readonly List<ImportCommand> waiting = [];
    int waitingLines;
    int batches;

    public ImportReport Report { get; } = new();

    public async Task RunAsync(CsvFile file, MappedHeader header, CancellationToken cancel)
    {
        var group = new List<ImportLine>();
        string? groupKey = null;
        await foreach (var (row, cells) in file.Rows().WithCancellation(cancel))
        {
            var line = header.LineOf(row, cells);
            var key = kind.KeyOf(line);
            if (group.Count > 0 && (key is null || key != groupKey)) await Take(group, cancel);
            if (group.Count > 0 && key != groupKey || key is null) group = [];
            group.Add(line);
            groupKey = key;
        }

        if (group.Count > 0) await Take(group, cancel);
        await Send(cancel);
    }

    async Task Take(List<ImportLine> lines, CancellationToken cancel)
    {
        if (lines.Count > MaxLines) lines[0].Fault("", $"belongs to {lines.Count} rows of one {kind.Name} entry; the limit is {MaxLines}");
        var command = lines.Any(line => line.Faults.Count > 0) ? null : kind.CommandOf(lines);
        var faults = lines.SelectMany(line => line.Faults).ToList();
        if (command is null || faults.Count > 0)
        {
            Report.Reject(lines, faults);
            return;
        }

        var content = string.Concat(lines.Select(line => line.Content + "\n"));
        waiting.Add(new ImportCommand(NamedId.Of("import", organisation.ToString("N"), kind.Name, content), command, lines));
        waitingLines += lines.Count;
        if (waitingLines >= ImportBatch.MaxRows) await Send(cancel);
    }

    async Task Send(CancellationToken cancel)
    {
        if (waiting.Count == 0) return;
        var answer = await sender.SendAsync(
            kind, NamedId.Of("import-batch", id.ToString("N"), $"{batches++}"), kind.BatchOf(waiting), cancel);
        foreach (var (command, outcome) in waiting.Zip(answer.Outcomes)) Report.Take(command, outcome);
        waiting.Clear();
        waitingLines = 0;
    }
}
