using Marten;

using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Bookings;

public static class PassDeadlinesDecider
{
    /// <summary>Ends what has run out on a line: holds, waits, and bookings whose run nobody reported. Looks again at each.</summary>
    public static object[] Decide(PilotLine? line, DateTimeOffset now)
    {
        if (line is null) return [];
        var expired = line.Bookings.Where(booking => booking.ExpiresAt <= now)
            .Select(booking => new HoldExpired(booking.Id, booking.For.ProcessId, now)).ToList();
        var missed = line.Bookings.Where(booking => booking.ExpiresAt is null && booking.Deadline() <= now)
            .Select(booking => new BookingMissed(booking.Id, now)).ToList();
        var lapsed = line.Waitlist.Where(place => place.Deadline() <= now)
            .Select(place => new WaitlistLapsed(place.Id, now)).ToList();

        var after = expired.Aggregate(line, (each, e) => each.Apply(e));
        after = missed.Aggregate(after, (each, e) => each.Apply(e));
        after = lapsed.Aggregate(after, (each, e) => each.Apply(e));
        return [.. expired, .. missed, .. lapsed, .. after.Offers(now)];
    }
}

/// <summary>Looks every so often for lines on which something has run out, a bounded number at a time.</summary>
public sealed class Deadlines(IDocumentStore store, TimeProvider clock, ILogger<Deadlines> log, TimeSpan? interval = null)
    : BackgroundService
{
    const int Batch = 100;
    static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(interval ?? DefaultInterval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await PassAll(clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(e, "deadlines could not be looked at; trying again");
            }
    }

    async Task PassAll(DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var due = await session.Query<PilotLine>().Where(line => line.NextDeadline <= now)
            .OrderBy(line => line.NextDeadline).Take(Batch)
            .Select(line => new { line.Id, line.NextDeadline }).ToListAsync(cancel);
        foreach (var line in due)
        {
            // The same deadline gives the same command, whichever replica comes first.
            var id = NamedId.Of("deadline", line.Id.ToString("N"), $"{line.NextDeadline:O}");
            var command = new Command(id, Caller.Platform, now, Digest: id);
            await store.HandleExclusively<PilotLine>(command, line.Id, state => PassDeadlinesDecider.Decide(state, now), cancel);
        }
    }
}
