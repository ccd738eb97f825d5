using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Gateway.Import;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>An import that nobody waits for: accepted, watched, cancelled, interrupted and resumed.</summary>
public sealed class ImportJobTests(TestGateway gateway) : IAsyncLifetime
{
    readonly Guid organisation = Guid.NewGuid();
    Counter<PackBox> shelf = null!;
    WebApplicationFactory<Program> own = null!;
    HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        shelf = await Counter<PackBox>.StartAsync("/boxes/import");
        own = Over(shelf.Upstream.Address);
        client = gateway.SignedIn(own, organisation, "oem");
    }

    public async ValueTask DisposeAsync()
    {
        await shelf.DisposeAsync();
        await own.DisposeAsync();
    }

    WebApplicationFactory<Program> Over(string address) => gateway.WithRealSchema().WithWebHostBuilder(host => host
        .UseSetting("Services:shelf", address)
        .ConfigureTestServices(services => services.AddImport(typeof(TestGateway).Assembly)));

    [Fact]
    public async Task A_job_is_accepted_at_once_and_ends_with_the_report_of_a_waiting_caller()
    {
        shelf.Let(20);
        using var waited = await client.PostFile("boxes", JobTesting.Boxes(1_203), asJob: false);
        var id = await client.Submit("boxes", JobTesting.Boxes(1_203));
        var done = await client.Until(id, "DONE");

        done.At("progress", "rows").GetInt32().ShouldBe(1_203);
        done.At("progress", "rowsRead").GetInt32().ShouldBe(1_203);
        done.Counts().ShouldBe("1191 accepted, 12 rejected");
        done.GetProperty("report").GetString().ShouldBe($"/import/jobs/{id}/report");
        (await client.Report(id)).GetRawText().ShouldBe((await waited.Json()).GetRawText());
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/import/jobs/{id}/report") { Headers = { Accept = { new MediaTypeWithQualityHeaderValue("text/csv") } } };
        using var file = await client.SendAsync(request, TestContext.Current.CancellationToken);
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("error,7,\"class\",\"\",\"is not wanted here\"\r\n");
        (await client.GetFromJsonAsync<JsonElement>($"/import/jobs/{id}", TestContext.Current.CancellationToken)).GetProperty("state").GetString().ShouldBe("Done");
    }

    [Fact]
    public async Task The_organisation_is_given_notice_once_of_what_was_imported_and_not_of_what_was_checked()
    {
        await using var notifications = await Upstream.StartAsync(app => app.MapPost(
            "/notices/import-ended", (TellImportEnded told) => new Receipt(told.JobId, 0, [])));
        await using var telling = Over(shelf.Upstream.Address).WithWebHostBuilder(host => host.UseSetting("Services:Notifications", notifications.Address));
        using var person = gateway.SignedIn(telling, organisation, "oem");
        shelf.Let(20);
        await person.Until(await person.Submit("boxes", JobTesting.Boxes(3), "?dryRun=true"), "DONE");
        var (failed, done) = (await person.Submit("boxes", "label,kind\n\"b,plain\n"), await person.Submit("boxes", JobTesting.Boxes(3)));
        await person.Until(failed, "FAILED");
        await person.Until(done, "DONE");

        await Eventually.Holds(() =>
        {
            notifications.CallsBy(person).Select(call => (call.Path, call.CommandId)).ShouldBe(
                [("/notices/import-ended", IdOf(failed)), ("/notices/import-ended", IdOf(done))], ignoreOrder: true);
            return Task.CompletedTask;
        });

        static string IdOf(Guid job) => $"{NamedId.Of("import-ended", job.ToString("N"))}";
    }

    [Fact]
    public async Task A_large_file_is_a_job_unasked_and_a_small_one_is_answered()
    {
        shelf.Let(1_000);
        var row = $"box,plain,{new string('1', 100)}\n";
        using var large = await client.PostFile("boxes", "label,kind,x[]\n" + string.Concat(Enumerable.Repeat(row, 80_000)), asJob: false);
        large.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using var small = await client.PostFile("boxes", "label,kind\na,plain\n", asJob: false);
        small.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_cannot_be_read_at_all_is_refused_before_it_is_a_job()
    {
        using var refused = await client.PostFile("boxes", "label\na\n");
        ((int)refused.StatusCode).ShouldBe(422);
        (await client.Data("{ importJobs { nodes { id } } }")).At("importJobs", "nodes").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_breaks_off_fails_without_effect()
    {
        var id = await client.Submit("boxes", JobTesting.Boxes(600) + "\"b,plain\n");
        var failed = await client.Until(id, "FAILED");
        failed.GetProperty("reason").GetString()!.ShouldStartWith("line ");
        shelf.Batches.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_is_the_same_job()
    {
        shelf.Let(20);
        var key = Guid.NewGuid();
        using var first = await client.PostFile("boxes", JobTesting.Boxes(3), key: key);
        using var second = await client.PostFile("boxes", JobTesting.Boxes(3), key: key);
        first.Headers.Location.ShouldBe(second.Headers.Location);
        using var others = await gateway.SignedIn(own, "oem").PostFile("boxes", JobTesting.Boxes(3), key: key);
        others.Headers.Location.ShouldNotBe(first.Headers.Location);
    }

    [Fact]
    public async Task Progress_is_seen_while_it_is_made()
    {
        await Eventually.Get(() => client.GetStringAsync("/health/ready"), health => health.Contains("\"Ready\""));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = $$"""subscription { importJobChanged { {{JobTesting.All}} } }""" }),
            Headers = { Accept = { new("text/event-stream") } },
        };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var id = await client.Submit("boxes", JobTesting.Boxes(1_500));
        shelf.Let(1);
        var running = await client.Until(id, "RUNNING", accepted: 1);

        running.At("progress", "rows").GetInt32().ShouldBe(1_500);
        running.At("progress", "accepted").GetInt32().ShouldBe(495);
        (await client.Job(id)).GetProperty("report").ValueKind.ShouldBe(JsonValueKind.Null);
        (await client.GetAsync($"/import/jobs/{id}/report", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        shelf.Let(1);
        var further = await client.Until(id, "RUNNING", accepted: 900);
        further.At("progress", "rowsPerSecond").GetDouble().ShouldBeGreaterThan(0);
        further.At("progress", "secondsRemaining").GetInt32().ShouldBeGreaterThan(0);
        shelf.Let(1);

        var seen = new List<JsonElement>();
        while (seen.Count == 0 || seen[^1].GetProperty("state").GetString() != "DONE")
            if (await lines.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(90)) is { } line && line.StartsWith("data: {", StringComparison.Ordinal))
                seen.Add(JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]).At("data", "importJobChanged"));
        seen.ShouldContain(job => job.GetProperty("state").GetString() == "RUNNING" && job.At("progress", "accepted").GetInt32() == 495);
        seen[^1].Counts().ShouldBe("1485 accepted, 15 rejected");
    }

    [Fact]
    public async Task A_cancelled_job_says_what_was_written()
    {
        var id = await client.Submit("boxes", JobTesting.Boxes(1_500));
        await shelf.UntilBatches(1);
        (await client.Change("cancelImport", id)).Errors().ShouldBeEmpty();
        shelf.Let(20);
        var cancelled = await client.Until(id, "CANCELLED");

        // The batch that was on its way is waited for.
        cancelled.Counts().ShouldBe("495 accepted, 5 rejected");
        shelf.Written.Count.ShouldBe(495);
        var report = await client.Report(id);
        report.Counts().ShouldBe("495 accepted, 5 rejected");
        var note = report.GetProperty("notes").EnumerateArray().Last();
        note.GetProperty("row").GetInt32().ShouldBe(502, "the first of the second batch");
        note.GetProperty("reason").GetString()!.ShouldStartWith("the import ended here, cancelled by its organisation: what was accepted stays written");
        (await client.Change("cancelImport", id)).Errors().ShouldBeEmpty("cancelled twice is cancelled");
        (await client.Change("resumeImport", id)).Errors().Single().ShouldStartWith("CONFLICT importJob: has ended already");
    }

    [Fact]
    public async Task A_job_whose_token_expires_is_interrupted_and_goes_on_with_a_new_one()
    {
        using var brief = own.CreateClient();
        brief.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Issuer.Token(organisation, ["oem"], expires: gateway.Clock.GetUtcNow().AddSeconds(4)));
        var id = await brief.Submit("boxes", JobTesting.Boxes(1_500));
        shelf.Let(1);
        await shelf.UntilBatches(2);
        var interrupted = await client.Until(id, "INTERRUPTED");

        interrupted.GetProperty("reason").GetString().ShouldBe("the token expired");
        interrupted.Counts().ShouldBe("495 accepted, 5 rejected");
        shelf.Let(20);
        (await client.Change("resumeImport", id)).Errors().ShouldBeEmpty();
        (await client.Until(id, "DONE")).Counts().ShouldBe("1485 accepted, 15 rejected");
        shelf.Written.ToList().ShouldBe(Enumerable.Range(2, 1_500).Where(row => row % 100 != 7));
        shelf.Batches.Last().Token.ShouldBe(client.DefaultRequestHeaders.Authorization!.ToString());
    }

    [Fact]
    public async Task A_job_waits_for_the_imports_of_waiting_callers_and_is_interrupted_when_its_token_expires_meanwhile()
    {
        Task<HttpResponseMessage>[] callers = [client.PostFile("boxes", JobTesting.Boxes(1), asJob: false), client.PostFile("boxes", JobTesting.Boxes(2), asJob: false)];
        await shelf.UntilBatches(2);
        using var brief = own.CreateClient();
        brief.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Issuer.Token(organisation, ["oem"], expires: gateway.Clock.GetUtcNow().AddSeconds(4)));
        var id = await brief.Submit("boxes", JobTesting.Boxes(3));
        (await client.Job(id)).GetProperty("state").GetString().ShouldBe("WAITING");
        (await client.Until(id, "INTERRUPTED")).GetProperty("reason").GetString().ShouldBe("the token expired");
        await client.Change("resumeImport", id);
        (await client.Job(id)).GetProperty("state").GetString().ShouldBe("WAITING");
        shelf.Let(3);
        foreach (var caller in callers) (await caller).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Until(id, "DONE")).Counts().ShouldBe("3 accepted, 0 rejected");
    }

    [Fact]
    public async Task A_job_whose_access_is_withdrawn_stops_within_five_seconds()
    {
        var id = await client.Submit("boxes", JobTesting.Boxes(1_500));
        await shelf.UntilBatches(1);
        gateway.Issuer.Withdraw(organisation, version: 1);
        using var newer = own.CreateClient();
        newer.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Issuer.Token(organisation, ["oem"], version: 1));
        var interrupted = await Eventually.Get(() => newer.Job(id), job => job.GetProperty("state").GetString() == "INTERRUPTED", TimeSpan.FromSeconds(5));

        interrupted.GetProperty("reason").GetString().ShouldBe("the access was withdrawn");
        shelf.Written.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_waits_out_a_service_that_is_away_until_it_is_resumed()
    {
        var id = await client.Submit("boxes", JobTesting.Boxes(600));
        await shelf.UntilBatches(1);
        shelf.Upstream.Instead = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        shelf.Let(1);
        (await client.Until(id, "INTERRUPTED")).GetProperty("reason").GetString().ShouldBe("the service shelf is not available");
        shelf.Upstream.Instead = null;
        shelf.Let(20);
        await client.Change("resumeImport", id);
        (await client.Until(id, "DONE")).Counts().ShouldBe("594 accepted, 6 rejected");
    }

    [Fact]
    public async Task An_interrupted_job_can_be_cancelled_and_then_has_a_report()
    {
        var id = await client.Submit("boxes", JobTesting.Boxes(1_500));
        shelf.Let(1);
        await shelf.UntilBatches(2);
        shelf.Upstream.Instead = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        shelf.Let(1);
        await shelf.UntilBatches(2);
        await client.Until(id, "INTERRUPTED");
        await client.Change("cancelImport", id);
        var cancelled = await client.Until(id, "CANCELLED");
        (await client.Report(id)).Counts().ShouldBe(cancelled.Counts());
    }

    [Fact]
    public async Task Nobody_else_learns_of_a_job()
    {
        shelf.Let(20);
        var id = await client.Submit("boxes", JobTesting.Boxes(3));
        await client.Until(id, "DONE");
        var other = gateway.SignedIn(own, "oem");

        (await other.Job(id)).ValueKind.ShouldBe(JsonValueKind.Null);
        (await other.Data("{ importJobs { nodes { id } } }")).At("importJobs", "nodes").GetArrayLength().ShouldBe(0);
        (await client.Data("{ importJobs { nodes { id } } }")).At("importJobs", "nodes", 0, "id").GetGuid().ShouldBe(id);
        foreach (var path in new[] { "", "/report" })
            (await other.GetAsync($"/import/jobs/{id}{path}", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var change in new[] { "cancelImport", "resumeImport" })
            (await other.Change(change, id)).Errors().Single().ShouldBe($"NOT_FOUND importJob: no such importJob: {id}");
        (await gateway.SignedIn(own, organisation, "supplier").Change("cancelImport", id)).Errors().Single().ShouldStartWith("FORBIDDEN");
        (await own.CreateClient().GetAsync($"/import/jobs/{id}/report", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Two_jobs_of_an_organisation_run_and_the_others_wait_up_to_a_limit()
    {
        var jobs = new List<Guid>();
        for (var i = 0; i < 20; i++) jobs.Add(await client.Submit("boxes", $"label,kind\nbox of {i},plain\n"));
        using var refused = await client.PostFile("boxes", JobTesting.Boxes(1));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await refused.Json()).At("errors", 0, "reason").GetString()!.ShouldStartWith("20 imports of your organisation are unfinished");
        var states = (await client.Data("{ importJobs(first: 100) { nodes { state } } }")).At("importJobs", "nodes").EnumerateArray().Select(job => job.GetProperty("state").GetString()).ToList();
        (states.Count(state => state == "RUNNING"), states.Count(state => state == "WAITING")).ShouldBe((2, 18));

        await client.Change("cancelImport", jobs[19]);
        (await client.Job(jobs[19])).GetProperty("state").GetString().ShouldBeOneOf("WAITING", "CANCELLED");
        shelf.Let(100);
        foreach (var id in jobs.SkipLast(1)) (await client.Until(id, "DONE")).Counts().ShouldBe("1 accepted, 0 rejected");
        await client.Until(jobs[19], "CANCELLED");
        shelf.Written.Count.ShouldBe(19);
    }
}
