using Microsoft.AspNetCore.WebUtilities;

namespace SupplyChain.Console.Views;

/// <summary>The address is the state of a page: a link changes a part of it and keeps the rest.</summary>
static class Links
{
    /// <summary>The address with some parameters changed; null and the empty text remove one. The order of parameters is kept.</summary>
    public static string With(string here, params (string Name, string? Value)[] changes)
    {
        var parameters = Parameters(here)
            .Where(each => changes.All(change => change.Name != each.Name))
            .Concat(changes.Where(change => !string.IsNullOrEmpty(change.Value)).Select(change => (change.Name, Value: change.Value!)))
            .Select(each => $"{Uri.EscapeDataString(each.Name)}={Uri.EscapeDataString(each.Value)}");
        var (path, text) = (here.Split('?')[0], string.Join('&', parameters));
        return text.Length == 0 ? path : $"{path}?{text}";
    }

    /// <summary>The parameters of an address, without those that say nothing.</summary>
    public static IEnumerable<(string Name, string Value)> Parameters(string here) =>
        QueryHelpers.ParseQuery(here.Split('?', 2).ElementAtOrDefault(1))
            .SelectMany(each => each.Value, (each, value) => (each.Key, Value: value!))
            .Where(each => !string.IsNullOrEmpty(each.Value));
}
