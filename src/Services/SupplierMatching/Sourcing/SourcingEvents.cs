using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>An OEM asked suppliers for a component, or for any of a class with certain properties.</summary>
/// <param name="GapClosureId">The gap closure that it is for; null outside any. Stored as <c>processId</c>.</param>
public sealed record SourcingRequested(
    Guid RequestId, Guid Organisation, [property: JsonPropertyName("processId")] Guid? GapClosureId, Ask Ask,
    SourcingConditions Conditions, DateTimeOffset At);

/// <summary>Suppliers were ranked by what they offer; those ranked are invited to quote.</summary>
/// <param name="Shortlist">
/// In requests from before lists were documents; null in others (see <see cref="Shortlisting.StoredShortlist"/>).
/// </param>
/// <param name="Invited">Null in requests from before: then the list says who.</param>
public sealed record SourcingShortlisted(Shortlist? Shortlist, DateTimeOffset At, IReadOnlyList<Invitation>? Invited = null);

/// <summary>A supplier quoted, sealed until the deadline.</summary>
public sealed record QuoteSubmitted(Quote Quote, DateTimeOffset At);

/// <summary>A supplier replaced its quote.</summary>
public sealed record QuoteRevised(Quote Quote, DateTimeOffset At);

/// <summary>A supplier took its quote back before the deadline.</summary>
public sealed record QuoteWithdrawn(Guid SupplierId, DateTimeOffset At);

/// <summary>The deadline passed: all quotes were opened together and their suppliers ranked by what they quoted.</summary>
public sealed record QuotesOpened(Shortlist Shortlist, DateTimeOffset At);

/// <summary>No award was made in time; the OEM is reminded and has until the next deadline.</summary>
public sealed record AwardDeadlinePassed(DateTimeOffset NextDeadline, DateTimeOffset At);

/// <summary>The OEM awarded. Who quoted and is not awarded is declined.</summary>
public sealed record SourcingAwarded(IReadOnlyList<AwardedPart> Parts, IReadOnlyList<Guid> Declined, bool AcceptLess, DateTimeOffset At);

/// <summary>The award was taken back: the quotes stand again.</summary>
public sealed record AwardWithdrawn(string Reason, DateTimeOffset At);

/// <summary>The request ended without an award; whoever quoted is answered.</summary>
/// <param name="Reason">The OEM's own words, or <see cref="SourcingReasons"/>.</param>
public sealed record SourcingClosedWithoutAward(Reason Reason, DateTimeOffset At);

/// <summary>What is asked for: a component, or a class with properties; see <see cref="RequestSourcing"/>.</summary>
public sealed record Ask(
    Guid? ComponentId, bool AcceptSubstitutes, string? Class, IReadOnlyList<PropertyDemand> Properties, string Region,
    IReadOnlyList<WeekQuantity> Weeks);
