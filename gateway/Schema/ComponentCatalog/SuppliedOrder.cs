using System.Globalization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

/// <summary>
/// Components in the order of how many suppliers they have. The catalogue knows the components, SupplierMatching the suppliers that the
/// caller may know of. A cursor is the count and the id of an item: the list goes on behind it, also where counts have changed since.
/// </summary>
static class SuppliedOrder
{
    public const string Suppliers = "suppliers", Qualified = "qualifiedSuppliers";

    public static bool Is(string? orderBy) => orderBy is Suppliers or Qualified;

    /// <param name="orderBy"><see cref="Suppliers"/> or <see cref="Qualified"/>.</param>
    /// <exception cref="Rejected">Too many match; or the caller is not told who is qualified.</exception>
    public static async Task<Page<Component>> Page(
        ComponentFilter? filter, string orderBy, bool descending, int first, string? after, IComponentCatalog catalog,
        ISupplierMatching matching, Caller caller, CancellationToken cancel)
    {
        if (orderBy == Qualified && !caller.Is(Roles.Oem) && !caller.Is(Roles.Alliance))
            throw Rejected.Field("orderBy", "OEMs and the alliance alone are told who is qualified");
        var ids = await catalog.ComponentIds(
            filter?.Classes, filter?.Group, filter?.Manufacturer, filter?.Search, filter?.Lifecycles, filter?.Conditions, cancel);
        var counts = (await matching.SupplierCounts(ids, cancel)).ToDictionary(each => each.ComponentId);
        List<Item> all = [.. ids.Select((id, place) => new Item(id, place, CountOf(counts[id], orderBy)))];
        var behind = after is null ? all : Behind(Item.At(after, all), all, descending);
        // The names order those that have as many.
        var shown = (descending ? behind.OrderByDescending(item => item.Count) : behind.OrderBy(item => item.Count))
            .ThenBy(item => item.Place).Take(first + 1).ToList();
        var found = (await catalog.ComponentsById([.. shown.Take(first).Select(item => item.Id)], cancel)).ToDictionary(each => each.Id);
        List<Item> there = [.. shown.Take(first).Where(item => found.ContainsKey(item.Id))];
        return new([.. there.Select(item => found[item.Id])], shown.Count > first ? there[^1].Cursor : null)
        { Keys = [.. there.Select(item => item.Cursor)] };
    }

    static int CountOf(SupplierCounts counts, string orderBy) => orderBy == Qualified ? counts.Qualified ?? 0 : counts.Suppliers;

    static IEnumerable<Item> Behind(Item last, IEnumerable<Item> all, bool descending) => all.Where(item =>
        item.Count == last.Count ? item.Place > last.Place : item.Count < last.Count == descending);

    /// <param name="Place">Among all that match, by name.</param>
    sealed record Item(Guid Id, int Place, int Count)
    {
        public string Cursor => string.Create(CultureInfo.InvariantCulture, $"{Count},{Id:N}");

        /// <summary>The item of a cursor, with the count that it had.</summary>
        public static Item At(string cursor, IReadOnlyList<Item> all) =>
            cursor.Split(',') is [var count, var id]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Guid.TryParseExact(id, "N", out var named)
            && all.FirstOrDefault(item => item.Id == named) is { } known
                ? known with { Count = number }
                : throw Rejected.Field("after", "is not a cursor of this list");
    }
}
