using Marten;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.SupplierMatching.CapacityGroups;

public static class WithdrawCapacityGroupDecider
{
    /// <param name="own">The supplier's groups in force.</param>
    /// <exception cref="Rejected">404 for a group that is not the caller's; 409 while another group links it.</exception>
    public static object[] Decide(CapacityGroup? group, Guid id, Guid caller, GroupStructure own, DateTimeOffset now)
    {
        if (group is null || group.SupplierId != caller) throw Rejected.NotFound("capacityGroup", id);
        if (group.Withdrawn) return [];
        if (own.ParentOf(id) is { } parent)
            throw Rejected.Conflict("capacityGroup", $"is in '{parent.Name}': take it out of that group first");
        return [new CapacityGroupWithdrawn(id, caller, now)];
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/capacity/groups/{id:guid}/withdraw", (
            Guid id, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide(command, async work =>
            {
                var caller = command.Caller.Organisation;
                var group = work.Stream<CapacityGroup>(id, turn: GroupStructure.TurnOf(caller));
                var groups = work.Ask(batch => GroupStructure.GroupsOf(caller, batch));
                await work.Load();
                return group.Append(Decide(group.State, id, caller, new GroupStructure(groups.Value), command.At));
            }, cancel))
        .RequireAnyRole(Roles.Supplier);
}
