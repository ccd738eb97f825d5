using System.Text.Json.Serialization;

using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>The rounds of the request.</summary>
public sealed partial record SourcingRequest
{
    /// <summary>From the first to the last; empty while there is only one.</summary>
    public IReadOnlyList<QuoteRound> Rounds { get; init; } = [];

    /// <summary>The last round, whether or not it takes quotes.</summary>
    QuoteRound LastRound => Rounds is [.., var last] ? last : FirstRound;

    QuoteRound FirstRound => new(1, Conditions.QuoteDeadline, BestAndFinal: false, SupplierIds: null, OpenedAt, Quotes);

    [JsonIgnore]
    public int Round => LastRound.Number;

    [JsonIgnore]
    public bool BestAndFinal => LastRound.BestAndFinal;

    /// <summary>Who may quote in the last round.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> RoundSuppliers => LastRound.SupplierIds ?? InvitedSuppliers;

    /// <summary>
    /// How far the request is for an invited supplier, and the last round in which it may quote. Of a round for others it is told nothing.
    /// </summary>
    public (SourcingState State, QuoteRound Round) SeenBy(Guid supplier)
    {
        var round = Rounds.LastOrDefault(each => each.SupplierIds?.Contains(supplier) != false) ?? FirstRound;
        return (State == SourcingState.Requested && round.Number < Round ? SourcingState.QuotesOpened : State, round);
    }

    /// <summary>The round in which the supplier gave its quote; null without one.</summary>
    public int? QuoteRoundOf(Guid supplier) =>
        SealedOf(supplier) is not null ? Round
        : Rounds.LastOrDefault(round => round.Quotes.Any(quote => quote.SupplierId == supplier))?.Number
            ?? (QuoteOf(supplier) is null ? null : 1);

    public SourcingRequest Apply(RoundOpened e) => DueAgain(e.QuoteDeadline, e.AwardDeadline) with
    {
        State = SourcingState.Requested,
        Reminders = 0,
        Rounds =
        [
            .. Rounds.Count > 0 ? Rounds : [FirstRound],
            new(e.Round, e.QuoteDeadline, e.BestAndFinal, e.SupplierIds, OpenedAt: null, Quotes: []),
        ],
    };

    /// <summary>The request with another last round; unchanged while there is only one.</summary>
    SourcingRequest WithRound(Func<QuoteRound, QuoteRound> change) =>
        Rounds is [.., var last] ? this with { Rounds = [.. Rounds.SkipLast(1), change(last)] } : this;

    /// <summary>
    /// The request with quotes that were opened. Each replaces what its supplier gave before, and so does one that cannot be opened.
    /// </summary>
    public SourcingRequest With(IReadOnlyList<Quote> opened)
    {
        var unread = Sealed.Where(quote => opened.All(other => other.SupplierId != quote.SupplierId)).ToList();
        var replaced = opened.Select(quote => quote.SupplierId).Concat(unread.Select(quote => quote.SupplierId)).ToHashSet();
        return this with { Quotes = [.. Quotes.Where(quote => !replaced.Contains(quote.SupplierId)), .. opened], Sealed = unread };
    }
}

/// <summary>A round of quotes.</summary>
/// <param name="SupplierIds">Who may quote in it; null for all who are invited.</param>
/// <param name="OpenedAt">Null while it takes quotes.</param>
/// <param name="Quotes">Those that were given in it and are opened.</param>
public sealed record QuoteRound(
    int Number, DateTimeOffset QuoteDeadline, bool BestAndFinal, IReadOnlyList<Guid>? SupplierIds, DateTimeOffset? OpenedAt,
    IReadOnlyList<Quote> Quotes);
