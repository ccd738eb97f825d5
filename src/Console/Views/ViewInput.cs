using System.Text.RegularExpressions;

using SupplyChain.Console.SignIn;

namespace SupplyChain.Console.Views;

/// <summary>What a form says of a view, as far as it can be one.</summary>
static partial class ViewInput
{
    /// <summary>Null for a name or an address that cannot be kept.</summary>
    public static SavedView? Of(string? name, string? path) =>
        name?.Trim() is { Length: > 0 and <= SavedViews.LongestName } trimmed && Contracts.Texts.FaultOf(trimmed, lines: false) is null
        && PathOf(path) is { Length: > 0 } kept
            ? new(trimmed, kept)
            : null;

    /// <summary>What a form says of the columns of the list at an address; null for what cannot be kept.</summary>
    /// <param name="all">How many there are to choose from: whoever chooses all of them chooses none.</param>
    public static ColumnChoice? ChoiceOf(string? path, IReadOnlyList<string> columns, string? all) =>
        PathOf(path)?.Split('?')[0] is { } list && Key().IsMatch(list) && columns.Count <= ChosenColumns.Most && columns.All(Key().IsMatch)
            ? new(list, all == $"{columns.Count}" ? [] : columns)
            : null;

    /// <summary>An address of the console behind its language; null for any other.</summary>
    public static string? PathOf(string? path) =>
        path is { Length: <= SavedViews.LongestPath } && !path.StartsWith('/') && SignInEndpoints.IsLocal($"/{path}") ? path : null;

    [GeneratedRegex("^[a-zA-Z-]{1,40}$")]
    private static partial Regex Key();
}
