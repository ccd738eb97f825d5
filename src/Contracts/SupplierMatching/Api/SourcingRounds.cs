namespace SupplyChain.Contracts.SupplierMatching.Api;

/// <summary>
/// Opens another round once the quotes are opened: suppliers that quoted may give a new sealed quote, or else their last one stands. A
/// request has 5 rounds at most, and none after one that is best and final.
/// </summary>
/// <param name="QuoteDeadline">Of the round, within a year.</param>
/// <param name="BestAndFinal">Whether it is the last round.</param>
/// <param name="SupplierIds">Those of the suppliers that quoted who may quote again; null for all of them.</param>
/// <param name="AwardDeadline">
/// After the quote deadline and not earlier than now set, within two years. Null for as long after the quote deadline as before.
/// </param>
public sealed record OpenRound(
    DateTimeOffset QuoteDeadline, bool BestAndFinal = false, [Entries(1, 1000)] IReadOnlyList<Guid>? SupplierIds = null,
    DateTimeOffset? AwardDeadline = null);

/// <summary>A round of quotes, for the OEM.</summary>
/// <param name="Number">From 1.</param>
/// <param name="SupplierIds">Who may quote in it; null in the first round, for all who are invited.</param>
/// <param name="QuoteCount">Number of quotes that were given in it. Before its deadline nothing else of them is disclosed.</param>
/// <param name="OpenedAt">Null while it takes quotes.</param>
/// <param name="Quotes">Those that were given in it; empty until they are opened.</param>
public sealed record SourcingRound(
    int Number, DateTimeOffset QuoteDeadline, bool BestAndFinal, IReadOnlyList<Guid>? SupplierIds, int QuoteCount,
    DateTimeOffset? OpenedAt, IReadOnlyList<Quote> Quotes);
