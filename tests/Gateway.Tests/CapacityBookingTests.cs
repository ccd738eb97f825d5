using System.Net.Http.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Pilot lines and bookings in the schema that is really served.</summary>
public sealed class CapacityBookingTests(TestGateway gateway)
{
    static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly Guid Line = Guid.NewGuid(), Booked = Guid.NewGuid(), Former = Guid.NewGuid(), Taken = Guid.NewGuid(), Left = Guid.NewGuid();

    [Fact]
    public async Task A_page_of_bookings_with_lines_and_runs_is_three_calls_however_long_it_is()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var data = await client.Data("{ bookings(first: 5) { nodes { state slot { start } line { name hours { weekly { day opens } } } run { yield } } } }");

        var node = data.At("bookings", "nodes")[0];
        node.At("line", "name").GetString().ShouldBe("Nanoimprint 1");
        node.At("line", "hours", "weekly")[0].At("day").GetString().ShouldBe("MONDAY");
        node.At("run", "yield").GetDecimal().ShouldBe(0.96m);
        data.At("bookings", "nodes").GetArrayLength().ShouldBe(5);
        upstream.CallsBy(client).Select(call => call.Path).Order().ShouldBe(["/bookings", "/lines/by-ids", "/runs/by-ids"]);
    }

    [Fact]
    public async Task A_control_chart_names_its_line_and_the_runs_of_its_points_in_three_calls()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        const string question =
            """
            controlChart(componentId: "90000000-0000-0000-0000-000000000001", characteristic: "gap & pitch", kind: INDIVIDUALS,
              baselineUntil: "2026-03-02T08:00:00+08:00") {
              kind characteristic inControl outOfControlSince line { name } capability { cpk { value lower upper } }
              panels { kind points { value upper run { lot } } signals { rule points seenAt } } }
            """;
        foreach (var role in new[] { "oem", "supplier", "operator" })
        {
            var client = gateway.SignedIn(own, role);
            var chart = (await client.Data($"{{ {question} }}")).GetProperty("controlChart");
            chart.GetProperty("characteristic").GetString().ShouldBe("gap & pitch");
            chart.At("line", "name").GetString().ShouldBe("Nanoimprint 1");
            chart.At("panels", 0, "points", 1, "run", "lot").GetString().ShouldBe("LOT");
            chart.At("panels", 0, "signals", 0).ToString().ShouldBe("""{"rule":1,"points":[1],"seenAt":1}""");
            chart.At("capability", "cpk").ToString().ShouldBe("""{"value":1.5,"lower":1.1,"upper":1.9}""");
            upstream.CallsBy(client).Select(call => call.Path).Order().ShouldBe(["/control-charts", "/lines/by-ids", "/runs/by-ids"]);
        }

        foreach (var role in new[] { "alliance", "admin" })
            (await gateway.SignedIn(own, role).Graph($"{{ {question} }}")).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task A_slot_is_held_under_the_callers_command_id_and_one_that_is_taken_brings_no_booking()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var held = (await client.Data(Hold(Booked))).GetProperty("holdSlot");
        held.At("booking", "id").GetString().ShouldBe(Booked.ToString());
        held.GetProperty("warnings").GetArrayLength().ShouldBe(0);
        (await client.Data(Hold(Taken))).GetProperty("holdSlot").ToString().ShouldBe(
            """{"booking":null,"warnings":[{"field":"start","reason":{"code":"slot-taken"}}]}""");
        (await client.Data(Hold(Left))).At("holdSlot", "warnings", 0, "reason", "code").GetString().ShouldBe("waitlist-first");
        (await gateway.SignedIn(own, "alliance").Graph(Hold(Booked))).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    [Fact]
    public async Task Whatever_changes_on_a_line_brings_its_calendar()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new
            {
                query = $$"""subscription { lineCalendarChanged(lineId: "{{Line}}", from: "2026-03-02T00:00:00Z", until: "2026-03-03T00:00:00Z") { lineId entries { kind } } }""",
            }),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());

        foreach (var contract in new object[] { new BookingConfirmed(Line, Booked, null), new LineCalendarChanged(Line) })
        {
            await gateway.Bus.Publish(contract, Guid.NewGuid(), Line, 1, At);
            string? line;
            do line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(90));
            while (line?.StartsWith("data: {", StringComparison.Ordinal) == false);
            line.ShouldBe("data: {\"data\":{\"lineCalendarChanged\":{\"lineId\":\"" + Line + "\",\"entries\":[{\"kind\":\"BUSY\"}]}}}");
        }
    }

    [Fact]
    public async Task A_move_answers_with_the_booking_that_goes_on_and_its_former_self()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        var data = await client.Data($$"""
            mutation { moveBooking(input: { clientMutationId: "{{Booked}}", lineId: "{{Line}}", bookingId: "{{Former}}",
                start: "2026-03-02T08:00:00Z", end: "2026-03-02T09:00:00Z" }) { booking { id movedFrom { id } movedToId movedTo { id } } } }
            """);
        var booking = data.At("moveBooking", "booking");
        booking.At("movedFrom", "id").GetGuid().ShouldBe(Former);
        booking.At("movedTo").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        upstream.CallsBy(client).Select(call => call.Path)
            .ShouldBe([$"/lines/{Line}/bookings/{Former}/move", $"/bookings/{Booked}", "/bookings/by-ids"]);
    }

    [Fact]
    public async Task The_operator_approves_and_declines_and_others_may_not()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        foreach (var (mutation, more) in new[] { ("approveBooking", ""), ("declineBooking", """, reason: "reserved" """) })
        {
            var question = $$"""
                mutation { {{mutation}}(input: { clientMutationId: "{{Booked}}", lineId: "{{Line}}", bookingId: "{{Booked}}"{{more}} })
                    { booking { approval declineReason overridden overrideReason } } }
                """;
            var client = gateway.SignedIn(own, "operator");
            (await client.Data(question)).At(mutation, "booking").ToString().ShouldBe(
                """{"approval":"AWAITED","declineReason":null,"overridden":["TOO_LONG","ABOVE_LINE_QUOTA"],"overrideReason":"pump test"}""");
            upstream.CallsBy(client).Select(call => call.Path)
                .ShouldBe([$"/lines/{Line}/bookings/{Booked}/{mutation.Replace("Booking", "")}", $"/bookings/{Booked}"]);
            foreach (var role in new[] { "oem", "supplier", "alliance" })
                (await gateway.SignedIn(own, role).Graph(question)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        }
        // The upstream answers with what was asked for.
        (await gateway.SignedIn(own, "operator").Data("{ bookings(first: 5, state: HELD, approval: AWAITED) { nodes { approval } } }"))
            .At("bookings", "nodes").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_books_appeals_against_a_penalty_and_the_operator_upholds_it()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        foreach (var (mutation, role, other) in new[] { ("appealPenalty", "oem", "alliance"), ("upholdPenalty", "operator", "oem") })
        {
            var question = $$"""
                mutation { {{mutation}}(input: { clientMutationId: "{{Booked}}", lineId: "{{Line}}", bookingId: "{{Booked}}", reason: "late" })
                    { clientMutationId } }
                """;
            var client = gateway.SignedIn(own, role);
            await client.Data(question);
            upstream.CallsBy(client).Select(call => call.Path).ShouldBe([$"/lines/{Line}/penalties/{Booked}/{mutation.Replace("Penalty", "")}"]);
            (await gateway.SignedIn(own, other).Graph(question)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        }
        var read = await gateway.SignedIn(own, "oem").Data(
            $$"""{ linePenalties(lineId: "{{Line}}") { cause appeal { reason upheldAt upheldReason } } }""");
        read.At("linePenalties")[0].At("appeal").ToString().ShouldBe("""{"reason":"late","upheldAt":null,"upheldReason":null}""");
    }

    [Fact]
    public async Task A_route_is_proposed_with_its_lines_and_held_as_it_was_chosen()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");
        const string Asked = """steps: [{ step: "mastering", minutes: 60 }, { step: "nanoimprint", minutes: 60, minimumGap: 30 }], from: "2026-03-02T08:00:00Z", until: "2026-03-09T08:00:00Z" """;
        var proposal = (await client.Data($$"""{ routeProposal({{Asked}}) { proven steps { step line { name } } obstacle { position reason { text } } } }""")).At("routeProposal");
        proposal.At("steps")[0].At("line", "name").GetString().ShouldBe("Nanoimprint 1");
        proposal.At("obstacle", "reason", "text").GetString().ShouldBe("no pilot line offers all of: mastering");
        var route = (await client.Data($$"""
            mutation { holdRoute(input: { clientMutationId: "{{Booked}}", {{Asked}}, chosen: [
                { lineId: "{{Line}}", start: "2026-03-02T08:00:00Z", end: "2026-03-02T09:00:00Z" },
                { lineId: "{{Line}}", start: "2026-03-02T10:00:00Z", end: "2026-03-02T11:00:00Z" }] }) { route { id state steps { booking { id } } } } }
            """)).At("holdRoute", "route");
        (route.At("id").GetGuid(), route.At("state").GetString()).ShouldBe((Booked, "HELD"));
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe(["/routes/by-steps", "/lines/by-ids", "/routes", $"/routes/{Booked}", "/bookings/by-ids"]);
    }

    // The command's id tells the upstream which answer to give.
    static string Hold(Guid commandId) => $$"""
        mutation { holdSlot(input: { clientMutationId: "{{commandId}}", lineId: "{{Line}}", start: "2026-03-02T08:00:00Z", end: "2026-03-02T09:00:00Z" }) { booking { id } warnings { field reason { code } } } }
        """;

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:CapacityBooking", upstream.Address));

    static void Routes(WebApplication app)
    {
        app.MapGet("/bookings", (ApprovalState? approval) => new Page<LineBooking>(
            [.. Enumerable.Range(0, approval == ApprovalState.Awaited ? 1 : 5).Select(_ => Booking(Booked))], null));
        app.MapGet("/bookings/{id:guid}", (Guid id) => id == Booked ? Results.Ok(Booking(id)) : Results.Problem(
            statusCode: 404, extensions: new Dictionary<string, object?> { ["errors"] = new[] { new Fault("booking", $"no such booking: {id}") } }));
        app.MapPost("/lines/{lineId:guid}/bookings/{id:guid}/move", (HttpContext http) => new Receipt(IdOf(http), 3, ["booking_released", "slot_held"]));
        foreach (var answer in new[] { "approve", "decline" })
            app.MapPost($"/lines/{{lineId:guid}}/bookings/{{id:guid}}/{answer}", (HttpContext http) => new Receipt(IdOf(http), 3, ["booking_approved"]));
        foreach (var said in new[] { "appeal", "uphold" })
            app.MapPost($"/lines/{{lineId:guid}}/penalties/{{id:guid}}/{said}", (HttpContext http) => new Receipt(IdOf(http), 3, ["penalty_appealed"]));
        app.MapGet("/lines/{lineId:guid}/penalties", (Guid lineId) => new[]
        {
            new BookingPenalty(Booked, lineId, Guid.NewGuid(), PenaltyCause.Missed, 60, At, At.AddDays(7), new PenaltyAppeal("late", At)),
        });
        app.MapPost("/routes/by-steps", () => new RouteProposal(
            [new ProposedStep("mastering", Line, new Slot(At, At.AddHours(1)))], true, At.AddHours(1),
            new RouteObstacle(1, "mastering", SlotReasons.NoLineWithSteps.With("mastering"))));
        app.MapPost("/routes", (HttpContext http) => new Receipt(IdOf(http), 1, ["route_held"]));
        app.MapGet("/routes/{id:guid}", (Guid id) => new BookedRoute(
            id, Guid.NewGuid(), RouteState.Held, [new BookedStep("mastering", Line, Former, new Slot(At, At.AddHours(1)), BookingState.Held, 0, 60)],
            At, null, null, null, null, At));
        app.MapPost("/bookings/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(Booking));
        app.MapPost("/lines/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new PilotLineProfile(
            id, Guid.NewGuid(), "Nanoimprint 1", "370200", ["nanoimprint"],
            new OpeningHours("UTC", [new OpenWindow(DayOfWeek.Monday, new(9, 0), new(17, 0))]), new BookingPolicy(), At)));
        app.MapPost("/runs/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new Run(
            id, Line, Guid.NewGuid(), null, null, null, "LOT", 200, 192, 0.96m, [], At)));
        app.MapGet("/control-charts", (
            Guid componentId, string characteristic, ControlChartKind kind, DateTimeOffset baselineUntil) => new ControlChart(
                componentId, Line, kind, characteristic is "gap & pitch" && baselineUntil == At.AddHours(-8) ? characteristic : "lost", "um", 1,
                2, false, 0, 2, true, false, At,
                [
                    new(ControlPanelKind.Values, [Point(Booked, 1), Point(Taken, 9)], [new(1, [1], 1)]),
                ],
                new(0, 10, 2, 5, 1, 1, null, new(1.5, 1.1, 1.9), null, null)));
        app.MapPost("/lines/{lineId:guid}/holds", (Guid lineId, HttpContext http) => new Receipt(
            IdOf(http), 1, [IdOf(http) == Taken ? "slot_declined" : IdOf(http) == Left ? "slot_left_to_waitlist" : "slot_held"]));
        app.MapGet("/lines/{lineId:guid}/calendar", (Guid lineId, DateTimeOffset from, DateTimeOffset until) => new LineCalendar(
            lineId, from, until, [], [new CalendarEntry(CalendarEntryKind.Busy, new Slot(from, until))]));
    }

    static ControlPoint Point(Guid run, double value) => new(run, "LOT", At, 1, value, 2, 5, 8, true);

    static Guid IdOf(HttpContext http) => Guid.Parse(http.Request.Headers["Idempotency-Key"]!);

    static LineBooking Booking(Guid id) => new(
        id, Line, Guid.NewGuid(), BookingState.Held, new Slot(At, At.AddHours(1)), At, null, null, null, null,
        MovedFromId: id == Booked ? Former : null, Approval: ApprovalState.Awaited,
        Overridden: [PolicyConflict.TooLong, PolicyConflict.AboveLineQuota], OverrideReason: "pump test");
}
