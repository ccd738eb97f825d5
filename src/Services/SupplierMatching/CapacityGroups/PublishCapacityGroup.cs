using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Capacity;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.CapacityGroups;

public static class PublishCapacityGroupDecider
{
    /// <param name="id">Of the group: a new one where the command names none.</param>
    /// <param name="known">The components named that the catalogue knows.</param>
    /// <param name="own">The supplier's groups in force.</param>
    /// <exception cref="Rejected">
    /// The supplier is not registered or suspended, the group is not its own, or its links or weeks make no sense.
    /// </exception>
    public static object[] Decide(
        PublishCapacityGroup c, Guid id, CapacityGroup? group, Supplier? supplier, IReadOnlySet<Guid> known, GroupStructure own,
        DateTimeOffset now)
    {
        Supplier.RequireActive(supplier);
        if (c.GroupId is not null && group?.SupplierId != supplier!.Id) throw Rejected.NotFound("capacityGroup", id);
        var others = own.Without(id);
        new Faults()
            .Within(c)
            .Require(
                others.Count < GroupStructure.MaxGroups, "groupId",
                $"there are {GroupStructure.MaxGroups} already; withdraw one")
            .RequireLinks(c.Links, id, c.Name.Trim(), known, others)
            .RequireWeeks(c.Weeks.Select(week => new CapacityWeek(week.Week, week.Actual, week.Maximum)), IsoWeek.Of(now))
            .ThrowIfAny();

        var published = new CapacityGroupPublished(
            id, supplier!.Id, c.Name.Trim(), c.Links, [.. c.Weeks.OrderBy(week => week.Week)], now);
        return group?.Says(published) == true ? [] : [published];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/groups", (PublishCapacityGroup c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var caller = command.Caller.Organisation;
                var id = c.GroupId ?? command.NewId("capacity-group");
                Guid[] named = [.. c.Links.Select(link => link.ComponentId).OfType<Guid>()];
                var group = work.Stream<CapacityGroup>(id, turn: GroupStructure.TurnOf(caller));
                var groups = work.Ask(batch => GroupStructure.GroupsOf(caller, batch));
                var parts = work.Ask(batch => batch.Query<Part>()
                    .Where(part => part.Id.IsOneOf(named) && part.Class != null).Select(part => part.Id).ToList());
                var supplier = work.Document<Supplier>(caller);
                await work.Load();
                return group.Append(Decide(
                    c, id, group.State, supplier.Value, parts.Value.ToHashSet(), new GroupStructure(groups.Value), command.At));
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
