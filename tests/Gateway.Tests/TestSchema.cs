using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Tests;

/// <summary>A box as the test's upstream service answers it.</summary>
/// <param name="Label">What stands on it.</param>
public sealed record Box(Guid Id, string Label, BoxKind Kind, Guid? InsideId, decimal Mass, DateOnly Packed, IReadOnlyList<string> Marks);

public enum BoxKind { Plain, ExtraStrong }

public sealed record BoxSize([Quantity] decimal Height, [Quantity] decimal? Width = null);

public sealed record BoxLabel(
    Guid Box, [Line(200)] string Text, BoxKind Kind = BoxKind.ExtraStrong, [Quantity] decimal? Weight = null, BoxSize? Size = null);

public sealed record Owner(Guid BoxId, string Name);

/// <summary>Packs a box.</summary>
/// <param name="Label">What is to stand on it.</param>
public sealed record PackBox(string Label, BoxKind Kind, IReadOnlyList<Guid> Contents, int Copies = 1);

[ObjectType<Box>, AllowSignedIn]
static class BoxType
{
    /// <summary>The box that this one stands in.</summary>
    public static Task<Box?> Inside(Box box, Batch<Guid, Box> boxes) =>
        box.InsideId is { } id ? boxes.Load(id) : Task.FromResult<Box?>(null);

    [Batch(MaxKeys = 50)]
    public static async Task<IReadOnlyDictionary<Guid, Box>> ById(IReadOnlyList<Guid> ids, IShelf shelf, CancellationToken cancel) =>
        (await shelf.BoxesById(ids, cancel)).ToDictionary(box => box.Id);
}

[Extends<Box>]
static class BoxOwner
{
    [AllowSignedIn]
    public static async Task<string?> Owner(Box box, Batch<Guid, Owner> owners) => (await owners.Load(box.Id))?.Name;

    /// <summary>Needs two batches, one after the other.</summary>
    [Allow(Roles.Alliance, Roles.Oem)]
    public static async Task<string?> OuterOwner(Box box, Batch<Guid, Box> boxes, Batch<Guid, Owner> owners) =>
        box.InsideId is { } id && await boxes.Load(id) is { } outer ? (await owners.Load(outer.Id))?.Name : null;

    [Batch]
    public static async Task<IReadOnlyDictionary<Guid, Owner>> ByBox(IReadOnlyList<Guid> ids, IRegister register, CancellationToken cancel) =>
        (await register.OwnersOf(ids, cancel)).ToDictionary(owner => owner.BoxId);
}

[Query, AllowSignedIn]
static class BoxQueries
{
    /// <summary>One box.</summary>
    /// <param name="id">The box's id.</param>
    public static Task<Box?> Box(Guid id, IShelf shelf, CancellationToken cancel) => shelf.Box(id, cancel);

    public static Task<Connection<Box>> Boxes(PageArguments page, IShelf shelf, CancellationToken cancel) =>
        page.Of((first, after) => shelf.Boxes(first, after, cancel));

    [Allow(Roles.Alliance)]
    public static string Total(BoxKind kind = BoxKind.ExtraStrong, IReadOnlyList<int>? sizes = null) => $"{kind} {sizes?.Sum()}";

    [AllowAnyone]
    public static string Motto() => "keep dry";

    public static string Fault() => throw new InvalidOperationException("a secret detail");
}

[Mutation, Allow(Roles.Oem)]
static class BoxMutations
{
    public static Task<Receipt> PackBox(PackBox input, Guid clientMutationId, IShelf shelf, CancellationToken cancel) =>
        shelf.Pack(input, clientMutationId, cancel);

    [return: Called("note")]
    public static string LabelBoxes(IReadOnlyList<BoxLabel> labels, DateOnly on, IReadOnlyList<Guid>? except = null) =>
        string.Join("; ", labels.Select(label => $"{label.Box} {label.Text} {label.Kind} {label.Weight} {label.Size?.Height}")) + $" on {on:O} except {except?.Count}";

    [return: Called("note")]
    public static string MoveBox(Guid id, string to, BoxKind kind = BoxKind.Plain) => $"{id} to {to} ({kind})";
}

[ObjectType<Receipt>(Hide = [nameof(Receipt.Warnings)]), AllowSignedIn]
static class ReceiptType;

[Subscription, AllowSignedIn]
static class BoxSubscriptions
{
    public static IAsyncEnumerable<Box> BoxMoved(BoxFeed feed, Guid? id = null) => feed.Boxes(id);

    public static IAsyncEnumerable<Box> BoxStored(LiveChanges live, IShelf shelf, Guid? id = null, bool snapshot = false) =>
        live.Of<Box>(shelf.Box, id, snapshot: snapshot);
}

[Topic<Box>]
static class BoxTopic
{
    public static Change Stored(GapClosed contract) => new(contract.GapId);
}
