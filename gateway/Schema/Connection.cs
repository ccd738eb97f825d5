using System.Buffers.Text;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema;

/// <summary>A page of a list, as Relay's cursor connections have it.</summary>
sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo) where T : class
{
    public IReadOnlyList<T> Nodes => [.. Edges.Select(edge => edge.Node)];
}

sealed record Edge<T>(T Node, string Cursor) where T : class;

[AllowSignedIn]
sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>The arguments <c>first</c> and <c>after</c> of a connection.</summary>
/// <param name="First">1 to <see cref="Most"/>.</param>
/// <param name="After">A cursor of an earlier page; opaque to clients.</param>
sealed record PageArguments(int First, string? After)
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    /// <summary><see cref="MaxSize"/>, and <see cref="Paging.MaxSize"/> for a request whose root is <see cref="LongPages"/>.</summary>
    public int Most { get; init; } = MaxSize;

    /// <summary>Whether the request selects a field of this name on the page, at any depth.</summary>
    public Func<string, bool> Selects { get; init; } = _ => true;

    /// <summary>
    /// Asks a service for the page. A service gives the cursor behind each item. Where it gives that of the next page alone, an
    /// edge's cursor is that of its page and the number of items to skip, and the service is asked for as many more.
    /// </summary>
    public async Task<Connection<T>> Of<T>(Func<int, string?, Task<Page<T>>> ask) where T : class
    {
        if (First < 1 || First > Most)
            throw Rejected.Field("first", $"must be between 1 and {Most}, the page size limit; it is {First}");

        var (skip, start) = After is null ? (0, null) : Decode(After);
        // A service that knows nothing of what the list would be of, for this caller, gives null: as if nothing were on it.
        var page = await ask(First + skip, start) ?? new Page<T>([], null);
        var items = page.Items.Skip(skip).Take(First).ToList();
        var edges = items.Select((item, i) => new Edge<T>(item, CursorBehind(i))).ToList();
        return new Connection<T>(
            edges,
            new PageInfo(page.Next is not null, After is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor));

        string CursorBehind(int item) =>
            page.Keys is { } keys ? Encode(0, keys[skip + item])
            : item == items.Count - 1 && page.Next is { } next ? Encode(0, next)
            : Encode(skip + item + 1, start);
    }

    static string Encode(int skip, string? start) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{skip}:{start}"));

    static (int Skip, string? Start) Decode(string cursor)
    {
        if (Base64Url.IsValid(cursor)
            && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(':', 2) is [var skip, var start]
            && int.TryParse(skip, out var count) && count is >= 0 and <= MaxSize)
        {
            return (count, start.Length == 0 ? null : start);
        }

        throw Rejected.Field("after", "is not a cursor of this list");
    }
}

/// <summary>
/// The root of a request of our own that goes through a whole list: it asks for as many entries as the services give at a time, which
/// are half as many requests. It goes on from the end of a page alone, so that nothing has to be skipped.
/// </summary>
sealed record LongPages
{
    public static readonly LongPages Root = new();
}
