using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks.Booking;

/// <summary>Synthetic lines of one operator that are open day and night, and organisations that book them.</summary>
static class BookedLines
{
    static readonly OpeningHours Always =
        new("+00:00", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenWindow(day, default, default))]);

    /// <summary>Nothing of it limits how often one organisation books.</summary>
    static readonly BookingPolicy Generous = new(
        HoldMinutes: 43_200, MinimumMinutes: 1, HorizonDays: 730, MaximumFutureBookings: 1000, MaximumMinutesPerWeek: null);

    public static async Task<IReadOnlyList<Guid>> OpenAsync(RunningPlatform platform, string name, int lines)
    {
        using var @operator = platform.ClientOf(Services.CapacityBooking, await platform.JoinAsync($"{name} (synthetic)", "operator"));
        var opened = new List<Guid>();
        for (var line = 0; line < lines; line++)
            opened.Add((await @operator.Command(
                "/lines", new OpenPilotLine($"{name} {line}", "370200", ["nanoimprint"], Always, Generous))).Id);
        return opened;
    }

    public static async Task<IReadOnlyList<HttpClient>> ClientsAsync(RunningPlatform platform, string name, int clients)
    {
        var joined = new List<HttpClient>();
        for (var client = 0; client < clients; client++)
            joined.Add(platform.ClientOf(
                Services.CapacityBooking, await platform.JoinAsync($"{name} {client} (synthetic)", "oem")));
        return joined;
    }
}
