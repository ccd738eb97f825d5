using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>All that is measured of booking pilot lines.</summary>
static class BookingBench
{
    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        await LongHistory.Measure(platform, figures);
        await FreeSlotSearch.Measure(platform, figures);
        await RouteSearch.Measure(platform, figures);
        await BookingRace.Measure(platform, figures);
    }
}
