using System.Net.Http.Headers;

namespace SupplyChain.Gateway.Clients;

/// <summary>
/// Sends the caller's own token on: the services decide what it may see and do. A request that outlives the caller's brings its own.
/// </summary>
sealed class CallerTokenHandler(IHttpContextAccessor http) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is null
            && AuthenticationHeaderValue.TryParse(http.HttpContext?.Request.Headers.Authorization, out var token))
            request.Headers.Authorization = token;
        return base.SendAsync(request, cancellationToken);
    }
}
