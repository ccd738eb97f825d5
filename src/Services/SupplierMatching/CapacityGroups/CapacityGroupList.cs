using Marten;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Capacity;

namespace SupplyChain.SupplierMatching.CapacityGroups;

/// <summary>Which groups did I publish, and would what I promised fit through them? A supplier's own groups, nobody else's.</summary>
public static class CapacityGroupList
{
    const string Capacities = """
        select component_id, first_week, weeks_text from mt_doc_capacityplan
        where supplier_id = $1 and component_id = any($2) and isfinite(first_week)
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/capacity/groups", List).RequireAnyRole(Roles.Supplier);
        routes.MapGet("/capacity/groups/{id:guid}", Single).RequireAnyRole(Roles.Supplier);
        routes.MapPost("/capacity/groups/by-ids", ByIds).RequireAnyRole(Roles.Supplier);
    }

    /// <summary>Those in force.</summary>
    static async Task<Page<SupplierCapacityGroup>> List(
        Caller caller, IQuerySession session, NpgsqlDataSource database, Paging page, CancellationToken cancel)
    {
        var groups = session.OwnBy(caller).Where(group => !group.Withdrawn);
        var found = await page.Of(groups, group => group, group => group.Id, cancel);
        return found.With(await ViewsOf(found.Items, caller, session, database, cancel));
    }

    static async Task<SupplierCapacityGroup> Single(
        Guid id, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await session.OwnBy(caller).FirstOrDefaultAsync(group => group.Id == id, cancel) is { } group
            ? (await ViewsOf([group], caller, session, database, cancel)).Single()
            : throw Rejected.NotFound("capacityGroup", id);

    static async Task<IReadOnlyList<SupplierCapacityGroup>> ByIds(
        Guid[] ids, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel) =>
        await ViewsOf(
            await session.OwnBy(caller).Where(group => group.Id.IsOneOf(ids)).ToListAsync(cancel), caller, session, database, cancel);

    static IQueryable<CapacityGroup> OwnBy(this IQuerySession session, Caller caller) =>
        session.Query<CapacityGroup>().Where(group => group.SupplierId == caller.Organisation);

    static async Task<IReadOnlyList<SupplierCapacityGroup>> ViewsOf(
        IReadOnlyList<CapacityGroup> groups, Caller caller, IQuerySession session, NpgsqlDataSource database, CancellationToken cancel)
    {
        if (groups.Count == 0) return [];
        // At most as many as one supplier may have: a load is formed of nested groups, and its place of those around it.
        var all = await session.OwnBy(caller).Where(group => !group.Withdrawn).ToListAsync(cancel);
        var structure = new GroupStructure(all);
        var components = all.Concat(groups).SelectMany(group => group.Links).Select(link => link.ComponentId).OfType<Guid>().Distinct();
        var published = await Published(caller.Organisation, [.. components], database, cancel);
        var load = new GroupLoad(structure, (component, week) => published.GetValueOrDefault((component, week)));
        return [.. groups.Select(group => ViewOf(group, structure.ParentOf(group.Id)?.Id, load))];
    }

    static SupplierCapacityGroup ViewOf(CapacityGroup group, Guid? parent, GroupLoad load) => new(
        group.Id, group.SupplierId, group.Name, group.Links,
        [.. group.Weeks.Select(week =>
        {
            var promised = load.Of(group, week.Week);
            return new CapacityGroupWeek(
                week.Week, week.Actual, week.Maximum, week.DeltaProduction, promised,
                GroupLoad.StateOf(promised, week.Actual, week.Maximum));
        })],
        parent, group.Withdrawn, group.PublishedAt);

    /// <summary>Actual capacity by component and week, of all regions together: a group's lines serve all of them.</summary>
    static async Task<IReadOnlyDictionary<(Guid Component, DateOnly Week), decimal>> Published(
        Guid supplier, Guid[] components, NpgsqlDataSource database, CancellationToken cancel)
    {
        var published = new Dictionary<(Guid, DateOnly), decimal>();
        await using var query = database.CreateCommand(Capacities);
        query.Parameters.AddWithValue(supplier);
        query.Parameters.AddWithValue(components);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var (component, first) = (reader.GetGuid(0), reader.GetFieldValue<DateOnly>(1));
            foreach (var week in WeeksText.Read(reader.GetFieldValue<byte[]>(2), first, first, DateOnly.MaxValue))
            {
                var cell = (component, week.Week);
                published[cell] = StoredValue.Within(published.GetValueOrDefault(cell) + week.Actual);
            }
        }
        return published;
    }
}
