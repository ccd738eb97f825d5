using Microsoft.AspNetCore.WebUtilities;

using SupplyChain.Console.Words;

namespace SupplyChain.Console.Views;

/// <summary>A column of a list.</summary>
/// <param name="Key">In the address.</param>
/// <param name="Orders">Whether the list can be ordered by its dates.</param>
public sealed record ListColumn(string Key, Text Title, bool Number = false, bool Orders = false)
{
    /// <summary>The parameter that names a column that is shown; without it all are.</summary>
    public const string Parameter = "cols";

    /// <summary>The address with the columns chosen in it; without any it says nothing of columns.</summary>
    public static string In(string path, IReadOnlyList<string> columns) => QueryHelpers.AddQueryString(
        Links.With(path, (Parameter, null)), columns.Select(key => KeyValuePair.Create(Parameter, (string?)key)));

    public bool IsShown(IReadOnlyList<string> chosen) => chosen.Count == 0 || chosen.Contains(Key);
}
