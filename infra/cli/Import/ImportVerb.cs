using System.Text.Json;

using SupplyChain.Cli.Tokens;

namespace SupplyChain.Cli.Import;

/// <summary>The gateway's report on the rows of a file. Unchanged rows are among the accepted ones.</summary>
sealed record ImportOutcome(int Accepted, int Unchanged, int Rejected, int Failed, IReadOnlyList<RowError> Errors);

/// <summary>Why a row was rejected. The row is its line in the file; the header is line 1.</summary>
sealed record RowError(int Row, string Column, string Reason);

/// <summary><c>import KIND FILE [--map MAPPING] [--json]</c>: rejected rows are an answer, not a failure of the import.</summary>
static class ImportVerb
{
    const int ErrorsShown = 20;

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

    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        var json = options.Contains("--json");
        var (kind, file, mapping) = options.Where(option => option != "--json").ToArray() switch
        {
            [var first, var second] => (first, second, null),
            [var first, var second, "--map", var map] => (first, second, map),
            _ => throw new Failure("usage: ./dev import KIND FILE [--map MAPPING] [--json]"),
        };
        if (!RoleOf.TryGetValue(kind, out var role))
            throw new Failure($"there is no kind '{kind}'; the kinds are {string.Join(", ", RoleOf.Keys)}");

        var outcome = await SendAsync(kind, file, mapping, role, cancel);
        if (json) Console.WriteLine(JsonSerializer.Serialize(outcome, JsonSerializerOptions.Web));
        else Print(outcome);
        return 0;
    }

    static async Task<ImportOutcome> SendAsync(string kind, string file, string? mapping, string role, CancellationToken cancel)
    {
        var settings = Settings.FromEnvironment();
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var gateway = new GatewayClient(http, settings.Gateway);
        await using var csv = File.OpenRead(file);
        var token = await new TokenSource(http, gateway, settings).OfRoleAsync(role, cancel);
        // A mapping is a file, or the name of one that comes with the gateway.
        var mappingText = File.Exists(mapping) ? await File.ReadAllTextAsync(mapping, cancel) : mapping;
        var answer = await gateway.ImportAsync($"import/{kind}", csv, mappingText, token, cancel);
        return answer.Deserialize<ImportOutcome>(JsonSerializerOptions.Web)!;
    }

    static void Print(ImportOutcome outcome)
    {
        Console.WriteLine(
            $"{outcome.Accepted} accepted ({outcome.Unchanged} of them unchanged), {outcome.Rejected} rejected, {outcome.Failed} failed");
        foreach (var error in outcome.Errors.Take(ErrorsShown))
            Console.WriteLine($"  row {error.Row}, {(error.Column.Length > 0 ? error.Column : "whole row")}: {error.Reason}");
        if (outcome.Errors.Count > ErrorsShown)
            Console.WriteLine($"  ... and {outcome.Errors.Count - ErrorsShown} more (--json shows all)");
    }
}
