using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>An OEM requested quotes for a component, or for any component of a class with given properties.</summary>
/// <param name="GapClosureId">The gap closure that it is for; null if none. Stored as processId.</param>
/// <param name="Lot">Where it is one of several requests for the parts of a bill; null otherwise.</param>
public sealed record SourcingRequested(
    Guid RequestId, Guid Organisation, [property: JsonPropertyName("processId")] Guid? GapClosureId, Ask Ask,
    SourcingConditions Conditions, DateTimeOffset At, Lot? Lot = null);

/// <summary>Suppliers were ranked by their offers. The ranked ones are invited to quote.</summary>
/// <param name="Shortlist">
/// In requests from before lists stood beside them; null in others (see <see cref="Shortlisting.StoredShortlist"/>).
/// </param>
/// <param name="Invited">Null in earlier requests, whose shortlist names the invited.</param>
public sealed record SourcingShortlisted(Shortlist? Shortlist, DateTimeOffset At, IReadOnlyList<Invitation>? Invited = null);

/// <summary>A supplier submitted its quote, or replaced it. The quote is encrypted until the deadline.</summary>
public sealed record QuoteSealed(SealedQuote Quote, DateTimeOffset At);

/// <summary>A supplier submitted a quote. Only in histories from before quotes were encrypted.</summary>
public sealed record QuoteSubmitted(Quote Quote, DateTimeOffset At);

/// <summary>A supplier replaced its quote. Only in histories from before quotes were encrypted.</summary>
public sealed record QuoteRevised(Quote Quote, DateTimeOffset At);

/// <summary>A supplier withdrew its quote before the deadline.</summary>
public sealed record QuoteWithdrawn(Guid SupplierId, DateTimeOffset At);

/// <summary>An invited supplier asked about the request. Nobody but itself is told who asked.</summary>
public sealed record QuestionAsked(Guid QuestionId, Guid SupplierId, string Text, DateTimeOffset At);

/// <summary>The OEM answered a question. All invited suppliers read both.</summary>
public sealed record QuestionAnswered(Guid QuestionId, string Answer, DateTimeOffset At);

/// <summary>The OEM told all invited suppliers something about its request.</summary>
public sealed record ClarificationPublished(Guid ClarificationId, string Text, DateTimeOffset At);

/// <summary>The OEM moved the quote deadline to a later moment, and the award deadline with it.</summary>
public sealed record QuoteDeadlineExtended(
    DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, string Reason, DateTimeOffset At);

/// <summary>The OEM opened another round: quotes are taken again, and those that stand stay until their suppliers replace them.</summary>
/// <param name="Round">2 for the first one that is opened.</param>
/// <param name="SupplierIds">Who may quote in it.</param>
public sealed record RoundOpened(
    int Round, DateTimeOffset QuoteDeadline, DateTimeOffset AwardDeadline, bool BestAndFinal, IReadOnlyList<Guid> SupplierIds,
    DateTimeOffset At);

/// <summary>The quote deadline passed. All quotes were opened and their suppliers ranked.</summary>
/// <param name="Quotes">Those that were encrypted and could be opened. Null in histories from before quotes were encrypted.</param>
public sealed record QuotesOpened(Shortlist Shortlist, DateTimeOffset At, IReadOnlyList<Quote>? Quotes = null);

/// <summary>Quotes that could not be opened at the deadline were opened later, and the suppliers ranked again.</summary>
public sealed record LateQuotesOpened(IReadOnlyList<Quote> Quotes, Shortlist Shortlist, DateTimeOffset At);

/// <summary>No award was made in time; the OEM is reminded and has until the next deadline.</summary>
public sealed record AwardDeadlinePassed(DateTimeOffset NextDeadline, DateTimeOffset At);

/// <summary>The OEM awarded the request. Other suppliers that quoted are declined.</summary>
public sealed record SourcingAwarded(IReadOnlyList<AwardedPart> Parts, IReadOnlyList<Guid> Declined, bool AcceptLess, DateTimeOffset At);

/// <summary>The award was withdrawn. The quotes are valid again.</summary>
public sealed record AwardWithdrawn(string Reason, DateTimeOffset At);

/// <summary>The request ended without an award. Every supplier that quoted is informed.</summary>
/// <param name="Reason">The OEM's own words, or <see cref="SourcingReasons"/>.</param>
public sealed record SourcingClosedWithoutAward(Reason Reason, DateTimeOffset At);

/// <summary>The requested component, or class with properties; see RequestSourcing.</summary>
public sealed record Ask(
    Guid? ComponentId, bool AcceptSubstitutes, string? Class, IReadOnlyList<PropertyDemand> Properties, string Region,
    IReadOnlyList<WeekQuantity> Weeks);

/// <summary>One of several requests for the parts of a bill of materials. Suppliers are told nothing of it.</summary>
/// <param name="Number">From 1.</param>
public sealed record Lot(Guid BillRequestId, int Number);
