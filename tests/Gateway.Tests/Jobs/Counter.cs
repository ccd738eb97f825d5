using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.Gateway.Tests.Jobs;

/// <summary>
/// A service that takes rows of imports as the real ones do: a row under the ids of its batch and itself takes effect once. A batch is
/// decided when the test lets it through.
/// </summary>
sealed class Counter<TCommand> : IAsyncDisposable where TCommand : class
{
    readonly SemaphoreSlim permits = new(0);
    readonly ConcurrentDictionary<(Guid, Guid), bool> known = new();

    public Upstream Upstream { get; private set; } = null!;

    /// <summary>Rows that took effect, in the order in which they did.</summary>
    public ConcurrentQueue<int> Written { get; } = [];

    /// <summary>Every batch that came, with its token, whether it was let through or not.</summary>
    public ConcurrentQueue<(Guid Id, string Token)> Batches { get; } = [];

    /// <summary>The batch is decided, and its answer lost.</summary>
    public bool LosesAnswers { get; set; }

    public static async Task<Counter<TCommand>> StartAsync(string path)
    {
        var counter = new Counter<TCommand>();
        counter.Upstream = await Upstream.StartAsync(app => app.MapPost(path, counter.Take));
        return counter;
    }

    public void Let(int batches) => permits.Release(batches);

    public Task UntilBatches(int count) => Eventually.Holds(() =>
    {
        Batches.Select(batch => batch.Id).Distinct().Count().ShouldBeGreaterThanOrEqualTo(count);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        permits.Release(1_000);
        await Upstream.DisposeAsync();
    }

    async Task<IResult> Take(ImportBatch<TCommand> batch, HttpRequest request, CancellationToken cancel)
    {
        var id = Guid.Parse(request.Headers["Idempotency-Key"].ToString());
        Batches.Enqueue((id, request.Headers.Authorization.ToString()));
        await permits.WaitAsync(cancel);
        var answer = new ImportAnswer([.. batch.Rows.Select(row => Decide(id, row))]);
        if (!LosesAnswers) return Results.Ok(answer);
        await Task.Delay(Timeout.Infinite, cancel);
        return Results.Empty;
    }

    RowOutcome Decide(Guid batch, ImportRow<TCommand> row)
    {
        if (row.Row % 100 == 7) return new RowOutcome(row.Row, ImportOutcome.Rejected, [new Fault("class", "is not wanted here")]);
        if (known.TryAdd((batch, row.CommandId), true) && row.Row > 0) Written.Enqueue(row.Row);
        return new RowOutcome(row.Row, ImportOutcome.Accepted, []);
    }
}

/// <summary>A client of jobs.</summary>
static class JobTesting
{
    public const string All = "id kind state reason progress { rows rowsRead accepted unchanged rejected failed rowsPerSecond secondsRemaining } report deletedAt";

    public static string Boxes(int rows) =>
        string.Concat(Enumerable.Range(0, rows).Select(i => $"box {i},plain\n").Prepend("label,kind\n"));

    public static async Task<HttpResponseMessage> PostFile(this HttpClient client, string kind, string file, bool asJob = true, string query = "", Guid? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/import/{kind}{query}")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } },
        };
        if (asJob) request.Headers.Add("Prefer", "respond-async");
        if (key is not null) request.Headers.Add("Idempotency-Key", $"{key}");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<Guid> Submit(this HttpClient client, string kind, string file, string query = "")
    {
        using var response = await client.PostFile(kind, file, query: query);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(202, body);
        var id = JsonSerializer.Deserialize<JsonElement>(body).GetProperty("id").GetGuid();
        response.Headers.Location!.ToString().ShouldBe($"/import/jobs/{id}");
        return id;
    }

    public static async Task<JsonElement> Job(this HttpClient client, Guid id) =>
        (await client.Data($$"""{ importJob(id: "{{id}}") { {{All}} } }""")).GetProperty("importJob");

    public static Task<JsonElement> Until(this HttpClient client, Guid id, string state, int accepted = 0) => Eventually.Get(
        () => client.Job(id), job => job.GetProperty("state").GetString() == state && job.At("progress", "accepted").GetInt32() >= accepted);

    public static Task<JsonElement> Change(this HttpClient client, string mutation, Guid id) => client.Graph(
        $$"""mutation { {{mutation}}(input: { clientMutationId: "{{Guid.NewGuid()}}", id: "{{id}}" }) { importJob { {{All}} } } }""");

    public static Task<JsonElement> Report(this HttpClient client, Guid id) =>
        client.GetFromJsonAsync<JsonElement>($"/import/jobs/{id}/report", TestContext.Current.CancellationToken);

    public static string Counts(this JsonElement job)
    {
        var progress = job.TryGetProperty("progress", out var of) ? of : job;
        return $"{progress.GetProperty("accepted")} accepted, {progress.GetProperty("rejected")} rejected";
    }
}
