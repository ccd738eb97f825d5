using System.Globalization;

using Spectre.Console;

using SupplyChain.Contracts.Operations;

namespace SupplyChain.Cli.Operations;

/// <summary><c>queues</c>: queues of messages that failed, and putting them back.</summary>
static class QueuesVerb
{
    const int UsualMost = 100;

    public static async Task<int> RunAsync(string[] options, CancellationToken cancel)
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var platform = await PlatformOperations.ConnectAsync(http, cancel);
        var found = await platform.FailedQueuesAsync(cancel);
        switch (options)
        {
            case []:
                Print(found.Items);
                return found.Complete();
            case ["--json"]:
                Console.WriteLine(found.ToJson());
                return found.Complete();
            case ["put-back", var queue]:
                return await PutBackAsync(platform, found, queue, UsualMost, cancel);
            case ["put-back", var queue, "--max", var number] when IsNumber(number, out var max):
                return await PutBackAsync(platform, found, queue, max, cancel);
            default:
                throw new Failure(
                    $"usage: ./dev queues [--json] | put-back QUEUE [--max N], N from 1 to {PutBackMessages.MostTogether}");
        }
    }

    static bool IsNumber(string text, out int max) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out max) && max is >= 1 and <= PutBackMessages.MostTogether;

    static async Task<int> PutBackAsync(
        PlatformOperations platform, Found<FailedQueue> found, string queue, int max, CancellationToken cancel)
    {
        if (found.Items.FirstOrDefault(each => each.Item.Queue == queue) is not { Service: { } service, Item: { } held })
        {
            found.Complete();
            throw new Failure($"no message waits in a queue of failures named {queue}: see ./dev queues");
        }
        var outcome = await platform.PutBackAsync(service, queue, max, cancel);
        Console.WriteLine($"{outcome.PutBack} of {held.Messages} put back; those that fail again are listed again");
        if (outcome.WithoutQueue > 0) Console.WriteLine($"{outcome.WithoutQueue} stay: they do not say which queue they failed in");
        return outcome.Stopped is { } reason ? throw new Failure($"ended early: {reason}") : 0;
    }

    static void Print(IReadOnlyList<(string Service, FailedQueue Item)> queues)
    {
        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 300;
        var now = TimeProvider.System.GetUtcNow();
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("queue", "messages", "oldest failed", "its attempts", "next attempt", "its type", "its reason");
        foreach (var (_, queue) in queues.OrderByDescending(each => each.Item.Messages))
        {
            table.AddRow(
                Markup.Escape(queue.Queue), $"{queue.Messages}", Age(queue.Oldest?.FailedAt, now), $"{queue.Oldest?.Attempts}",
                queue.Oldest?.NextAttempt is { } next ? DeadlinesVerb.Moment(next) : "when put back",
                Markup.Escape(queue.Oldest?.MessageType ?? "unknown"), Markup.Escape(queue.Oldest?.Reason ?? "unknown"));
        }
        if (queues.Count > 0) AnsiConsole.Write(table);
        else AnsiConsole.WriteLine("no message has failed");
    }

    static string Age(DateTimeOffset? failed, DateTimeOffset now) => (now - failed) switch
    {
        null => "unknown",
        { TotalDays: >= 2 } age => $"{(long)age.TotalDays} days ago",
        { TotalHours: >= 2 } age => $"{(long)age.TotalHours} hours ago",
        { TotalMinutes: >= 2 } age => $"{(long)age.TotalMinutes} minutes ago",
        { } age => $"{Math.Max(0, (long)age.TotalSeconds)} s ago",
    };
}
