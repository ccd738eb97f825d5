using System.Text.Json;

using Spectre.Console;

namespace SupplyChain.Cli.Status;

/// <summary><c>status [--json]</c>: exit code 0 only when every part is healthy.</summary>
static class StatusVerb
{
    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        if (options is not ([] or ["--json"])) throw new Failure("usage: ./dev status [--json]");

        var status = await Probes.AskAsync(Settings.FromEnvironment(), cancel);
        if (options is ["--json"]) Console.WriteLine(JsonSerializer.Serialize(status, JsonSerializerOptions.Web));
        else Print(status);
        return status.Healthy ? 0 : 1;
    }

    static void Print(PlatformStatus status)
    {
        // A file or a pipe has no width; reasons should not be broken there.
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 200;
        var parts = new Table().Border(TableBorder.Simple)
            .AddColumns("part", "health", "address", "relay lag", "state");
        foreach (var part in status.Parts)
        {
            parts.AddRow(
                part.Name, part.Healthy ? "[green]up[/]" : "[red]down[/]", part.Address, $"{part.RelayLag}", Markup.Escape(part.State));
        }

        AnsiConsole.Write(parts);
        foreach (var part in status.Parts)
            if (part.SetAside is { Count: > 0 } setAside) Print(part.Name, setAside);
        if (status.Queues.Any(queue => queue.HoldsFailures)) AnsiConsole.WriteLine("Messages failed: see ./dev queues");
        if (status.Queues.Count > 0) AnsiConsole.Write(TableOf(status.Queues));
        AnsiConsole.WriteLine($"GraphQL: {status.Graphql}");
    }

    static void Print(string service, SetAsideDeadlines setAside)
    {
        AnsiConsole.WriteLine($"{service} has set aside {setAside.Count}: see ./dev deadlines");
        foreach (var first in setAside.First) AnsiConsole.WriteLine($"  {first}");
    }

    static Table TableOf(IReadOnlyList<Queue> all)
    {
        var queues = new Table().Border(TableBorder.Simple).AddColumns("queue", "ready", "unacknowledged", "listeners");
        foreach (var queue in all.OrderByDescending(queue => queue.HoldsFailures).ThenBy(queue => queue.Name, StringComparer.Ordinal))
        {
            queues.AddRow(
                queue.HoldsFailures ? $"[red]{queue.Name}[/]" : queue.Name, $"{queue.Ready}", $"{queue.Unacknowledged}",
                    $"{queue.Consumers}");
        }

        return queues;
    }
}
