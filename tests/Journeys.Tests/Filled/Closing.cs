using System.Text.Json;

using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys.Filled;

/// <summary>The way of a trade's gap to its end, by commands: request, quotes, award, pilot run.</summary>
static class Closing
{
    /// <summary>Both suppliers quote within it, also on a busy machine; a test waits for its end.</summary>
    static readonly TimeSpan QuoteTime = TimeSpan.FromSeconds(15);

    const string RequestOf = "query($id: ID!) { gapClosure(id: $id) { requestId } }";
    const string StateOf = "query($id: ID!) { sourcingRequest(id: $id) { state } }";
    const string WeeksOf = "query($id: ID!) { sourcingRequest(id: $id) { weeks { week quantity } } }";
    const string BookingsOf = "query($line: ID!) { bookings(first: 10, lineId: $line) { nodes { id state gapClosureId } } }";

    static readonly double[] Thickness = [1000.5, 998.9, 1001.2, 999.4, 1000.1, 998.3, 1001.7, 1000.8, 999.0, 1000.2];

    /// <summary>Conditions whose quotes are opened shortly, or in some days.</summary>
    public static object Conditions(Trade trade, bool soon) => new
    {
        quoteDeadline = DateTimeOffset.UtcNow + (soon ? QuoteTime : TimeSpan.FromDays(5)),
        awardDeadline = DateTimeOffset.UtcNow.AddDays(14),
        currency = "CNY",
        maximumLeadTimeDays = 60,
        rates = new[] { new { currency = "USD", rate = 7.1m, day = DateOnly.FromDateTime(DateTime.UtcNow) } },
        landedCost = new { freightShare = 0.02m, insuranceShare = 0.003m, dutyShare = 0.05m },
        pilotRun = new
        {
            steps = new[] { trade.Step },
            durationMinutes = 240,
            notBefore = DateTimeOffset.UtcNow,
            notAfter = DateTimeOffset.UtcNow.AddDays(60),
            criteria = new { minimumYield = 0.9, minimumCpk = 1.33, runs = 1 },
        },
    };

    /// <summary>Accepts what is proposed; the request.</summary>
    public static async Task<Guid> AcceptAsync(this Trade trade, Guid closure)
    {
        var conditions = Conditions(trade, soon: true);
        await Trade.DoAsync(trade.Oem, "acceptProposal", new { gapClosureId = closure, conditions }, "clientMutationId");
        var found = await Eventually.Get(
            async () => (await trade.Oem.Query(RequestOf, new { id = closure })).GetProperty("gapClosure").GetProperty("requestId"),
            id => id.ValueKind == JsonValueKind.String);
        return found.GetGuid();
    }

    /// <summary>Asks for quotes without a gap; the request.</summary>
    public static async Task<Guid> AskAsync(this Trade trade, Guid component, bool soon)
    {
        var asked = await Trade.DoAsync(trade.Oem, "requestSourcing", new
        {
            componentId = component,
            region = Trade.Region,
            weeks = Trade.Weeks.Select(week => new { week, quantity = Trade.Short }),
            conditions = Conditions(trade, soon),
        }, "sourcingRequest { id }");
        return asked.GetProperty("sourcingRequest").GetProperty("id").GetGuid();
    }

    public static async Task QuoteAsync(GraphClient supplier, Guid request, decimal price)
    {
        var weeks = await Eventually.Get(
            async () => (await supplier.Query(WeeksOf, new { id = request })).GetProperty("sourcingRequest"),
            found => found.ValueKind == JsonValueKind.Object);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        await Trade.DoAsync(supplier, "submitQuote", new
        {
            requestId = request,
            terms = new
            {
                minimumOrder = 1,
                orderMultiple = 1,
                leadTimeDays = 7,
                prices = new[] { new { fromQuantity = 1m, unitPrice = price }, new { fromQuantity = 1000m, unitPrice = price - 1 } },
                currency = "CNY",
                validFrom = today,
                validTo = today.AddDays(90),
            },
            weeks = weeks.GetProperty("weeks"),
            tooling = 1500m,
            delivery = new { incoterm = "FCA", place = "青岛 Qingdao", origin = "JP" },
        }, "clientMutationId");
    }

    /// <summary>When the quotes are opened, all of the need goes to the supplier.</summary>
    public static async Task AwardAsync(this Trade trade, Guid request, GraphClient supplier)
    {
        await UntilOpenedAsync(trade.Oem, request);
        var weeks = (await trade.Oem.Query(WeeksOf, new { id = request })).GetProperty("sourcingRequest").GetProperty("weeks");
        var splits = new[] { new { supplierId = supplier.Organisation, weeks } };
        await Trade.DoAsync(trade.Oem, "awardSourcing", new { requestId = request, splits }, "clientMutationId");
    }

    /// <summary>Some of the award is on its way, and some came.</summary>
    public static async Task DeliverAsync(Trade trade, Guid request, GraphClient supplier)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        await Trade.DoAsync(
            supplier, "announceDispatch", new { requestId = request, quantity = 100m, expectedOn = today.AddDays(3), reference = "D-1" },
            "clientMutationId");
        await Trade.DoAsync(
            trade.Oem, "recordReceipt",
            new { requestId = request, supplierId = supplier.Organisation, quantity = 40m, rejected = 2m, on = today, reference = "N-1" },
            "clientMutationId");
    }

    public static Task UntilOpenedAsync(GraphClient oem, Guid request) => Eventually.Holds(async () =>
        (await oem.Query(StateOf, new { id = request })).GetProperty("sourcingRequest").GetProperty("state").GetString()
            .ShouldBe("QUOTES_OPENED"));

    /// <summary>The run that the platform holds a slot for is confirmed, started, reported and corrected; the booking.</summary>
    public static async Task<Guid> RunAsync(this Trade trade)
    {
        var held = await Eventually.Get(
            async () => (await trade.Oem.Query(BookingsOf, new { line = trade.LineId })).GetProperty("bookings").GetProperty("nodes")
                .EnumerateArray().FirstOrDefault(each => each.GetProperty("gapClosureId").ValueKind == JsonValueKind.String),
            found => found.ValueKind == JsonValueKind.Object);
        var booking = held.GetProperty("id").GetGuid();
        var it = new { lineId = trade.LineId, bookingId = booking };
        await Trade.DoAsync(trade.Oem, "confirmBooking", it, "clientMutationId");
        await Trade.DoAsync(trade.Operator, "startRunEarly", it, "clientMutationId");
        await Trade.DoAsync(trade.Operator, "completeRun", Result(trade, booking, good: 190, reason: null), "clientMutationId");
        var corrected = Result(trade, booking, good: 192, reason: "Two were counted as bad");
        await Trade.DoAsync(trade.Operator, "correctRun", corrected, "clientMutationId");
        var readings = Enumerable.Range(0, 8).Select(i => new { part = $"{i / 4}", appraiser = $"{i % 4 / 2}", value = 1000 + 5 * (i / 4) + 0.1 * (i % 2) });
        await Trade.DoAsync(
            trade.Operator, "recordGaugeStudy",
            new { lineId = trade.LineId, characteristic = "厚度 thickness", unit = "um", tolerance = 20.0, readings }, "clientMutationId");
        return booking;
    }

    static Dictionary<string, object> Result(Trade trade, Guid booking, int good, string? reason)
    {
        var result = new Dictionary<string, object>
        {
            ["lineId"] = trade.LineId,
            ["bookingId"] = booking,
            ["lot"] = $"LOT-{trade.Number}",
            ["started"] = 200,
            ["good"] = good,
            ["characteristics"] = new[]
            {
                new { name = "厚度 thickness", unit = "um", lowerLimit = 990.0, upperLimit = 1010.0, measurements = Thickness },
            },
        };
        result["sheet"] = new
        {
            equipment = "Imprinter 2 压印机",
            shift = "night",
            parameters = new[] { new { name = "imprint pressure", value = 2.5, unit = "bar" } },
            inputs = new[] { new { kind = "resin", lot = "R-2207" } },
            files = new[] { new { name = "log.csv", sha256 = new string('a', 64) } },
        };
        if (reason is not null) result["reason"] = reason;
        return result;
    }

    public static Task UntilClosedAsync(this Trade trade, Guid closure) => Eventually.Holds(async () =>
        (await trade.Oem.Query("query($id: ID!) { gapClosure(id: $id) { step } }", new { id = closure }))
            .GetProperty("gapClosure").GetProperty("step").GetString().ShouldBe("CLOSED"));
}
