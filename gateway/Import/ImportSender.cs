using System.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>Posts a batch of commands to the service that decides on them. Repeating a batch under its id is safe.</summary>
sealed class ImportSender(IHttpClientFactory clients)
{
    public static string ClientOf(string service) => $"import:{service}";

    /// <param name="token">Whose rows they are, where the caller's request is over; otherwise the one of that request.</param>
    public async Task<ImportAnswer> SendAsync(
        ImportKind kind, Guid batch, object rows, CancellationToken cancel, AuthenticationHeaderValue? token = null)
    {
        using var client = clients.CreateClient(ClientOf(kind.Service));
        using var request = new HttpRequestMessage(HttpMethod.Post, kind.Path)
        {
            Content = JsonContent.Create(rows, rows.GetType(), options: ServiceClients.Json),
        };
        request.Headers.Authorization = token;
        request.Headers.Add(IdempotencyKey.Header, batch.ToString());
        using var response = await client.SendAsync(request, cancel);
        return await response.Content.ReadFromJsonAsync<ImportAnswer>(ServiceClients.Json, cancel)
            ?? throw new ServiceUnavailable(kind.Service);
    }
}
