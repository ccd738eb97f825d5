using GraphQL;
using GraphQL.SystemTextJson;

using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>Answers as server-sent events: the distinct connections mode of the graphql-sse protocol.</summary>
sealed class EventStreams(
    GraphExecutor executor, GraphQLSerializer serializer, OpenStreams open, WithdrawnAccess access, Limits limits, TimeProvider clock)
{
    const string Expired = "the token has expired";

    public async Task WriteOnceAsync(HttpContext http, ExecutionResult result)
    {
        Start(http);
        await NextAsync(http, result, http.RequestAborted);
        await CompleteAsync(http);
    }

    /// <summary>
    /// Runs a subscription until the client leaves, the token expires, its access is withdrawn, it falls behind, or the bus is
    /// lost. Whoever still listens gets the reason as an error.
    /// </summary>
    public async Task RunAsync(HttpContext http, PreparedRequest prepared)
    {
        using var place = open.Take(http.User);
        var opened = await executor.ExecuteAsync(prepared, http.User, http.RequestServices, http.RequestAborted);
        if (opened is not OpenedSubscription subscription)
        {
            await WriteOnceAsync(http, opened);
            return;
        }

        using var expiry = new CancellationTokenSource(TokenLifetime.Left(http.User, clock), clock);
        using var withdrawal = new CancellationTokenSource();
        using var watch = access.OnEnd(http.User, withdrawal.Cancel);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, expiry.Token, withdrawal.Token);
        Start(http);
        var errors = new ExecutionErrors();
        try
        {
            await PumpAsync(http, prepared, subscription, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            if (http.RequestAborted.IsCancellationRequested) return;
            errors.Add(GatewayError.BadToken(withdrawal.IsCancellationRequested ? AccessEnded.Reason : Expired));
        }
        catch (Exception ended) when (ended is StreamBehind or ServiceUnavailable)
        {
            errors.AddRange(Errors.Of(ended));
        }

        if (errors.Count > 0) await NextAsync(http, new ExecutionResult { Errors = errors }, http.RequestAborted);
        await CompleteAsync(http);
    }

    async Task PumpAsync(HttpContext http, PreparedRequest prepared, OpenedSubscription subscription, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await using var items = subscription.Items.GetAsyncEnumerator(stop.Token);
        // Listening begins with the first pull; only then does the client learn that the stream is open.
        var next = items.MoveNextAsync().AsTask();
        try
        {
            await http.Response.Body.FlushAsync(cancel);
            while (await KeepAliveUntil(next, http, cancel))
            {
                // A scope for each item: what is loaded for one must not be an answer for the next.
                await using var scope = http.RequestServices.CreateAsyncScope();
                var result = await executor.ExecuteAsync(prepared, http.User, scope.ServiceProvider, cancel, items.Current);
                await NextAsync(http, result, cancel);
                next = items.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<bool> KeepAliveUntil(Task<bool> next, HttpContext http, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await next.WaitAsync(limits.StreamSilence, clock, cancel);
            }
            catch (TimeoutException)
            {
                await http.Response.WriteAsync(":\n\n", cancel);
                await http.Response.Body.FlushAsync(cancel);
            }
        }
    }

    static void Start(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
    }

    async Task NextAsync(HttpContext http, ExecutionResult result, CancellationToken cancel)
    {
        await http.Response.WriteAsync("event: next\ndata: ", cancel);
        await serializer.WriteAsync(http.Response.Body, result, cancel);
        await http.Response.WriteAsync("\n\n", cancel);
        await http.Response.Body.FlushAsync(cancel);
    }

    static async Task CompleteAsync(HttpContext http)
    {
        await http.Response.WriteAsync("event: complete\ndata: \n\n");
        await http.Response.Body.FlushAsync();
    }
}
