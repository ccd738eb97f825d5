using System.Net.Http.Json;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests;

static class Importing
{
    /// <summary>Looks up many by their ids.</summary>
    public static async Task<T> ByIds<T>(this HttpClient client, string path, params Guid[] ids)
    {
        using var response = await client.PostAsJsonAsync(path, ids);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(MatchingService.Json))!;
    }

    /// <summary>Sends rows as the gateway does.</summary>
    public static async Task<IReadOnlyList<RowOutcome>> Import<T>(this HttpClient client, string path, ImportBatch<T> batch)
    {
        using var response = await client.Command(path, batch);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<ImportAnswer>(MatchingService.Json))!.Outcomes;
    }
}
