using System.Globalization;

using Spectre.Console;

using SupplyChain.Contracts.Operations;

namespace SupplyChain.Cli.Operations;

/// <summary><c>deadlines</c>: what was due and could not be decided on, and its release.</summary>
static class DeadlinesVerb
{
    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var platform = await PlatformOperations.ConnectAsync(http, cancel);
        var found = await platform.SetAsideAsync(cancel);
        switch (options)
        {
            case []:
                Print(found.Items);
                break;
            case ["--json"]:
                Console.WriteLine(found.ToJson());
                break;
            case ["release", "--all"]:
                await ReleaseAsync(platform, found.Items, cancel);
                break;
            case ["release", "--all", var service] when Contracts.Services.All.Contains(service):
                await ReleaseAsync(platform, [.. found.Items.Where(each => each.Service == service)], cancel);
                break;
            case ["release", .. [_, ..] ids] when ids.All(id => Guid.TryParse(id, out _)):
                var asked = ids.Select(Guid.Parse).ToHashSet();
                var named = found.Items.Where(each => asked.Contains(each.Item.Id)).ToList();
                var unknown = asked.Except(named.Select(each => each.Item.Id)).ToList();
                await ReleaseAsync(platform, named, cancel);
                if (unknown.Count > 0) throw new Failure($"not set aside (any more): {string.Join(", ", unknown)}");
                break;
            default:
                throw new Failure("usage: ./dev deadlines [--json] | release ID... | release --all [SERVICE]");
        }
        return found.Complete();
    }

    static async Task ReleaseAsync(
        PlatformOperations platform, IReadOnlyList<(string Service, SetAsideItem Item)> items, CancellationToken cancel)
    {
        var released = 0;
        foreach (var (service, item) in items)
        {
            var refused = await platform.ReleaseAsync(service, item.Id, cancel);
            if (refused is null) released++;
            Console.WriteLine($"{(refused is null ? "released" : $"not released, {refused}:")} {item.Kind} {item.Subject} of {service}");
        }
        Console.WriteLine($"{released} of {items.Count} released; what fails again is listed again");
    }

    static void Print(IReadOnlyList<(string Service, SetAsideItem Item)> items)
    {
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 300;
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("service", "kind", "subject", "since", "attempts", "next attempt", "reason", "id");
        foreach (var (service, item) in items.OrderBy(each => each.Item.Since))
        {
            var attempts = item.Attempts.ToString(CultureInfo.InvariantCulture);
            table.AddRow(
                service, Markup.Escape(item.Kind), $"{item.Subject}", Moment(item.Since),
                item.NeedsAttention ? $"[red]{attempts}[/]" : attempts,
                Moment(item.NextAttempt), Markup.Escape(item.Reason), $"{item.Id}");
        }
        if (items.Count > 0) AnsiConsole.Write(table);
        else AnsiConsole.WriteLine("nothing is set aside");
    }

    public static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
