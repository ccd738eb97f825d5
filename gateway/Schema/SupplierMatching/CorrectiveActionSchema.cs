using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<CorrectiveActionAnswer>, ObjectType<CorrectiveActionEntry>, Allow(Roles.Oem, Roles.Supplier)]
static class CorrectiveActionParts;

[ObjectType<SupplierCorrectiveAction>(Name = "CorrectiveAction"), Allow(Roles.Oem, Roles.Supplier)]
static class CorrectiveActionType
{
    /// <summary>The supplier that was asked.</summary>
    public static Task<SupplierProfile?> Supplier(SupplierCorrectiveAction action, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(action.SupplierId);

    /// <summary>The component that it is about; null where it is about none in particular.</summary>
    public static async Task<Component?> Component(SupplierCorrectiveAction action, Batch<Guid, Component> components) =>
        action.ComponentId is { } component ? await components.Load(component) : null;

    [Batch]
    public static Task<IReadOnlyDictionary<Guid, SupplierCorrectiveAction>> ById(
        IReadOnlyList<Guid> ids, ICorrectiveActions actions, CancellationToken cancel) =>
        LookUp.ById(ids, actions.Action, actions.ActionsById, action => action.Id, cancel);
}

[Query, Allow(Roles.Oem, Roles.Supplier)]
static class CorrectiveActionQueries
{
    /// <summary>
    /// Corrective actions that the caller asked for as an OEM, or was asked for as a supplier; those asked for last first.
    /// </summary>
    /// <param name="open">Only those that are neither closed nor cancelled, or only the others; both if not given.</param>
    /// <param name="overdue">Only those whose due day is over, or only the others; both if not given.</param>
    public static Task<Connection<SupplierCorrectiveAction>> CorrectiveActions(
        PageArguments page, ICorrectiveActions actions, CancellationToken cancel, CorrectiveActionState? state = null,
        CorrectiveActionSubject? subject = null, bool? open = null, bool? overdue = null, Guid? supplierId = null) =>
        page.Of((first, after) => actions.Actions(state, subject, open, overdue, supplierId, first, after, cancel));

    /// <summary>One corrective action of the caller.</summary>
    public static Task<SupplierCorrectiveAction?> CorrectiveAction(Guid id, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.Action(id, cancel);

    /// <summary>What happened to a corrective action of the caller, the first first; null for another one.</summary>
    public static Task<IReadOnlyList<CorrectiveActionEntry>?> CorrectiveActionHistory(
        Guid actionId, ICorrectiveActions actions, CancellationToken cancel) =>
        actions.History(actionId, cancel);
}
