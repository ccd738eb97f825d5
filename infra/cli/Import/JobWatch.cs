using System.Diagnostics;
using System.Text.Json;

namespace SupplyChain.Cli.Import;

/// <summary>
/// Follows a job to its end. One that is interrupted, as by a restart of the gateway, is resumed with a new token; the gateway may be
/// away for a while.
/// </summary>
/// <param name="token">A new token of whoever imports.</param>
/// <param name="show">Told whenever the job was looked at.</param>
sealed class JobWatch(GatewayClient gateway, Func<CancellationToken, Task<string>> token, Action<ImportJob> show)
{
    const string Fields = "{ id state reason progress { rows rowsRead accepted rejected failed rowsPerSecond secondsRemaining } }";

    const string Query = $$"""query ($id: ID!) { importJob(id: $id) {{Fields}} }""";
    const string Resume = $$"""mutation ($input: ResumeImportInput!) { resumeImport(input: $input) { importJob {{Fields}} } }""";
    const string CancelIt = $$"""mutation ($input: CancelImportInput!) { cancelImport(input: $input) { importJob {{Fields}} } }""";

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    /// <summary>With a job that makes no progress although it does not wait for others. One batch of rows takes less.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What made a job stop, such as a service that is away, does so again when it is resumed too soon.</summary>
    static readonly TimeSpan BeforeResuming = TimeSpan.FromSeconds(1);

    /// <summary>Well before a token expires. Identity gives a client one a second, and not for long.</summary>
    static readonly TimeSpan TokenAge = TimeSpan.FromMinutes(5);

    /// <summary>A job acts with the token of the request that resumes it for as long as that holds.</summary>
    static readonly TimeSpan TokenAgeOfChange = TimeSpan.FromMinutes(1);

    string current = "";
    Stopwatch? since;

    /// <exception cref="Failure">The job makes no progress, or is gone.</exception>
    public async Task<ImportJob> UntilEndedAsync(Guid id, CancellationToken cancel)
    {
        var (read, still) = (-1, Stopwatch.StartNew());
        while (true)
        {
            var job = await LookAsync(id, cancel);
            if (job is not null) show(job);
            if (job?.HasEnded == true) return job;
            if (job is { State: "WAITING" } || job?.Progress.RowsRead > read) still.Restart();
            read = Math.Max(read, job?.Progress.RowsRead ?? 0);
            if (still.Elapsed > Patience)
                throw new Failure($"the import {id} does not go on{(job?.Reason is { } reason ? $": {reason}" : "")}; resume it later");
            await Task.Delay(BetweenLooks, cancel);
        }
    }

    /// <summary>Cancels the job and waits for its last batch.</summary>
    public async Task<ImportJob> CancelAsync(Guid id)
    {
        using var deadline = new CancellationTokenSource(Patience);
        await ChangeAsync(CancelIt, id, deadline.Token);
        return await UntilEndedAsync(id, deadline.Token);
    }

    // Null while the gateway cannot be reached.
    async Task<ImportJob?> LookAsync(Guid id, CancellationToken cancel)
    {
        try
        {
            var data = await gateway.RunAsync(Query, new { id }, await TokenAsync(TokenAge, cancel), cancel);
            var job = JobOf(data.GetProperty("importJob")) ?? throw new Failure($"the gateway knows no import {id} any more");
            if (job.IsInterrupted)
            {
                await Task.Delay(BeforeResuming, cancel);
                await ChangeAsync(Resume, id, cancel);
            }
            return job;
        }
        catch (Exception away) when (away is HttpRequestException or ServiceUnavailable
            || away is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    async Task ChangeAsync(string mutation, Guid id, CancellationToken cancel) => await gateway.RunAsync(
        mutation, new { input = new { clientMutationId = Guid.NewGuid(), id } }, await TokenAsync(TokenAgeOfChange, cancel), cancel);

    async Task<string> TokenAsync(TimeSpan oldest, CancellationToken cancel)
    {
        if (since is null || since.Elapsed > oldest) (current, since) = (await token(cancel), Stopwatch.StartNew());
        return current;
    }

    static ImportJob? JobOf(JsonElement job) => job.Deserialize<ImportJob>(JsonSerializerOptions.Web);
}
