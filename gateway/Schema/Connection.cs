using System.Buffers.Text;
using System.Text;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema;

/// <summary>A page of a list, as Relay's cursor connections have it.</summary>
sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, long? TotalCount) where T : class
{
    public IReadOnlyList<T> Nodes => [.. Edges.Select(edge => edge.Node)];
}

sealed record Edge<T>(T Node, string Cursor) where T : class;

[AllowSignedIn]
sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);

/// <summary>The arguments <c>first</c> and <c>after</c> of a connection.</summary>
/// <param name="First">1 to <see cref="MaxSize"/>.</param>
/// <param name="After">A cursor of an earlier page; opaque to clients.</param>
sealed record PageArguments(int First, string? After)
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;

    /// <summary>Whether the request selects a field of this name on the page, at any depth.</summary>
    public Func<string, bool> Selects { get; init; } = _ => true;

    /// <summary>
    /// Asks a service for the page. Services page by a cursor of their own between pages; an edge's cursor is that of
    /// its page and the number of items to skip, so a service is asked for at most twice <see cref="MaxSize"/>.
    /// </summary>
    public async Task<Connection<T>> Of<T>(Func<int, string?, Task<Page<T>>> ask) where T : class
    {
        if (First is < 1 or > MaxSize)
            throw Rejected.Field("first", $"must be between 1 and {MaxSize}, the page size limit; it is {First}");

        var (skip, start) = After is null ? (0, null) : Decode(After);
        var page = await ask(First + skip, start);
        var items = page.Items.Skip(skip).Take(First).ToList();
        var edges = items.Select((item, i) =>
            new Edge<T>(item, i == items.Count - 1 && page.Next is { } next ? Encode(0, next) : Encode(skip + i + 1, start)))
            .ToList();
        return new Connection<T>(
            edges,
            new PageInfo(page.Next is not null, After is not null, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor),
            page.Total);
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
