using System.Net.Http.Json;

namespace SupplyChain.SupplierMatching.Tests;

static class Asking
{
    /// <summary>A look-up of many, as the gateway does it.</summary>
    public static async Task<T> Asks<T>(this HttpClient client, string path, object body)
    {
        using var response = await client.PostAsJsonAsync(path, body, MatchingService.Json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(MatchingService.Json))!;
    }
}
