using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Import;

/// <summary><c>import KIND FILE</c>: ends with 2 when rows were rejected or failed, so that a script notices.</summary>
static class ImportVerb
{
    const int Shown = 20;
    const int RowsLeftOut = 2;

    // Who brings a file of this kind; the catalogue that all share is the alliance's.
    static readonly IReadOnlyDictionary<string, string> RoleOf = new Dictionary<string, string>
    {
        ["components"] = "alliance",
        ["manufacturers"] = "alliance",
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
        var token = await new TokenSource(http, gateway, settings).OfRoleAsync(role, cancel);
        var fields = new Dictionary<string, string>(options.Fields);
        // A mapping is a file, or the name of one that comes with the gateway.
        if (fields.TryGetValue("mapping", out var mapping) && File.Exists(mapping))
            fields["mapping"] = await File.ReadAllTextAsync(mapping, cancel);
        var answer = await gateway.ImportAsync($"import/{options.Kind}", file, fields, token, cancel);
        return answer.Deserialize<ImportOutcome>(JsonSerializerOptions.Web)!;
    }

    static void Print(ImportOutcome outcome)
    {
        if (outcome.Recognised is { } recognised) Print(recognised);
        if (outcome.DryRun) Console.WriteLine("dry run, nothing was written; it would be:");
        Console.WriteLine(
            $"{outcome.Accepted} accepted ({outcome.Unchanged} of them unchanged), {outcome.Rejected} rejected, {outcome.Failed} failed");
        Print(outcome.Errors);
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
