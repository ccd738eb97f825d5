using System.Text.Json;
using System.Text.Json.Nodes;

using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Frame;

/// <summary>The address of a list as a file.</summary>
static class ExportAddress
{
    /// <summary>Which part of a list a page shows is no filter of the file.</summary>
    static readonly string[] OfPage = ["first", "after"];

    /// <param name="filters">The variables that the list is asked with; the fields of an input are parameters of their own.</param>
    public static string Of(string list, string format, Language language, object? filters)
    {
        var parameters = Parameters(JsonSerializer.SerializeToNode(filters, Gateway.Json) as JsonObject ?? [])
            .Prepend((Name: "lang", Value: language.Tag()))
            .Select(each => $"{each.Name}={Uri.EscapeDataString(each.Value)}");
        return $"/export/{list}.{format}?{string.Join('&', parameters)}";
    }

    static IEnumerable<(string Name, string Value)> Parameters(JsonObject filters) =>
        filters.Where(each => !OfPage.Contains(each.Key)).SelectMany(each => each.Value switch
        {
            null => [],
            JsonObject input => Parameters(input),
            JsonArray list => list.OfType<JsonNode>().Select(value => (each.Key, $"{value}")),
            var value => [(each.Key, value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())],
        });
}
