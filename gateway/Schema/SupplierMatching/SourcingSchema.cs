using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema.SupplierMatching;

[ObjectType<SourcingConditions>, ObjectType<CriteriaWeights>, ObjectType<PilotRunNeed>, ObjectType<QualificationCriteria>]
[ObjectType<PropertyDemand>, ObjectType<ExchangeRate>, ObjectType<LandedCostRules>, ObjectType<OriginDuty>, ObjectType<DeliveryTerms>]
[Allow(Roles.Oem, Roles.Supplier)]
static class SourcingParts;

[ObjectType<SuppliersSide>, Allow(Roles.Oem, Roles.Supplier)]
static class SuppliersSideType
{
    /// <summary>What <c>componentIds</c> are the ids of.</summary>
    public static async Task<IReadOnlyList<Component>> Components(SuppliersSide supplier, Batch<Guid, Component> components) =>
        [.. (await Task.WhenAll(supplier.ComponentIds.Select(components.Load))).OfType<Component>()];
}

[ObjectType<BuyersSide>(Hide = [nameof(BuyersSide.RequestId)]), Allow(Roles.Oem, Roles.Supplier)]
static class BuyersSideType
{
    /// <summary>Ranked by offers until the quotes are opened, then by quotes.</summary>
    /// <param name="first">Entries of each of its two lists, 0 to 1,000; all if omitted.</param>
    /// <param name="after">
    /// Entries of each list to skip. It counts places of the list as it is now, and is no cursor. When the quotes are opened, and when
    /// one that could not be opened then is opened late, the suppliers are ranked again: begin with 0 once <c>state</c> or
    /// <c>quoteCount</c> of the request has changed between two pages, or an entry may be missed or come twice.
    /// </param>
    /// <param name="asOf">
    /// A past moment: the list as it was then, such as by offers once the quotes are opened. What it names, such as a supplier, is as it is
    /// now.
    /// </param>
    [NonNull]
    public static async Task<ShortlistPage> Shortlist(
        BuyersSide buyer, Batch<PageOfShortlist, ShortlistPage> lists, int? first = null, int after = 0, DateTimeOffset? asOf = null) =>
        await lists.Load(new(new(buyer.RequestId, asOf), first, after))
        ?? throw (asOf is null
            ? new InvalidOperationException($"the sourcing request {buyer.RequestId} has no shortlist")
            : Rejected.Field("asOf", "the request did not exist yet"));

    /// <summary>Why it was closed without an award, in words; null otherwise.</summary>
    public static string? Reason(BuyersSide buyer, ReasonWords words) => buyer.Reason is { } reason ? words.Of(reason) : null;

    /// <summary>The same as a code with parameters.</summary>
    public static Reason? ReasonCoded(BuyersSide buyer) => buyer.Reason;
}

[ObjectType<Quote>, Allow(Roles.Oem, Roles.Supplier)]
static class QuoteType
{
    /// <summary>The quoting supplier.</summary>
    public static Task<SupplierProfile?> Supplier(Quote quote, Batch<Guid, SupplierProfile> suppliers) => suppliers.Load(quote.SupplierId);

    /// <summary>The quoted component.</summary>
    public static Task<Component?> Component(Quote quote, Batch<Guid, Component> components) => components.Load(quote.ComponentId);
}

[ObjectType<AwardedPart>, Allow(Roles.Oem, Roles.Supplier)]
static class AwardedPartType
{
    /// <summary>The awarded supplier.</summary>
    public static Task<SupplierProfile?> Supplier(AwardedPart part, Batch<Guid, SupplierProfile> suppliers) =>
        suppliers.Load(part.SupplierId);
}

[ObjectType<SourcingOverview>(Name = "SourcingRequest"), Allow(Roles.Oem, Roles.Supplier)]
static class SourcingRequestType
{
    /// <summary>The gap closure that it is for; for the OEM and the suppliers it awarded.</summary>
    [Obsolete("Use gapClosureId.")]
    public static Guid? ProcessId(SourcingOverview request) => request.GapClosureId;

    /// <summary>The requested component; null if a class is requested.</summary>
    public static async Task<Component?> Component(SourcingOverview request, Batch<Guid, Component> components) =>
        request.ComponentId is { } component ? await components.Load(component) : null;

    [Batch, Beside("RequestId")]
    public static async Task<IReadOnlyDictionary<Guid, SourcingOverview>> ById(
        IReadOnlyList<Guid> ids, ISourcing sourcing, CancellationToken cancel) =>
        (await sourcing.RequestsById(ids, cancel)).ToDictionary(request => request.Id);
}

[Query, Allow(Roles.Oem, Roles.Supplier)]
static class SourcingQueries
{
    /// <summary>The requests that the caller opened or is invited to quote for, the newest first.</summary>
    /// <param name="requestedFrom">Only those requested at this moment or later.</param>
    /// <param name="requestedUntil">Only those requested before this moment.</param>
    /// <param name="besideId">
    /// Only those that were opened together with this one, for the parts of one bill of materials; without the one itself. For a supplier
    /// these are those that it is invited to, too.
    /// </param>
    public static Task<Connection<SourcingOverview>> SourcingRequests(
        PageArguments page, ISourcing sourcing, CancellationToken cancel, SourcingState? state = null, Guid? componentId = null,
        DateTimeOffset? requestedFrom = null, DateTimeOffset? requestedUntil = null, Guid? besideId = null) =>
        page.Of((first, after) => sourcing.Requests(
            state, componentId, requestedFrom, requestedUntil, besideId, first, after, cancel));

    /// <summary>One request, as far as the caller may see it.</summary>
    public static Task<SourcingOverview?> SourcingRequest(Guid id, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Request(id, cancel);
}

[Mutation, Allow(Roles.Oem)]
static class SourcingMutations
{
    /// <summary>Requests quotes for a component, or for any component of a class with the given properties.</summary>
    [return: Called("sourcingRequest")]
    public static Task<Warned<SourcingOverview>> RequestSourcing(
        RequestSourcing input, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Open(input, clientMutationId, cancel).ThenReadWarned(sourcing.Request, cancel);

    /// <summary>Awards the request, split over suppliers. The other suppliers are declined.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> AwardSourcing(
        Guid requestId, IReadOnlyList<AwardSplit> splits, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel,
        bool acceptLess = false) =>
        sourcing.Award(requestId, new AwardSourcing(splits, acceptLess), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);

    /// <summary>Withdraws an award. The quotes are valid again, and bookings for it are released.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> WithdrawAward(
        Guid requestId, string reason, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.WithdrawAward(requestId, new WithdrawAward(reason), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);

    /// <summary>Ends a request without an award.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> CloseWithoutAward(
        Guid requestId, string reason, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.Close(requestId, new CloseWithoutAward(reason), clientMutationId, cancel).ThenRead(requestId, sourcing.Request, cancel);
}

[Mutation, Allow(Roles.Supplier)]
static class QuoteMutations
{
    /// <summary>Submits or replaces a quote. It is sealed until the deadline.</summary>
    /// <param name="terms">In the request's currency or one that it states a rate for.</param>
    /// <param name="tooling">Paid once with the award, in the currency of the terms; 0 or above.</param>
    /// <param name="delivery">Null for delivered duty paid and goods from CN.</param>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> SubmitQuote(
        Guid requestId, Terms terms, IReadOnlyList<WeekQuantity> weeks, Guid clientMutationId, ISourcing sourcing,
        CancellationToken cancel, Guid? componentId = null, decimal tooling = 0, DeliveryTerms? delivery = null) =>
        sourcing.Quote(requestId, new SubmitQuote(terms, weeks, componentId, tooling, delivery), clientMutationId, cancel)
            .ThenRead(requestId, sourcing.Request, cancel);

    /// <summary>Withdraws the quote before the deadline.</summary>
    [return: Called("sourcingRequest")]
    public static Task<SourcingOverview?> WithdrawQuote(
        Guid requestId, Guid clientMutationId, ISourcing sourcing, CancellationToken cancel) =>
        sourcing.WithdrawQuote(requestId, clientMutationId, cancel).ThenRead(requestId, sourcing.Request, cancel);
}
