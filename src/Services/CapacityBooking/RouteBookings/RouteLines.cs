using Marten;

using Npgsql;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.CapacityBooking.Waitlist;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.RouteBookings;

/// <summary>Reads, without a lock, the lines on which the steps of a route could take place.</summary>
public sealed class RouteLines(IDocumentStore store, NpgsqlDataSource database)
{
    const int MostLines = 200;
    static readonly TimeSpan LongestRange = TimeSpan.FromDays(100);

    // A search takes all cores: more at once would only be slower.
    static readonly SemaphoreSlim Turn = new(1);

    public static Faults Require(Faults faults, IReadOnlyList<RouteStepAsked> steps, DateTimeOffset from, DateTimeOffset until)
    {
        faults
            .Require(steps.All(step => ProcessSteps.IsKnown(step.Step)), "steps", $"each one of {ProcessSteps.Codes}")
            .Require(from < until, "until", "must be after from")
            .Require(until - from <= LongestRange, "until", $"at most {LongestRange.Days} days after from");
        foreach (var (k, step) in steps.Index())
            faults.Require(step.MaximumGap >= step.MinimumGap, $"steps[{k}].maximumGap", "no less than minimumGap");
        return faults;
    }

    /// <summary>Searches for so long at most, one search at a time.</summary>
    /// <param name="kept">Slots that steps have already, by their positions.</param>
    /// <param name="withoutApproval">Whether only lines are searched whose operators need not approve what is held.</param>
    /// <exception cref="Rejected">422 where more lines offer the steps than are searched.</exception>
    public async Task<FoundRoute> SearchAsync(
        IReadOnlyList<RouteStepAsked> steps, IReadOnlyDictionary<int, FreeSlot> kept, Slot within, string? region, Guid organisation,
        DateTimeOffset now, TimeSpan time, CancellationToken cancel, bool withoutApproval = false)
    {
        var offering = new Dictionary<string, IReadOnlyList<Guid>>();
        await using var session = store.QuerySession();
        foreach (var step in steps.Where((_, k) => !kept.ContainsKey(k)).Select(step => step.Step).Distinct())
            offering[step] = await session.Query<PilotLineProfile>().Offering([step]).Within(line => line.Region, region)
                .Select(line => line.Id).Take(MostLines + 1).ToListAsync(cancel);
        Guid[] ids = [.. offering.Values.SelectMany(of => of).Distinct()];
        new Faults().Require(ids.Length <= MostLines, "steps", $"more than {MostLines} lines offer them; name a region").ThrowIfAny();

        var terms = (await session.LoadManyAsync<LineTerms>(cancel, ids))
            .Where(each => !withoutApproval || !each.Policy.NeedsApproval || each.Operator == organisation).ToList();
        var found = await database.LinesAsync(
            terms, [.. terms.Where(each => each.Policy.CountsUsed()).Select(each => each.Id)], now, cancel);
        var lines = found
            .Select(line => line.After(line.Offers(now))).ToDictionary(line => line.Id);
        SoughtStep[] sought = [.. steps.Select((step, k) => kept.TryGetValue(k, out var slot)
            ? new SoughtStep(step, [], slot)
            : new SoughtStep(step, [.. offering[step.Step].Order().Where(lines.ContainsKey).Select(id => lines[id])]))];
        await Turn.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => RouteSearch.Search(sought, within, organisation, now, time, cancel), cancel);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>The range in UTC, from a whole minute on.</summary>
    public static Slot Within(DateTimeOffset from, DateTimeOffset until)
    {
        var (start, rest) = (from.ToUniversalTime(), from.UtcTicks % TimeSpan.TicksPerMinute);
        return new Slot(rest == 0 ? start : start.AddTicks(TimeSpan.TicksPerMinute - rest), until.ToUniversalTime());
    }
}
