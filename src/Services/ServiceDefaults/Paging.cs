using System.Globalization;

using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// The query parameters <c>first</c> and <c>after</c> of a list. The cursor is the key of the last item, mostly its id, so that
/// a page stays the same while items come and go before it.
/// </summary>
public sealed record Paging(int First, string? After)
{
    public const int DefaultSize = 20;

    /// <summary>The gateway's largest page, and as much again that it skips within a page.</summary>
    public const int MaxSize = 200;

    public static ValueTask<Paging?> BindAsync(HttpContext http)
    {
        var (size, cursor) = (http.Request.Query["first"].ToString(), http.Request.Query["after"].ToString());
        var first = size.Length == 0 ? DefaultSize : int.TryParse(size, out var number) ? number : 0;
        new Faults().Require(first is >= 1 and <= MaxSize, "first", $"1 to {MaxSize}").ThrowIfAny();
        return ValueTask.FromResult<Paging?>(new Paging(first, cursor.Length == 0 ? null : cursor));
    }

    /// <summary>The key that the page begins behind; null for the first page.</summary>
    public TKey? Key<TKey>() where TKey : struct, IParsable<TKey> =>
        After is null ? null
        : TKey.TryParse(After, CultureInfo.InvariantCulture, out var key) ? key
        : throw Rejected.Field("after", "not a cursor of this list");

    /// <summary>The page of what was <paramref name="found"/>, which is one item more than asked where there is a next page.</summary>
    public Page<T> Of<T>(IReadOnlyList<T> found, Func<T, object> keyOf)
    {
        var items = found.Count > First ? [.. found.Take(First)] : found;
        string[] keys = [.. items.Select(item => keyOf(item).ToString()!)];
        return new Page<T>(items, found.Count > First ? keys[^1] : null) { Keys = keys };
    }
}
