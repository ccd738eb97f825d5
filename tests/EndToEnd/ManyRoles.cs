using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>
/// An organisation that is OEM, supplier and operator at once, and so is shown both of each pair that is one to its service: a run and
/// its booking, a gap closure and its proposal, itself and itself as a supplier.
/// </summary>
public sealed class ManyRoles(RunningPlatform platform) : IAsyncLifetime
{
    static readonly DateTimeOffset Monday = new(IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), new TimeOnly(8, 0), TimeSpan.Zero);

    public GraphClient Client { get; private set; } = null!;
    public Guid Line { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Client = await platform.JoinAsync("Many Roles", "oem", "supplier", "operator");
        var number = $"M-{Guid.NewGuid():N}";
        var component = new PartName("Many Roles", number).ComponentId;
        await Client.Mutate("registerSupplier", new
        {
            name = "Many Roles",
            uscc = Client.Uscc,
            sites = new[] { new { name = "Works", region = "370211", kind = "FACTORY" } },
        }, "supplier { id }");
        await Client.Mutate("publishComponent", new Dictionary<string, object>
        { ["manufacturer"] = "Many Roles", ["partNumber"] = number, ["class"] = "waveguide" }, "component { id }");
        // It supplies nothing yet: a gap, and a proposal to close it.
        await Eventually.Holds(() => Client.Mutate("submitDemandPlan", new
        { componentId = component, region = "370200", weeks = new[] { new { week = $"{Monday:yyyy-MM-dd}", quantity = 100 } } }, "demandPlan { id }"));

        Line = (await Client.Mutate("openPilotLine", new
        {
            name = $"Line {number}",
            region = "370200",
            steps = new[] { "nanoimprint" },
            hours = new { timeZone = "UTC", weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }) },
        }, "pilotLine { id }")).GetProperty("pilotLine").GetProperty("id").GetGuid();
        var run = await HoldAsync(0);
        await Client.Mutate("confirmBooking", new { lineId = Line, bookingId = run }, "booking { id }");
        await Client.Mutate("startRunEarly", new { lineId = Line, bookingId = run }, "booking { id }");
        await Client.Mutate("completeRun", new { lineId = Line, bookingId = run, lot = "L-1", started = 10, good = 9 }, "run { id }");
        await HoldAsync(1);
        await HoldAsync(2);
        await Eventually.Get(
            () => Client.Query("{ proposals { nodes { id } } }"),
            found => found.GetProperty("proposals").GetProperty("nodes").GetArrayLength() == 1);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A slot of the line that nobody holds, by its day from the first on.</summary>
    public static (DateTimeOffset Start, DateTimeOffset End) SlotOn(int day) => (Monday.AddDays(day), Monday.AddDays(day).AddHours(2));

    async Task<Guid> HoldAsync(int day)
    {
        var (start, end) = SlotOn(day);
        return (await Client.Mutate("holdSlot", new { lineId = Line, start, end }, "booking { id }")).GetProperty("booking").GetProperty("id").GetGuid();
    }
}
