namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>Conditions of a sourcing request: deadlines, hard filters, weights and qualification.</summary>
/// <param name="QuoteDeadline">Quotes are sealed until then and rejected afterwards. At most a year ahead.</param>
/// <param name="AwardDeadline">The award is due by then. After the quote deadline, at most two years ahead.</param>
/// <param name="Currency">ISO 4217 code in which quotes are compared.</param>
/// <param name="Weights">Null for <see cref="CriteriaWeights.Default"/>.</param>
/// <param name="SitesWithin">GB/T 2260 code in which a supplier must have a site; null for anywhere.</param>
/// <param name="QualifiedOnly">Whether only qualified suppliers are invited.</param>
/// <param name="MaximumLeadTimeDays">Longest lead time that fits; null for any.</param>
/// <param name="MinimumCoverage">Minimum share of the quantity that a supplier must be able to deliver, 0 to 1.</param>
/// <param name="MinimumShare">Minimum share of each supplier in a split award, 0 to 1.</param>
/// <param name="Certificates">
/// Standards to which a supplier must be certified, such as IATF 16949; at most 20, null for none.
/// </param>
/// <param name="PilotRun">The pilot run by which an unqualified supplier qualifies; null if none is required.</param>
/// <param name="Rates">
/// Other currencies in which quotes are taken, at most 20, each once; null for none. Suppliers read them.
/// </param>
/// <param name="LandedCost">By what freight, insurance and duty are reckoned; null for none of them.</param>
public sealed record SourcingConditions(
    DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, [Currency] string Currency = "CNY", CriteriaWeights? Weights = null,
    [Region] string? SitesWithin = null, bool QualifiedOnly = false, [Days(0, 1000)] int? MaximumLeadTimeDays = null,
    [Share] decimal MinimumCoverage = 0, [Share] decimal MinimumShare = 0, PilotRunNeed? PilotRun = null,
    [Entries(0, 20), Name(100)] IReadOnlyList<string>? Certificates = null, [Entries(0, 20)] IReadOnlyList<ExchangeRate>? Rates = null,
    LandedCostRules? LandedCost = null);

/// <summary>
/// Requests quotes for a component, or for any component of a class with the given properties; exactly one of the two.
/// </summary>
/// <param name="Region">GB/T 2260 code of the region in which the parts are needed.</param>
/// <param name="Weeks">1 to 104 weeks, keyed by their Mondays and not over yet; quantities above 0 in the component's unit.</param>
/// <param name="AcceptSubstitutes">Whether declared substitutes of the component are accepted.</param>
/// <param name="ProcessId">Former name of gapClosureId.</param>
/// <param name="GapClosureId">The gap closure that the request is for, such as a proposal; null if none.</param>
public sealed record RequestSourcing(
    SourcingConditions Conditions, [Region] string Region, [Entries(1, 104)] IReadOnlyList<WeekQuantity> Weeks,
    Guid? ComponentId = null, bool AcceptSubstitutes = false, [Name(100)] string? Class = null,
    [Entries(0, 50)] IReadOnlyList<PropertyDemand>? Properties = null,
    [FormerName("gapClosureId")] Guid? ProcessId = null,
    Guid? GapClosureId = null);

/// <summary>Submits or replaces the quote of an invited supplier. Only the supplier can read it before the deadline.</summary>
/// <param name="Terms">In the request's currency or one that it states a rate for, valid at the award deadline.</param>
/// <param name="Weeks">Offered quantities in weeks of the request, above 0.</param>
/// <param name="ComponentId">Which of its components; null where the request names one or only one of its own fits.</param>
/// <param name="Tooling">Paid once with the award, in the currency of the terms; 0 or above.</param>
/// <param name="Delivery">Null for delivered duty paid and goods from CN.</param>
public sealed record SubmitQuote(
    Terms Terms, [Entries(0, 104)] IReadOnlyList<WeekQuantity> Weeks, Guid? ComponentId = null, [Money] decimal Tooling = 0,
    DeliveryTerms? Delivery = null);

/// <summary>Awards the request, split over suppliers. The other suppliers are declined.</summary>
/// <param name="Splits">1 to 50, one per supplier.</param>
/// <param name="AcceptLess">
/// Whether the award may be below the requested quantity in a week. Otherwise such an award is rejected.
/// </param>
public sealed record AwardSourcing([Entries(1, 50)] IReadOnlyList<AwardSplit> Splits, bool AcceptLess = false);

/// <summary>The award to one supplier.</summary>
/// <param name="Weeks">
/// Quantities by week: each at least the quote's minimum order, a multiple of its order multiple, and at most what was offered.
/// </param>
public sealed record AwardSplit(Guid SupplierId, [Entries(1, 104)] IReadOnlyList<WeekQuantity> Weeks);

/// <summary>Withdraws an award. The quotes are valid again, and bookings for it are released.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawAward([ReasonText] string Reason);

/// <summary>Closes a request without an award. Every supplier that quoted is informed.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CloseWithoutAward([ReasonText] string Reason);

/// <summary>State of a request. The last two are final, but an award can be withdrawn.</summary>
public enum SourcingState { Requested, QuotesOpened, Awarded, ClosedWithoutAward }

/// <summary>
/// State of a request for one supplier. Closed: the request ended, and the supplier did not quote or no supplier was awarded.
/// </summary>
public enum SupplierAnswer { Invited, Quoted, Awarded, Declined, Closed }

/// <summary>
/// A sourcing request. Its OEM sees the shortlist and the number of quotes, and after the deadline the quotes. An invited supplier
/// sees the request, its own quote and its own award.
/// </summary>
/// <param name="Organisation">The OEM; null for others than itself and the suppliers it awarded.</param>
/// <param name="GapClosureId">The gap closure that it is for; null for others than the OEM and the suppliers it awarded.</param>
/// <param name="Conditions">A supplier does not see the weights and the minimum coverage.</param>
/// <param name="AwardBy">The next award deadline.</param>
/// <param name="Published">Number of answers and clarifications that all invited suppliers read.</param>
/// <param name="Extensions">How the quote deadline was moved, the first first; null where it was not.</param>
/// <param name="Round">Number of the last round; for a supplier, of the last one in which it may quote.</param>
/// <param name="BestAndFinal">Whether no round follows this one.</param>
public sealed record SourcingOverview(
    Guid Id, SourcingState State, Guid? Organisation, Guid? GapClosureId, Guid? ComponentId, bool AcceptSubstitutes, string? Class,
    IReadOnlyList<PropertyDemand> Properties, string Region, IReadOnlyList<WeekQuantity> Weeks, SourcingConditions Conditions,
    DateTimeOffset RequestedAt, DateTimeOffset AwardBy, BuyersSide? Buyer, SuppliersSide? Supplier, int Published = 0,
    IReadOnlyList<DeadlineExtension>? Extensions = null, int Round = 1, bool BestAndFinal = false);

/// <summary>What only the OEM sees of its request.</summary>
/// <param name="RequestId">The request's, by which its shortlist is asked for.</param>
/// <param name="QuoteCount">Number of quotes. Before the deadline nothing else is disclosed.</param>
/// <param name="Quotes">The quotes as they stand: the last one of each supplier that was opened. Empty until then.</param>
/// <param name="Award">Empty without an award.</param>
/// <param name="Reason">Why it was closed without an award; null otherwise.</param>
/// <param name="OpenQuestions">Number of questions without an answer.</param>
/// <param name="Rounds">The rounds, the first first; null where there was only one.</param>
/// <param name="BillRequestId">The request for a bill of materials of which this is a lot; null otherwise.</param>
/// <param name="LotNumber">Its number there.</param>
public sealed record BuyersSide(
    Guid RequestId, int QuoteCount, IReadOnlyList<Quote> Quotes, IReadOnlyList<AwardedPart> Award, Reason? Reason,
    int OpenQuestions = 0, IReadOnlyList<SourcingRound>? Rounds = null, Guid? BillRequestId = null, int? LotNumber = null);

/// <summary>What an invited supplier sees of its own quote and award. It sees nothing of other suppliers.</summary>
/// <param name="ComponentIds">The supplier's components that fit the request.</param>
/// <param name="OpenQuestions">Number of its own questions without an answer.</param>
/// <param name="StandsUntilAward">
/// Whether its quote is valid until the award deadline; false where the deadline was moved beyond it. Null without a quote.
/// </param>
/// <param name="QuoteRound">The round in which its quote was given; null without a quote.</param>
public sealed record SuppliersSide(
    SupplierAnswer Answer, IReadOnlyList<Guid> ComponentIds, Quote? Quote, AwardedPart? Award, int OpenQuestions = 0,
    bool? StandsUntilAward = null, int? QuoteRound = null);

/// <summary>The quote of one supplier.</summary>
/// <param name="Weeks">Offered quantities by week, in the component's unit.</param>
/// <param name="Tooling">Paid once with the award, in the currency of the terms.</param>
/// <param name="Delivery">Null for delivered duty paid and goods from CN, as in quotes from before it could be stated.</param>
public sealed record Quote(
    Guid SupplierId, Guid ComponentId, Terms Terms, IReadOnlyList<WeekQuantity> Weeks, decimal Tooling = 0, DeliveryTerms? Delivery = null);

/// <summary>The award to one supplier: component and quantities by week.</summary>
public sealed record AwardedPart(Guid SupplierId, Guid ComponentId, IReadOnlyList<WeekQuantity> Weeks);
