using System.Net;
using System.Net.Mime;
using System.Text.Json;

using Polly;
using Polly.Timeout;

using SupplyChain.Contracts;

namespace SupplyChain.Gateway.Clients;

/// <summary>
/// Turns what a service answers into the answer, null, or an exception that names the service. A look-up that the
/// service answers with problem details and 404 gives null: there is nothing of that id for this caller.
/// </summary>
sealed class ServiceErrorHandler(string service) : DelegatingHandler
{
    const int MaxProblemBytes = 256 * 1024;

    static readonly Fault TooLong =
        new("arguments", $"are together longer than the limit of {ServiceDefaults.Host.MaxRequestLineBytes} bytes");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (Exception cause) when (IsUnavailable(cause, cancellationToken))
        {
            throw new ServiceUnavailable(service, cause);
        }

        if (response.IsSuccessStatusCode) return response;

        using (response)
        {
            var status = (int)response.StatusCode;
            if (status == 414) throw new ServiceRejected(service, status, TooLong.Reason, [TooLong]);
            var problem = await ProblemOf(response, cancellationToken);
            if (status >= 500 || status == 429 || problem is null) throw new ServiceUnavailable(service);
            // Without faults a 404 speaks of the path, not of what was looked for.
            if (status == 404 && problem.Errors is not { Count: > 0 }) throw new ServiceUnavailable(service);
            if (status == 404 && request.Method == HttpMethod.Get) return Null(request);
            throw new ServiceRejected(service, status, problem.Title ?? "The request was rejected.", problem.Errors ?? []);
        }
    }

    static bool IsUnavailable(Exception cause, CancellationToken cancel) =>
        cause is HttpRequestException or TimeoutRejectedException or ExecutionRejectedException or IOException
        || cause is OperationCanceledException && !cancel.IsCancellationRequested;

    static async Task<Problem?> ProblemOf(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Application.ProblemJson) return null;
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxProblemBytes, cancel);
            return await response.Content.ReadFromJsonAsync<Problem>(cancel);
        }
        catch (Exception unreadable) when (unreadable is JsonException or HttpRequestException)
        {
            return null;
        }
    }

    static HttpResponseMessage Null(HttpRequestMessage request) => new(HttpStatusCode.OK)
    {
        RequestMessage = request,
        Content = new StringContent("null", System.Text.Encoding.UTF8, MediaTypeNames.Application.Json),
    };

    sealed record Problem(string? Title, IReadOnlyList<Fault>? Errors);
}
