using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Import;

/// <summary>
/// <c>import KIND FILE</c>: sends the file as a job and follows it. Ends with 2 when rows were rejected or failed, so that a script
/// notices. Who interrupts it cancels the job.
/// </summary>
static class ImportVerb
{
    const int Shown = 20;
    const int RowsLeftOut = 2;

    // Who brings a file of this kind; the catalogue that all share is the alliance's.
    static readonly IReadOnlyDictionary<string, string> RoleOf = new Dictionary<string, string>
    {
        ["components"] = "alliance",
        ["manufacturers"] = "alliance",
        ["cross-references"] = "alliance",
        ["boms"] = "oem",
        ["offers"] = "supplier",
        ["capacity"] = "supplier",
        ["demand"] = "oem",
        ["actuals"] = "oem",
    };

    public static async Task<int> RunAsync(string[] words, CancellationToken cancel)
    {
        var options = ImportOptions.Of(words);
        if (!RoleOf.TryGetValue(options.Kind, out var role))
            throw new Failure($"there is no kind '{options.Kind}'; the kinds are {string.Join(", ", RoleOf.Keys)}");

        var outcome = await SendAsync(options, role, cancel);
        if (options.Json) Console.WriteLine(JsonSerializer.Serialize(outcome, JsonSerializerOptions.Web));
        else Print(outcome);
        return outcome.IsWhole ? 0 : RowsLeftOut;
    }

    static async Task<ImportOutcome> SendAsync(ImportOptions options, string role, CancellationToken cancel)
    {
        var settings = Settings.FromEnvironment();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var gateway = new GatewayClient(http, settings.Gateway);
        await using var file = File.OpenRead(options.File);
        var tokens = new TokenSource(http, gateway, settings);
        var fields = new Dictionary<string, string>(options.Fields);
        // A mapping is a file, or the name of one that comes with the gateway.
        if (fields.TryGetValue("mapping", out var mapping) && File.Exists(mapping))
            fields["mapping"] = await File.ReadAllTextAsync(mapping, cancel);
        var token = await tokens.OfRoleAsync(role, cancel);
        var accepted = await gateway.ImportAsync($"import/{options.Kind}", file, fields, asJob: true, token, cancel);
        var id = accepted.GetProperty("id").GetGuid();

        var job = await FollowAsync(id, gateway, fresh => tokens.OfRoleAsync(role, fresh), cancel);
        if (job.State != "DONE")
            throw new Failure(
                $"the file was not imported to its end: {job.Reason}; {job.Progress.Accepted} rows were accepted before, and stay");
        var report = await gateway.GetAsync($"import/jobs/{id}/report", await tokens.OfRoleAsync(role, cancel), cancel);
        return report.Deserialize<ImportOutcome>(JsonSerializerOptions.Web)!;
    }

    static async Task<ImportJob> FollowAsync(
        Guid id, GatewayClient gateway, Func<CancellationToken, Task<string>> token, CancellationToken cancel)
    {
        var progress = new ProgressLine(Console.Error, !Console.IsErrorRedirected);
        var watch = new JobWatch(gateway, token, progress.Show);
        try
        {
            return await watch.UntilEndedAsync(id, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return await watch.CancelAsync(id);
        }
        finally
        {
            progress.End();
        }
    }

    static void Print(ImportOutcome outcome)
    {
        if (outcome.Recognised is { } recognised) Print(recognised);
        if (outcome.DryRun) Console.WriteLine("dry run, nothing was written; it would be:");
        Console.WriteLine(
            $"{outcome.Accepted} accepted ({outcome.Unchanged} of them unchanged), {outcome.Rejected} rejected, {outcome.Failed} failed");
        Print(outcome.Errors);
        if (outcome.Warnings is { Count: > 0 } warnings)
        {
            Console.WriteLine($"{warnings.Count} warnings");
            Print(warnings);
        }
        if (outcome.Notes is { Count: > 0 } notes)
        {
            Console.WriteLine($"{notes.Count} notes");
            Print(notes);
        }
    }

    static void Print(Recognised recognised)
    {
        var sheet = recognised.Sheet is { } name ? $"sheet '{name}'" : null;
        string?[] how = [recognised.Format, recognised.Encoding, recognised.Separator, sheet];
        Console.WriteLine($"read as {string.Join(", ", how.OfType<string>())}; header in row {recognised.HeaderRow}");
        Console.WriteLine("  " + string.Join(", ", recognised.Columns.Where(column => column.Field is not null)
            .Select(column => column.Column == column.Field ? column.Column : $"{column.Column} = {column.Field}")));
        string[] ignored = [.. recognised.Columns.Where(column => column.Field is null).Select(column => column.Column)];
        if (ignored.Length > 0) Console.WriteLine($"  ignored: {string.Join(", ", ignored)}");
    }

    static void Print(IReadOnlyList<RowError> rows)
    {
        foreach (var row in rows.Take(Shown))
            Console.WriteLine($"  row {row.Row}, {(row.Column.Length > 0 ? row.Column : "whole row")}: {row.Reason}");
        if (rows.Count > Shown) Console.WriteLine($"  ... and {rows.Count - Shown} more (--json shows all)");
    }
}
