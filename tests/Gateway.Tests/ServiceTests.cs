using System.Net;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Tests;

/// <summary>How services are called, and what a fault or an absence of theirs looks like.</summary>
public sealed class ServiceTests(TestGateway gateway)
{
    const string Pack = "mutation($id: ID!, $label: String!, $copies: Int! = 1) { packBox(input: { clientMutationId: $id, label: $label, kind: PLAIN, contents: [], copies: $copies }) { clientMutationId receipt { version events } } }";

    /// <summary>A cursor is the key of its item, so what comes before it later moves nothing.</summary>
    [Fact]
    public async Task A_page_begins_behind_its_cursor_whatever_was_inserted_before()
    {
        var boxes = gateway.Boxes.Take(6).ToList();
        await using var shelf = await Upstream.StartAsync(app => app.MapGet("/boxes", (int first, string? after) =>
        {
            var rest = boxes.SkipWhile(box => after is not null && $"{box.Id}" != after).Skip(after is null ? 0 : 1).ToList();
            var items = rest.Take(first).ToList();
            string[] keys = [.. items.Select(box => $"{box.Id}")];
            return new Page<Box>(items, rest.Count > first ? keys[^1] : null) { Keys = keys };
        }));
        await using var own = gateway.With(("Services:shelf", shelf.Address));
        var client = gateway.SignedIn(own, "oem");
        const string Query = "query($after: String) { boxes(first: 4, after: $after) { pageInfo { hasNextPage } edges { cursor node { label } } } }";

        var page = (await client.Data(Query)).GetProperty("boxes");
        boxes.Insert(0, gateway.Boxes[40]);
        boxes.Insert(2, gateway.Boxes[41]);
        var next = (await client.Data(Query, new { after = page.At("edges", 1, "cursor").GetString() })).GetProperty("boxes");

        next.GetProperty("edges").EnumerateArray().Select(edge => edge.At("node", "label").GetString())
            .ShouldBe(["box 2", "box 3", "box 4", "box 5"]);
        next.At("pageInfo", "hasNextPage").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_mutation_sends_its_id_as_the_command_id_with_the_callers_token()
    {
        var (client, id) = (gateway.As("oem"), Guid.NewGuid());

        var data = await client.Data(Pack, new { id, label = "tea", copies = 3 });

        data.GetProperty("packBox").ToString()
            .ShouldBe($$$"""{"clientMutationId":"{{{id}}}","receipt":{"version":3,"events":["box_packed"]}}""");
        var call = gateway.Shelf.CallsBy(client).Single();
        call.CommandId.ShouldBe(id.ToString());
        call.TraceParent.ShouldNotBeNull();
    }

    [Fact]
    public async Task Arguments_of_a_mutation_become_one_input_with_defaults() =>
        (await gateway.As("oem").Data(
            "mutation($id: ID!) { moveBox(input: { clientMutationId: $id, id: $id, to: \"loft\" }) { clientMutationId note } }", new { id = TestGateway.IdOf(1) }))
            .At("moveBox", "note").GetString().ShouldBe($"{TestGateway.IdOf(1)} to loft (Plain)");

    [Fact]
    public async Task Lists_of_nested_records_arrive_with_their_defaults()
    {
        var (id, box) = (Guid.NewGuid(), TestGateway.IdOf(1));
        const string mutation = "mutation($labels: [BoxLabelInput!]!, $id: ID!) { labelBoxes(input: { clientMutationId: $id, labels: $labels, on: \"2026-11-23\", except: [$id] }) { note } }";

        var data = await gateway.As("oem").Data(mutation, new
        {
            id,
            labels = new object[] { new { box, text = "a" }, new { box, text = "b", kind = "PLAIN", weight = 1.25, size = new { height = 2 } }, new { box, text = "c", size = (object?)null } },
        });

        data.At("labelBoxes", "note").GetString().ShouldBe($"{box} a ExtraStrong  ; {box} b Plain 1.25 2; {box} c ExtraStrong   on 2026-11-23 except 1");
    }

    [Fact]
    public async Task Each_fault_of_a_service_is_an_error_with_field_and_reason()
    {
        using var response = await gateway.As("oem").PostGraph(Pack, new { id = Guid.NewGuid(), label = "", copies = 0 });

        var answer = await response.Json();
        answer.At("data", "packBox").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.Errors().ShouldBe(["BAD_USER_INPUT label: must not be empty", "BAD_USER_INPUT copies: must be above 0"], ignoreOrder: true);
        foreach (var error in answer.GetProperty("errors").EnumerateArray())
        {
            error.At("path", 0).GetString().ShouldBe("packBox");
            error.At("extensions", "service").GetString().ShouldBe("shelf");
            error.At("extensions", "reason").GetString().ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("not-a-uuid")]
    [InlineData("")]
    public async Task An_id_that_is_no_uuid_is_refused_before_any_service_is_asked(string id)
    {
        var client = gateway.As("oem");

        using var response = await client.PostGraph("query($id: ID!) { box(id: $id) { id } }", new { id });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Json()).Errors().Single().ShouldStartWith("BAD_USER_INPUT Variable '$id' is invalid.");
        gateway.Shelf.CallsBy(client).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_fault_of_the_gateway_itself_tells_nothing() =>
        (await gateway.As("oem").Graph("{ fault }")).ToString().ShouldNotContain("secret");

    [Theory]
    [InlineData(401, "UNAUTHENTICATED")]
    [InlineData(403, "FORBIDDEN")]
    [InlineData(409, "CONFLICT")]
    [InlineData(422, "BAD_USER_INPUT")]
    [InlineData(500, "SERVICE_UNAVAILABLE")]
    [InlineData(503, "SERVICE_UNAVAILABLE")]
    public async Task A_services_status_has_a_code(int status, string code)
    {
        await using var shelf = await Upstream.StartAsync(_ => { });
        shelf.Instead = http => Results.Problem(statusCode: status).ExecuteAsync(http);
        await using var other = gateway.With(("Services:shelf", shelf.Address));

        var answer = await gateway.SignedIn(other, "oem").Graph("{ motto boxes { __typename } }");

        answer.At("data", "motto").GetString().ShouldBe("keep dry");
        answer.At("data", "boxes").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.At("errors", 0, "extensions", "code").GetString().ShouldBe(code);
        answer.At("errors", 0, "extensions", "service").GetString().ShouldBe("shelf");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9")]
    [InlineData(null)]
    public async Task A_service_that_is_down_or_slow_costs_its_own_fields_only(string? address)
    {
        await using var slow = await Upstream.StartAsync(_ => { });
        slow.Instead = http => Task.Delay(Timeout.Infinite, http.RequestAborted);
        await using var other = gateway.With(("Services:register", address ?? slow.Address));

        var answer = await gateway.SignedIn(other, "oem").Graph("{ motto boxes(first: 3) { nodes { label owner } } }");

        answer.At("data", "motto").GetString().ShouldBe("keep dry");
        answer.At("data", "boxes", "nodes", 2).ToString().ShouldBe("""{"label":"box 2","owner":null}""");
        answer.Errors().ShouldBe(Enumerable.Repeat("SERVICE_UNAVAILABLE The service register is not available; what it knows is missing here.", 3));
        answer.At("errors", 0, "extensions", "service").GetString().ShouldBe("register");
    }

    [Fact]
    public async Task Reads_and_commands_are_repeated_when_an_attempt_fails()
    {
        await using var shelf = await Upstream.StartAsync(_ => { });
        var attempts = 0;
        shelf.Instead = http => Interlocked.Increment(ref attempts) % 3 == 0
            ? Results.Ok(new Contracts.Receipt(Guid.NewGuid(), 1, [])).ExecuteAsync(http)
            : Results.Problem(statusCode: 503).ExecuteAsync(http);
        await using var other = gateway.With(("Services:shelf", shelf.Address));
        var (client, id) = (gateway.SignedIn(other, "oem"), Guid.NewGuid());

        await client.Data(Pack, new { id, label = "tea" });

        shelf.CallsBy(client).Select(call => call.CommandId).ShouldBe(Enumerable.Repeat(id.ToString(), 3));
    }

    /// <summary>What one caller provokes must not keep others from a service.</summary>
    [Fact]
    public async Task Requests_that_fail_in_a_service_are_not_repeated_and_keep_nobody_from_it()
    {
        await using var shelf = await Upstream.StartAsync(_ => { });
        shelf.Instead = http => http.Request.Path.Value!.EndsWith($"{TestGateway.IdOf(1)}", StringComparison.Ordinal)
            ? Results.Problem(statusCode: 500).ExecuteAsync(http)
            : Results.Ok(gateway.Boxes[2]).ExecuteAsync(http);
        await using var other = gateway.With(("Services:shelf", shelf.Address));
        var (provoking, client) = (gateway.SignedIn(other, "oem"), gateway.SignedIn(other, "oem"));
        const string box = "query ($id: ID!) { box(id: $id) { label } }";

        // As many as open the circuit breaker, and half as many again.
        for (var time = 0; time < 15; time++)
            (await provoking.Graph(box, new { id = TestGateway.IdOf(1) })).Errors().Single().ShouldStartWith("SERVICE_UNAVAILABLE");

        shelf.CallsBy(provoking).Count.ShouldBe(15);
        (await client.Data(box, new { id = TestGateway.IdOf(2) })).At("box", "label").GetString().ShouldBe("box 2");
    }

    [Fact]
    public async Task A_page_goes_on_behind_any_of_its_cursors()
    {
        var client = gateway.As("oem");
        var seen = new List<string>();
        string? after = null;
        for (var more = true; more;)
        {
            // Every other page continues from the middle of the one before.
            var page = (await client.Data(
                "query($after: String) { boxes(first: 7, after: $after) { pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { label } } } }",
                new { after })).GetProperty("boxes");
            page.At("pageInfo", "hasPreviousPage").GetBoolean().ShouldBe(after is not null);
            var edges = page.GetProperty("edges").EnumerateArray().ToList();
            more = page.At("pageInfo", "hasNextPage").GetBoolean();
            var taken = more && seen.Count % 2 == 0 ? 3 : edges.Count;
            seen.AddRange(edges.Take(taken).Select(edge => edge.At("node", "label").GetString()!));
            after = edges[taken - 1].GetProperty("cursor").GetString();
        }

        seen.ShouldBe(Enumerable.Range(0, 60).Select(n => $"box {n}"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%%")]
    [InlineData("OTk5OTo")]
    public async Task A_cursor_of_nobodys_is_refused(string after) =>
        (await gateway.As("oem").Graph("query($after: String) { boxes(after: $after) { __typename } }", new { after }))
            .Errors().ShouldBe(["BAD_USER_INPUT after: is not a cursor of this list"]);
}
