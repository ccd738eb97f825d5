using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Tests;

/// <summary>A synthetic route over lines that all steps can be on and that are booked for much of 100 days.</summary>
static class BusyRoute
{
    const int Days = 100, DayMinutes = 1440;

    public static RouteProblem Of(int seed, int steps, int lines, int bookings, int buffer)
    {
        var random = new Random(seed);
        var free = Enumerable.Range(0, lines).Select(_ => Free(random, bookings / lines)).ToList();
        return new RouteProblem(
            [.. Enumerable.Range(0, steps).Select(_ => new RouteStep(
                [.. free.Select((ranges, line) => new Candidate(line, random.Next(4, 17) * 60, ranges))], 60, 2 * DayMinutes))],
            [.. Enumerable.Range(0, lines).Select(_ => new RouteLine(buffer))]);
    }

    static List<FreeRange> Free(Random random, int bookings)
    {
        var taken = Enumerable.Range(0, bookings).Select(_ => random.Next(Days * 24)).Distinct().Order()
            .Select(hour => (From: hour * 60L, Until: (hour + random.Next(2, 20)) * 60L));
        var (free, from) = (new List<FreeRange>(), 0L);
        foreach (var booking in taken)
        {
            if (booking.From > from) free.Add(new FreeRange(from, booking.From));
            from = Math.Max(from, booking.Until);
        }
        return free;
    }
}
