namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>How suppliers are asked, compared and awarded, whatever is asked for.</summary>
/// <param name="QuoteDeadline">Quotes stay sealed until then and are refused from then on; within a year.</param>
/// <param name="AwardDeadline">After the quote deadline, within two years; an award is due by then.</param>
/// <param name="Currency">ISO 4217 code of all quotes.</param>
/// <param name="Weights">Null for <see cref="CriteriaWeights.Default"/>.</param>
/// <param name="SitesWithin">GB/T 2260 code in which a supplier must have a site; null for anywhere.</param>
/// <param name="QualifiedOnly">Whether only suppliers that are qualified already are asked.</param>
/// <param name="MaximumLeadTimeDays">Longest lead time that fits; null for any.</param>
/// <param name="MinimumCoverage">Share of the quantity, 0 to 1, that a supplier must be able to deliver.</param>
/// <param name="MinimumShare">Smallest share of an award, 0 to 1, that a supplier among several gets.</param>
/// <param name="Certificates">Standards that a supplier must be certified to, such as IATF 16949; at most 20, null for none.</param>
/// <param name="PilotRun">How a supplier qualifies that is not yet; null where none is needed.</param>
public sealed record SourcingConditions(
    DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Currency = "CNY", CriteriaWeights? Weights = null,
    string? SitesWithin = null, bool QualifiedOnly = false, int? MaximumLeadTimeDays = null, decimal MinimumCoverage = 0,
    decimal MinimumShare = 0, PilotRunNeed? PilotRun = null, IReadOnlyList<string>? Certificates = null);

/// <summary>
/// An OEM asks suppliers for a component, or for any component of a class with the properties named; exactly one of the two.
/// </summary>
/// <param name="Region">GB/T 2260 code of the region in which the parts are needed.</param>
/// <param name="Weeks">1 to 104 weeks, keyed by their Mondays and not over yet; quantities above 0 in the component's unit.</param>
/// <param name="AcceptSubstitutes">Whether declared substitutes of the component may stand in for it.</param>
/// <param name="ProcessId">Former name of gapClosureId.</param>
/// <param name="GapClosureId">The gap closure, such as a proposal, that the request is for; null outside any.</param>
public sealed record RequestSourcing(
    SourcingConditions Conditions, string Region, IReadOnlyList<WeekQuantity> Weeks, Guid? ComponentId = null,
    bool AcceptSubstitutes = false, string? Class = null, IReadOnlyList<PropertyDemand>? Properties = null,
    [FormerName("gapClosureId")] Guid? ProcessId = null,
    Guid? GapClosureId = null);

/// <summary>An invited supplier quotes, or replaces its quote; only itself can read it before the deadline.</summary>
/// <param name="Terms">In the request's currency, valid at the award deadline.</param>
/// <param name="Weeks">What it offers to deliver, in weeks of the request; quantities above 0.</param>
/// <param name="ComponentId">Which of its components; null where the request names one or only one of its own fits.</param>
public sealed record SubmitQuote(Terms Terms, IReadOnlyList<WeekQuantity> Weeks, Guid? ComponentId = null);

/// <summary>An OEM awards what it asked for, split over suppliers; the others are declined.</summary>
/// <param name="Splits">1 to 50, one per supplier.</param>
/// <param name="AcceptLess">Whether weeks in which less than asked is awarded are meant so.</param>
public sealed record AwardSourcing(IReadOnlyList<AwardSplit> Splits, bool AcceptLess = false);

/// <summary>What one supplier is awarded.</summary>
/// <param name="Weeks">
/// Quantities by week: each at least the quote's minimum order, a multiple of its order multiple, and at most what was offered.
/// </param>
public sealed record AwardSplit(Guid SupplierId, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>The award is taken back: the quotes stand again and what was booked for it is released.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record WithdrawAward(string Reason);

/// <summary>The request ends without an award; every supplier that quoted is answered.</summary>
/// <param name="Reason">1 to 500 characters.</param>
public sealed record CloseWithoutAward(string Reason);

/// <summary>Where a request stands; the last two are ends, of which an award can be taken back.</summary>
public enum SourcingState { Requested, QuotesOpened, Awarded, ClosedWithoutAward }

/// <summary>How a request stands for one supplier. Closed: it ended, and the supplier had not quoted or nobody was awarded.</summary>
public enum SupplierAnswer { Invited, Quoted, Awarded, Declined, Closed }

/// <summary>
/// A sourcing request as far as the reader may see it. Its OEM sees the shortlist, before the deadline the number of
/// quotes, then the quotes; an invited supplier sees what it needs to quote, its own quote and its own answer.
/// </summary>
/// <param name="Organisation">The OEM; for itself and the suppliers it awarded.</param>
/// <param name="GapClosureId">The gap closure that it is for; likewise.</param>
/// <param name="Conditions">For a supplier without the weights and the minimum coverage.</param>
/// <param name="AwardBy">When the next award deadline is.</param>
public sealed record SourcingOverview(
    Guid Id, SourcingState State, Guid? Organisation, Guid? GapClosureId, Guid? ComponentId, bool AcceptSubstitutes, string? Class,
    IReadOnlyList<PropertyDemand> Properties, string Region, IReadOnlyList<WeekQuantity> Weeks, SourcingConditions Conditions,
    DateTimeOffset RequestedAt, DateTimeOffset AwardBy, BuyersSide? Buyer, SuppliersSide? Supplier);

/// <summary>What the OEM alone sees of its request.</summary>
/// <param name="RequestId">The request's, by which its shortlist is asked for.</param>
/// <param name="QuoteCount">How many have quoted; all that is told before the deadline.</param>
/// <param name="Quotes">Empty until they are opened.</param>
/// <param name="Award">Empty without an award.</param>
/// <param name="Reason">Why it was closed without an award; null otherwise.</param>
public sealed record BuyersSide(
    Guid RequestId, int QuoteCount, IReadOnlyList<Quote> Quotes, IReadOnlyList<AwardedPart> Award, Reason? Reason);

/// <summary>What an invited supplier sees besides the request; nothing of any other supplier.</summary>
/// <param name="ComponentIds">Its own components that fit.</param>
public sealed record SuppliersSide(
    SupplierAnswer Answer, IReadOnlyList<Guid> ComponentIds, Quote? Quote, AwardedPart? Award);

/// <summary>What one supplier quotes.</summary>
/// <param name="Weeks">What it offers to deliver by week, in the component's unit.</param>
public sealed record Quote(Guid SupplierId, Guid ComponentId, Terms Terms, IReadOnlyList<WeekQuantity> Weeks);

/// <summary>What one supplier is awarded of which component, by week.</summary>
public sealed record AwardedPart(Guid SupplierId, Guid ComponentId, IReadOnlyList<WeekQuantity> Weeks);
