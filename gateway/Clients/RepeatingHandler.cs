using System.Net;

using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace SupplyChain.Gateway.Clients;

/// <summary>
/// Bounds a call in time, repeats it twice where the service was away, and stops asking a service that cannot be reached.
/// An answer of 500 may be one request's own doing: it is neither repeated nor counted, so nobody can keep others from a service.
/// Every request may be repeated: it reads, or its Idempotency-Key keeps it from taking effect twice. ClientTests holds this.
/// </summary>
/// <param name="patience">For one attempt; all together take two and a half times as long at most.</param>
sealed class RepeatingHandler(TimeSpan patience) : DelegatingHandler
{
    readonly ResiliencePipeline<HttpResponseMessage> pipeline = new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddTimeout(patience * 2.5)
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = failed => new(IsAway(failed.Outcome)),
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(100),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            OnRetry = failed =>
            {
                failed.Outcome.Result?.Dispose();
                return default;
            },
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = failed => new(IsUnreachable(failed.Outcome.Exception)),
            SamplingDuration = patience * 5,
            MinimumThroughput = 10,
            FailureRatio = 0.5,
            BreakDuration = TimeSpan.FromSeconds(3),
        })
        .AddTimeout(patience)
        .Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            static (call, cancel) => new ValueTask<HttpResponseMessage>(call.Handler.Attempt(call.Request, cancel)),
            (Handler: this, Request: request), cancellationToken);

    Task<HttpResponseMessage> Attempt(HttpRequestMessage request, CancellationToken cancel) => base.SendAsync(request, cancel);

    static bool IsAway(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException || IsUnreachable(outcome.Exception)
        || outcome.Result?.StatusCode is
            HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    static bool IsUnreachable(Exception? exception) => exception is
        TimeoutRejectedException
        or OperationCanceledException { InnerException: TimeoutException } // no connection in time
        or HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError,
        };
}
