using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// An OEM's request to suppliers: quotes are collected sealed, opened together, and answered by an award or without one.
/// </summary>
public sealed partial record SourcingRequest(
    Guid Id, Guid Organisation, [property: JsonPropertyName("processId")] Guid? GapClosureId, SourcingState State, Ask Ask,
    SourcingConditions Conditions, DateTimeOffset RequestedAt)
{
    /// <summary>
    /// The ranking by quotes, once they are opened. Before that the list stands beside the request, but for the oldest requests.
    /// </summary>
    public Shortlist? Shortlist { get; init; }

    /// <summary>Null where it is a request of its own.</summary>
    public Lot? Lot { get; init; }

    public Guid? BillRequestId => Lot?.BillRequestId;

    public IReadOnlyList<Invitation> Invited { get; init; } = [];
    /// <summary>The opened quotes, and those from before quotes were encrypted.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Encrypted quotes; once the quotes are opened, those that could not be.</summary>
    public IReadOnlyList<SealedQuote> Sealed { get; init; } = [];

    public IReadOnlyList<AwardedPart> Parts { get; init; } = [];
    public DateTimeOffset AwardBy { get; init; } = Conditions.AwardDeadline;
    public DateTimeOffset? OpenedAt { get; init; }
    public int Reminders { get; init; }
    public Reason? Reason { get; init; }

    public IReadOnlyList<Guid> InvitedSuppliers => [.. Invited.Select(invitation => invitation.SupplierId).Distinct()];
    public IReadOnlyList<Guid> AwardedSuppliers => [.. Parts.Select(part => part.SupplierId)];
    /// <summary>Quotes of a request that is closed before its deadline are never opened.</summary>
    public bool QuotesAreOpen => OpenedAt is not null;
    public bool IsOpen => State is SourcingState.Requested or SourcingState.QuotesOpened;

    /// <summary>The last week of the request. Past weeks bind no capacity.</summary>
    public DateOnly LastWeek => Ask.Weeks.Max(week => week.Week);

    /// <summary>The next deadline; null if there is none.</summary>
    public DateTimeOffset? DueAt => State switch
    {
        SourcingState.Requested => Conditions.QuoteDeadline,
        SourcingState.QuotesOpened => AwardBy,
        _ => null,
    };

    public Need AsNeed() => new(
        Ask.ComponentId, Ask.AcceptSubstitutes, Ask.Class, Ask.Properties, Ask.Weeks, Ask.Region, Conditions.SitesWithin,
        Conditions.Certificates ?? [], Conditions.QualifiedOnly, Conditions.MaximumLeadTimeDays, Conditions.MinimumCoverage,
        CostBasis.Of(Conditions),
        Conditions.Weights ?? CriteriaWeights.Default);

    /// <summary>Since when quotes wait that could not be opened; null where none do.</summary>
    public DateTimeOffset? UnreadableSince => State == SourcingState.QuotesOpened && Sealed.Count > 0 ? OpenedAt : null;

    /// <summary>The suppliers that quoted, whether or not their quotes can be read.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Quoting =>
        [.. Quotes.Select(quote => quote.SupplierId).Concat(Sealed.Select(quote => quote.SupplierId)).Distinct()];

    /// <summary>The components for which a supplier was invited.</summary>
    public IReadOnlyList<Guid> ComponentsOf(Guid supplier) =>
        [.. Invited.Where(invitation => invitation.SupplierId == supplier).SelectMany(invitation => invitation.Components)];

    public Quote? QuoteOf(Guid supplier) => Quotes.FirstOrDefault(quote => quote.SupplierId == supplier);
    public SealedQuote? SealedOf(Guid supplier) => Sealed.FirstOrDefault(quote => quote.SupplierId == supplier);
    public AwardedPart? PartOf(Guid supplier) => Parts.FirstOrDefault(part => part.SupplierId == supplier);

    public static SourcingRequest Create(SourcingRequested e) =>
        new(e.RequestId, e.Organisation, e.GapClosureId, SourcingState.Requested, e.Ask, e.Conditions, e.At) { Lot = e.Lot };

    public SourcingRequest Apply(SourcingShortlisted e) => this with
    {
        Shortlist = e.Shortlist,
        Invited = e.Invited ?? [.. e.Shortlist!.Ranked.Select(ranked => new Invitation(ranked.SupplierId, [ranked.ComponentId]))],
    };

    public SourcingRequest Apply(QuoteSealed e) => this with
    {
        // In a later round the quote before it stands until this one is opened.
        Quotes = Rounds.Count > 0 ? Quotes : [.. Quotes.Where(quote => quote.SupplierId != e.Quote.SupplierId)],
        Sealed = SealedOf(e.Quote.SupplierId) is { } before
            ? [.. Sealed.Select(quote => quote == before ? e.Quote : quote)]
            : [.. Sealed, e.Quote],
    };

    public SourcingRequest Apply(QuoteSubmitted e) => this with { Quotes = [.. Quotes, e.Quote] };

    public SourcingRequest Apply(QuoteRevised e) => this with
    { Quotes = [.. Quotes.Select(quote => quote.SupplierId == e.Quote.SupplierId ? e.Quote : quote)] };

    public SourcingRequest Apply(QuoteWithdrawn e) => this with
    {
        Quotes = Rounds.Count > 0 ? Quotes : [.. Quotes.Where(quote => quote.SupplierId != e.SupplierId)],
        Sealed = [.. Sealed.Where(quote => quote.SupplierId != e.SupplierId)],
    };

    public SourcingRequest Apply(QuotesOpened e) =>
        With(e.Quotes ?? []).WithRound(round => round with { OpenedAt = e.At, Quotes = e.Quotes ?? [] }) with
        { State = SourcingState.QuotesOpened, OpenedAt = e.At, Shortlist = e.Shortlist };

    public SourcingRequest Apply(LateQuotesOpened e) =>
        With(e.Quotes).WithRound(round => round with { Quotes = [.. round.Quotes, .. e.Quotes] }) with { Shortlist = e.Shortlist };

    public SourcingRequest Apply(AwardDeadlinePassed e) => this with { AwardBy = e.NextDeadline, Reminders = Reminders + 1 };
    public SourcingRequest Apply(SourcingAwarded e) => this with { State = SourcingState.Awarded, Parts = e.Parts };

    public SourcingRequest Apply(AwardWithdrawn e) => this with
    { State = SourcingState.QuotesOpened, Parts = [], AwardBy = e.At > AwardBy ? e.At + SourcingDeadlines.AwardExtension : AwardBy };

    public SourcingRequest Apply(SourcingClosedWithoutAward e) => this with { State = SourcingState.ClosedWithoutAward, Reason = e.Reason };
}

/// <summary>An invited supplier.</summary>
/// <param name="ComponentIds">Its components that fit the request, the best first.</param>
/// <param name="ComponentId">In earlier requests, one component for each invitation; null in others.</param>
public sealed record Invitation(Guid SupplierId, IReadOnlyList<Guid>? ComponentIds = null, Guid? ComponentId = null)
{
    [JsonIgnore]
    public IReadOnlyList<Guid> Components => ComponentIds ?? (ComponentId is { } one ? [one] : []);
}

/// <summary>What holds for every request; its quote and award deadlines are its own.</summary>
public static class SourcingDeadlines
{
    /// <summary>Between one award deadline that passed and the next.</summary>
    public static readonly TimeSpan AwardExtension = TimeSpan.FromDays(7);

    /// <summary>Award deadlines that may pass before the request is closed, so that suppliers get an answer.</summary>
    public const int Reminders = 3;
}
