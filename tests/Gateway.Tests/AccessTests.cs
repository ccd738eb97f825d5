using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;

using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests;

/// <summary>Who may no longer ask, and who asks too often.</summary>
public sealed class AccessTests(TestGateway gateway)
{
    [Fact]
    public async Task A_revoked_client_is_answered_with_a_coded_error_within_five_seconds()
    {
        var organisation = Guid.NewGuid();
        var client = gateway.Client(organisation, "oem");
        (await client.Data("{ motto }")).At("motto").GetString().ShouldBe("keep dry");

        gateway.Issuer.Withdraw(organisation);

        await Eventually.Holds(async () =>
        {
            using var response = await client.PostGraph("{ motto }");
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await response.Json()).Errors().Single().ShouldStartWith("UNAUTHENTICATED Authorization: the access was withdrawn");
        }, TimeSpan.FromSeconds(5));
        using var file = new StringContent("label\nbox", System.Text.Encoding.UTF8, "text/csv");
        (await client.PostAsync("/import/boxes", file)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stream_whose_access_is_withdrawn_ends_with_a_coded_error_within_five_seconds()
    {
        var organisation = Guid.NewGuid();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { boxMoved { id } }" }) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await gateway.Client(organisation, "oem").SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);

        gateway.Issuer.Withdraw(organisation);
        var since = Stopwatch.StartNew();
        var text = await response.Content.ReadAsStringAsync();

        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        text.ShouldContain("\"code\":\"UNAUTHENTICATED\"");
        text.ShouldEndWith("event: complete\ndata: \n\n");
    }

    [Fact]
    public async Task An_organisation_that_asks_too_often_is_told_when_to_ask_again_and_no_other()
    {
        await using var own = gateway.With(("Limits:RequestBurst", 3), ("Limits:RequestsPerSecond", 1));
        var organisation = Guid.NewGuid();
        HttpClient[] clients = [gateway.SignedIn(own, organisation, "oem"), gateway.SignedIn(own, organisation, "supplier")];
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++) answers.Add(await clients[i % 2].PostGraph("{ motto }"));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Count.ShouldBeInRange(6, 9);
        refused[0].Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        var error = (await refused[0].Json()).At("errors", 0, "extensions");
        (error.GetProperty("code").GetString(), error.GetProperty("limit").GetString()).ShouldBe(("LIMIT_EXCEEDED", "requestsPerSecond"));

        await gateway.SignedIn(own, "oem").Data("{ motto }");
        (await clients[0].GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(async () => (await clients[0].PostGraph("{ motto }")).StatusCode.ShouldBe(HttpStatusCode.OK));
    }

    [Fact]
    public async Task An_import_above_the_rate_is_refused_with_problem_details()
    {
        await using var own = gateway.With(("Limits:RequestBurst", 1), ("Limits:RequestsPerSecond", 1));
        var client = gateway.SignedIn(own, "oem");
        await client.Data("{ motto }");
        using var file = new StringContent("label\nbox", System.Text.Encoding.UTF8, "text/csv");
        using var refused = await client.PostAsync("/import/boxes", file);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
