using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<SourcingRound>, Allow(Roles.Oem)]
static class SourcingRoundType
{
    /// <summary>What <c>supplierIds</c> are the ids of.</summary>
    public static async Task<IReadOnlyList<SupplierProfile>?> Suppliers(SourcingRound round, Batch<Guid, SupplierProfile> suppliers) =>
        round.SupplierIds is { } ids ? [.. (await Task.WhenAll(ids.Select(suppliers.Load))).OfType<SupplierProfile>()] : null;
}

[Mutation, Allow(Roles.Oem)]
static class SourcingRoundMutations
{
    /// <summary>
    /// Opens another round once the quotes are opened, 5 rounds at most: suppliers that quoted may give a new sealed quote, or else their
    /// last one stands.
    /// </summary>
    /// <param name="bestAndFinal">Whether it is the last round.</param>
    /// <param name="supplierIds">Those of the suppliers that quoted who may quote again; null for all of them.</param>
    /// <param name="awardDeadline">Null for as long after the quote deadline as before.</param>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> OpenRound(
        Guid requestId, DateTimeOffset quoteDeadline, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        bool bestAndFinal = false, IReadOnlyList<Guid>? supplierIds = null, DateTimeOffset? awardDeadline = null) =>
        sourcing.OpenRound(requestId, new OpenRound(quoteDeadline, bestAndFinal, supplierIds, awardDeadline), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);
}
