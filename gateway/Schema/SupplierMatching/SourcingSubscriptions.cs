using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[Topic<SourcingOverview>]
static class SourcingTopic
{
    public static Change Changed(SourcingRequestChanged contract) => new(contract.RequestId);
}

/// <summary>A request whose quotes changed. A subject of its own: a supplier woken by it would learn when others quote.</summary>
sealed record QuotedRequest(SourcingOverview Request);

[Topic<QuotedRequest>]
static class QuoteTopic
{
    public static Change Changed(QuotesChanged contract) => new(contract.RequestId);
}

[Subscription]
static class SourcingSubscriptions
{
    /// <summary>Each request that changes its state after the subscription, as far as the caller may see it.</summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    [Allow(Roles.Oem, Roles.Supplier)]
    public static IAsyncEnumerable<SourcingOverview> SourcingRequestChanged(
        LiveChanges live, ISourcing sourcing, Guid? id = null, bool snapshot = false) =>
        live.Of<SourcingOverview>((changed, cancel) => sourcing.Request(changed, cancel), id, snapshot: snapshot);

    /// <summary>
    /// Each own request for which a quote is submitted, revised or withdrawn, or a question asked, after the subscription.
    /// </summary>
    /// <param name="snapshot">Whether the stream begins with the one of that id as it is now.</param>
    [Allow(Roles.Oem)]
    public static IAsyncEnumerable<SourcingOverview> QuotesChanged(
        LiveChanges live, ISourcing sourcing, Guid? id = null, bool snapshot = false) =>
        live.Of<QuotedRequest>((changed, cancel) => Own(sourcing, changed, cancel), id, snapshot: snapshot)
            .Select(quoted => quoted.Request);

    static async Task<QuotedRequest?> Own(ISourcing sourcing, Guid id, CancellationToken cancel) =>
        await sourcing.Request(id, cancel) is { Buyer: not null } request ? new QuotedRequest(request) : null;
}
