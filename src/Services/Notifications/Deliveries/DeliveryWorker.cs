using System.Collections.Concurrent;

using Marten;

using SupplyChain.Notifications.Webhooks;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>
/// Looks several times a second for webhooks with something to send, and works off the queue of each for itself: one that is slow or
/// does not answer holds up nobody else.
/// </summary>
public sealed class DeliveryWorker(
    DeliveryQueue queue, WebhookSender sender, IDocumentStore store, TimeProvider clock, ILogger<DeliveryWorker> log) : BackgroundService
{
    const int MostAtOnce = 200, MostInARow = 100;
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    static readonly TimeSpan BetweenDeletions = TimeSpan.FromHours(1);
    static readonly TimeSpan KeptSettled = TimeSpan.FromDays(30), KeptNotices = TimeSpan.FromDays(90);

    readonly ConcurrentDictionary<Guid, bool> underWay = [];
    DateTimeOffset? deletedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Begin(stoppingToken);
                await DeleteOld(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Such as while the database is unavailable: the next tick looks again.
                log.LogWarning(e, "Webhooks could not be looked at; trying again");
            }
        }
    }

    async Task Begin(CancellationToken cancel)
    {
        var free = MostAtOnce - underWay.Count;
        if (free == 0) return;
        foreach (var webhook in (await queue.Due(clock.GetUtcNow(), [.. underWay.Keys], cancel)).Take(free))
        {
            underWay[webhook] = true;
            _ = WorkOff(webhook, cancel);
        }
    }

    async Task WorkOff(Guid webhook, CancellationToken cancel)
    {
        try
        {
            for (var sent = 0; sent < MostInARow && await SendNext(webhook, cancel); sent++) { }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "The queue of webhook {Webhook} could not be worked off; trying again", webhook);
        }
        finally
        {
            underWay.TryRemove(webhook, out _);
        }
    }

    /// <summary>Sends what is due next; returns whether to go on with the webhook.</summary>
    async Task<bool> SendNext(Guid webhook, CancellationToken cancel)
    {
        if (await queue.Claim(webhook, clock.GetUtcNow(), cancel) is not { } claimed) return false;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<Receiver>(webhook, cancel) is not { } receiver)
        {
            await queue.Drop(webhook, cancel);
            return false;
        }
        if (!receiver.Receives)
        {
            await queue.GiveUp(webhook, clock.GetUtcNow(), cancel);
            return false;
        }

        var attempt = await sender.Send(
            receiver, claimed.NoticeId,
            Event.Of(claimed.NoticeId, claimed.Kind, claimed.SubjectId, claimed.Organisation, claimed.OccurredAt), cancel);
        await queue.Settle(claimed, attempt, clock.GetUtcNow(), cancel);
        if (attempt.Gone) await Disable(claimed, cancel);
        else if (!attempt.Delivered) await queue.Pause(claimed, clock.GetUtcNow() + Schedule.Pause, cancel);
        return attempt.Delivered;
    }

    async Task Disable(Claimed claimed, CancellationToken cancel)
    {
        await store.Change(claimed.Id, async work =>
        {
            work.Lock(claimed.WebhookId);
            var receiver = work.Document<Receiver>(claimed.WebhookId);
            await work.Load();
            if (receiver.Value is { } known) receiver.Store(known with { Disabled = true });
        }, cancel);
        await queue.GiveUp(claimed.WebhookId, clock.GetUtcNow(), cancel);
    }

    async Task DeleteOld(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (now < deletedAt + BetweenDeletions) return;
        deletedAt = now;
        await queue.DeleteOld(now - KeptSettled, now - KeptNotices, cancel);
    }
}
