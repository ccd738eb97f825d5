using System.Diagnostics;

using SupplyChain.Benchmarks.Scale;
using SupplyChain.Contracts;

namespace SupplyChain.Benchmarks.WebConsole;

/// <summary>Pilot lines with one confirmed slot of half an hour behind the other, of all OEMs in turn.</summary>
static class LineBookings
{
    static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4), Slot = TimeSpan.FromMinutes(30);

    /// <summary>The Monday on which the first slots begin.</summary>
    public static DateOnly FirstDay => IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7);

    /// <summary>The lines; those bookings that are not made within the deadline are left out and noted.</summary>
    public static async Task<IReadOnlyList<Guid>> MakeAsync(Member @operator, IReadOnlyList<Member> oems, ConsoleSize size, Figures figures)
    {
        var clock = Stopwatch.StartNew();
        var lines = new List<Guid>();
        while (lines.Count < ConsoleSize.PilotLines) lines.Add(await OpenAsync(@operator, lines.Count));
        var made = 0;
        // A line takes one command after the other: lines are filled side by side, each by itself.
        await Parallel.ForEachAsync(lines, async (line, _) =>
        {
            for (var i = 0; i < size.Bookings / lines.Count && clock.Elapsed < Deadline; i++)
            {
                await BookAsync(oems[i % oems.Count], line, i);
                Interlocked.Increment(ref made);
            }
        });
        Console.WriteLine($"  bookings: {made:N0} held and confirmed after {clock.Elapsed.TotalSeconds:0} s");
        if (made < size.Bookings) figures.Note($"bookings: {made:N0} of {size.Bookings:N0} within {Deadline.TotalSeconds:0} s");
        return lines;
    }

    static async Task<Guid> OpenAsync(Member @operator, int number)
    {
        var opened = await (await @operator.ClientAsync()).Mutate("openPilotLine", new
        {
            name = $"Bench line {number} (synthetic)",
            region = RegionSize.Regions[number % RegionSize.Regions.Length],
            steps = new[] { "nanoimprint" },
            hours = new
            {
                timeZone = "Asia/Shanghai",
                weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }),
            },
            policy = new { maximumFutureBookings = 1000, maximumMinutesPerWeek = (int?)null },
        }, "pilotLine { id }");
        return opened.GetProperty("pilotLine").GetProperty("id").GetGuid();
    }

    static async Task BookAsync(Member oem, Guid lineId, int number)
    {
        var start = new DateTimeOffset(FirstDay, TimeOnly.MinValue, TimeSpan.Zero) + number * Slot;
        var client = await oem.ClientAsync();
        var held = await client.Mutate("holdSlot", new { lineId, start, end = start + Slot, note = "synthetic" }, "booking { id }");
        var bookingId = held.GetProperty("booking").GetProperty("id").GetGuid();
        await client.Mutate("confirmBooking", new { lineId, bookingId }, "booking { id }");
    }
}
