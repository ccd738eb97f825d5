using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<WrittenLine>, Allow(Roles.Oem)]
static class WrittenLineType;

[ObjectType<OpenBillLine>, Allow(Roles.Oem)]
static class OpenBillLineType
{
    /// <summary>What the line was settled as; null where it waits, and where the catalogue does not have it.</summary>
    public static async Task<Component?> Component(OpenBillLine line, Batch<Guid, Component> components) =>
        line.ComponentId is { } id ? await components.Load(id) : null;
}

[ObjectType<LineCandidate>, Allow(Roles.Oem)]
static class LineCandidateType
{
    public static Task<Component?> Component(LineCandidate candidate, Batch<Guid, Component> components) =>
        components.Load(candidate.ComponentId);
}

[Query, Allow(Roles.Oem)]
static class BillLineQueries
{
    /// <summary>Lines of the caller's imported bills that wait for a person or waited for one, by product and revision.</summary>
    /// <param name="settled">False: those that wait; true: those that a person has settled.</param>
    public static Task<Connection<OpenBillLine>> BillLines(
        PageArguments page, IComponentCatalog catalog, CancellationToken cancel, bool? settled = null) =>
        page.Of((first, after) => catalog.BillLines(settled, first, after, cancel));

    /// <summary>A line of the caller's imported bills.</summary>
    public static Task<OpenBillLine?> BillLine(Guid id, IComponentCatalog catalog, CancellationToken cancel) =>
        catalog.BillLine(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class BillLineMutations
{
    /// <summary>
    /// Settles what a line means, for every bill of the organisation that is imported from now on. It can be settled again.
    /// </summary>
    /// <param name="componentId">Any component of the catalogue.</param>
    /// <param name="noneOfThese">True: the catalogue does not have it. Exactly one of the two is given.</param>
    [return: Called("billLine")]
    public static Task<OpenBillLine?> SettleBillLine(
        Guid billLineId, Guid clientMutationId, IComponentCatalog catalog, CancellationToken cancel, Guid? componentId = null,
        bool noneOfThese = false) =>
        catalog.SettleBillLine(billLineId, new(componentId, noneOfThese), clientMutationId, cancel).ThenRead(catalog.BillLine, cancel);
}
