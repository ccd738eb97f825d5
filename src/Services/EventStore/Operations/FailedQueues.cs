using Marten;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Operations;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>
/// The service's queues of messages that failed, for its administrators. A service offers its own queues alone: it has the rights to
/// them, and it knows which queue a message came from.
/// </summary>
sealed class FailedQueues(ServiceQueues queues, IDocumentStore store, ILogger<FailedQueues> log)
{
    // Together shorter than the gateway waits.
    static readonly TimeSpan ToList = TimeSpan.FromSeconds(5), ToPutBack = TimeSpan.FromSeconds(8);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations/failed-queues", (FailedQueues failed, CancellationToken cancel) => failed.List(cancel))
            .RequireAnyRole(Roles.Admin);
        routes.MapPost("/operations/failed-queues/put-back",
            (PutBackMessages c, FailedQueues failed, Command command, CancellationToken cancel) => failed.PutBack(c, command, cancel))
            .RequireAnyRole(Roles.Admin);
    }

    async Task<IReadOnlyList<FailedQueue>> List(CancellationToken cancel)
    {
        using var timeout = Timeout(ToList, cancel);
        try
        {
            await using var broker = await BrokerQueues.ConnectAsync(queues, timeout.Token);
            var found = new List<FailedQueue>();
            foreach (var queue in queues.OfFailures)
                if (await broker.LookAsync(queue, timeout.Token) is { } holds) found.Add(holds);
            return found;
        }
        catch (Exception e) when (BrokerQueues.IsBroken(e, cancel))
        {
            throw Unavailable(e);
        }
    }

    async Task<MessagesPutBack> PutBack(PutBackMessages c, Command command, CancellationToken cancel)
    {
        if (!queues.OfFailures.Contains(c.Queue)) throw Rejected.NotFound("queue", c.Queue);
        var id = ProcessedCommand.IdOf(command);
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<ProcessedPutBack>(id, cancel) is { } before) return before.RepeatedBy(command);

        var outcome = new MessagesPutBack(c.Queue, 0, 0, null);
        using var timeout = Timeout(ToPutBack, cancel);
        try
        {
            await using var broker = await BrokerQueues.ConnectAsync(queues, timeout.Token);
            await foreach (var moved in broker.PutBackAsync(c.Queue, c.Max, timeout.Token)) outcome = moved;
        }
        catch (Exception e) when (BrokerQueues.IsBroken(e, cancel))
        {
            var why = timeout.IsCancellationRequested ? "there was no more time" : $"the broker failed: {e.Message}";
            outcome = outcome with { Stopped = why };
            // With nothing done, the command may as well be sent again.
            if (outcome.PutBack == 0) throw Unavailable(e);
        }
        finally
        {
            var until = outcome.Stopped is { } why ? $", until {why}" : "";
            log.Done(command.Caller, $"put {outcome.PutBack} messages of {c.Queue} back{until}");
        }
        session.Store(new ProcessedPutBack(id, command.Digest, outcome, command.At));
        await session.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }

    static CancellationTokenSource Timeout(TimeSpan limit, CancellationToken cancel)
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timeout.CancelAfter(limit);
        return timeout;
    }

    static Rejected Unavailable(Exception cause) => new(
        503, new Fault("broker", $"is unavailable, and nothing was changed: {cause.Message}"));
}

/// <summary>What a <see cref="PutBackMessages"/> led to, kept so that its repetition gets the same answer.</summary>
public sealed record ProcessedPutBack(Guid Id, Guid Digest, MessagesPutBack Outcome, DateTimeOffset At)
{
    public MessagesPutBack RepeatedBy(Command command) => Digest == command.Digest
        ? Outcome
        : throw Rejected.Conflict(IdempotencyKey.Header, "was used for another command; choose a new one");
}
