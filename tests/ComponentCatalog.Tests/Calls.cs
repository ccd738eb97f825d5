using System.Net.Http.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;

namespace SupplyChain.ComponentCatalog.Tests;

static class Calls
{
    /// <summary>Asks for what belongs to ids.</summary>
    public static async Task<T[]> ByIds<T>(this HttpClient client, string path, params Guid[] ids)
    {
        using var answer = await client.PostAsJsonAsync(path, ids);
        return (await answer.Content.ReadFromJsonAsync<T[]>(CatalogService.Json))!;
    }

    /// <summary>Sends rows as an import does, from line 2 of a file on.</summary>
    public static async Task<IReadOnlyList<RowOutcome>> Import<T>(this HttpClient client, string path, params IEnumerable<T> commands)
    {
        using var answer = await client.Command(path, new ImportBatch<T>(
            [.. commands.Select((command, i) => new ImportRow<T>(i + 2, Guid.NewGuid(), command))]));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<ImportAnswer>(CatalogService.Json))!.Outcomes;
    }

    /// <summary>A refusal with this status that names this field.</summary>
    public static void ShouldBe(this (int Status, IReadOnlyList<Fault> Faults) refused, int status, string field)
    {
        refused.Status.ShouldBe(status);
        refused.Faults.Select(fault => fault.Field).ShouldContain(field);
    }
}
