using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.ComponentCatalog;

[ObjectType<CrossReference>, AllowSignedIn]
static class CrossReferenceType
{
    /// <summary>Their part, where the catalogue has it.</summary>
    public static async Task<Component?> TheirComponent(CrossReference reference, Batch<Guid, Component> components) =>
        reference.TheirComponentId is { } id ? await components.Load(id) : null;
}

[Query, AllowSignedIn]
static class CrossReferenceQueries
{
    /// <summary>Components that are stated to take the place of other manufacturers' parts, by their manufacturer and number.</summary>
    /// <param name="componentId">The component that takes the place.</param>
    /// <param name="manufacturer">Theirs: a name, or a code of the list of manufacturers.</param>
    /// <param name="partNumber">Theirs, regardless of case and separators.</param>
    public static Task<Connection<CrossReference>> CrossReferences(
        PageArguments page, ICrossReferences catalog, CancellationToken cancel, Guid? componentId = null,
        [Line(200)] string? manufacturer = null, [Line(100)] string? partNumber = null) =>
        page.Of((first, after) => catalog.CrossReferences(componentId, manufacturer, partNumber, first, after, cancel));
}

[Mutation, Allow(Roles.Supplier, Roles.Alliance, Roles.Admin)]
static class CrossReferenceMutations
{
    /// <summary>
    /// States that a component that the caller maintains can take the place of another manufacturer's part, or revises the grade and the
    /// note.
    /// </summary>
    [return: Called("crossReference")]
    public static Task<CrossReference?> StateCrossReference(
        StateCrossReference input, Guid clientMutationId, ICrossReferences catalog, CancellationToken cancel) =>
        catalog.StateCrossReference(input, clientMutationId, cancel).ThenRead(catalog.CrossReference, cancel);

    /// <summary>Withdraws a cross reference. Lines of bills that were settled by it stay.</summary>
    [return: Called("crossReference")]
    public static Task<CrossReference?> WithdrawCrossReference(
        Guid crossReferenceId, string reason, Guid clientMutationId, ICrossReferences catalog, CancellationToken cancel) =>
        catalog.WithdrawCrossReference(crossReferenceId, new(reason), clientMutationId, cancel).ThenRead(catalog.CrossReference, cancel);
}
