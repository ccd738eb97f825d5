using System.Text.Json;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys.Filled;

/// <summary>A second line of the trade's operator with everything that a calendar can show.</summary>
sealed class Slots(Trade trade)
{
    /// <summary>From midnight in UTC: two days ahead, within what may be booked.</summary>
    static readonly DateTimeOffset Day = new(DateTime.UtcNow.Date.AddDays(2), TimeSpan.Zero);

    public Guid Line { get; private set; }
    public Guid Held { get; private set; }
    public Guid Booked { get; private set; }
    public Guid Penalised { get; private set; }
    public Guid Started { get; private set; }
    public Guid Route { get; private set; }

    /// <summary>A time in which a booking stands.</summary>
    public static string From { get; } = Uri.EscapeDataString($"{Day.AddHours(8 + 8):yyyy-MM-dd'T'HH:mm}");
    public static string Until { get; } = Uri.EscapeDataString($"{Day.AddHours(13 + 8):yyyy-MM-dd'T'HH:mm}");
    public static string On { get; } = $"{Day:yyyy-MM-dd}";

    public async Task FillAsync()
    {
        Line = await Trade.OpenLineAsync(trade.Operator, $"Second line for {trade.Number}", "calibration");
        var prices = new { perHour = 600, perRun = 50, currency = "CNY", subsidyShare = 0.3 };
        await Trade.DoAsync(trade.Operator, "statePrices", new { lineId = Line, prices }, "clientMutationId");
        Started = await HoldAsync(trade.Oem, Day.AddHours(2), hours: 2, "first lot");
        await OnAsync(trade.Oem, "confirmBooking", Started);
        await OnAsync(trade.Operator, "startRunEarly", Started);

        Held = await HoldAsync(trade.Oem, Day.AddHours(9), hours: 3, "second lot");
        Booked = await HoldAsync(trade.Newcomer, Day.AddHours(30), hours: 4, "own development");
        await OnAsync(trade.Newcomer, "confirmBooking", Booked);
        await HoldAsync(trade.Operator, Day.AddHours(52), hours: 2, "maintenance");
        await PenaliseAsync();
        Route = await HoldRouteAsync();
        // Both wait for what is taken.
        await WaitAsync(trade.Newcomer, Day.AddHours(9));
        await WaitAsync(trade.Oem, Day.AddHours(30));
        await Trade.DoAsync(trade.Operator, "declareOutage", new
        {
            lineId = Line,
            from = Day.AddHours(80),
            until = Day.AddHours(86),
            reason = "The vacuum pump is replaced",
        }, "clientMutationId");
    }

    /// <summary>A booking that is released within the time of notice.</summary>
    async Task PenaliseAsync()
    {
        var now = DateTime.UtcNow;
        var thisHour = new DateTimeOffset(now.Date, TimeSpan.Zero).AddHours(now.Hour);
        var late = await HoldAsync(trade.Oem, thisHour.AddHours(8), hours: 1, "given up");
        await OnAsync(trade.Oem, "confirmBooking", late);
        await OnAsync(trade.Oem, "releaseBooking", late);
        await Eventually.Holds(async () => (await trade.Operator.Query("query($id: ID!) { linePenalties(lineId: $id) { bookingId } }", new { id = Line }))
            .GetProperty("linePenalties").GetArrayLength().ShouldBe(1));
        Penalised = late;
        await Trade.DoAsync(
            trade.Oem, "appealPenalty", new { lineId = Line, bookingId = late, reason = "The wafers came late" }, "clientMutationId");
    }

    /// <summary>Twice on the line, a while after everything else.</summary>
    async Task<Guid> HoldRouteAsync()
    {
        var step = new { step = "calibration", minutes = 60, minimumGap = 30, maximumGap = 600 };
        var held = await Trade.DoAsync(
            trade.Oem, "holdRoute", new { steps = new[] { step, step }, from = Day.AddDays(9), until = Day.AddDays(20), note = "two passes" }, "route { id }");
        return held.GetProperty("route").GetProperty("id").GetGuid();
    }

    Task WaitAsync(GraphClient who, DateTimeOffset from) => Trade.DoAsync(who, "joinWaitlist", new
    {
        lineId = Line,
        minutes = 180,
        notBefore = from,
        notAfter = from.AddHours(3),
        supplierId = trade.Newcomer.Organisation,
        componentId = trade.Component,
        note = "whenever it is free",
    }, "clientMutationId");

    async Task<Guid> HoldAsync(GraphClient who, DateTimeOffset start, int hours, string note)
    {
        var held = await Trade.DoAsync(
            who, "holdSlot", new { lineId = Line, start, end = start.AddHours(hours), note }, "booking { id }");
        return held.GetProperty("booking").GetProperty("id").GetGuid();
    }

    Task<JsonElement> OnAsync(GraphClient who, string command, Guid bookingId) =>
        Trade.DoAsync(who, command, new { lineId = Line, bookingId }, "clientMutationId");
}
