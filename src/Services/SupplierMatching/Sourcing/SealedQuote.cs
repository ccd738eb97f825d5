using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>A quote as it is stored until the deadline. Only the service with its key ring can read it; see docs/adr/0023.</summary>
/// <param name="QuoteId">New with each revision.</param>
/// <param name="Key">The request's data key, encrypted by the key ring. Base64.</param>
/// <param name="Content">Nonce, tag and encrypted quote. Base64.</param>
/// <param name="Until">
/// The deadline that it is bound to; it may have been moved to a later one since. Null in quotes from before deadlines could be moved,
/// which are bound to the deadline that their request began with.
/// </param>
public sealed record SealedQuote(Guid SupplierId, Guid QuoteId, string Key, string Content, DateTimeOffset? Until = null);

/// <summary>A sealed quote that cannot be opened.</summary>
/// <param name="Reason">One of <see cref="Contracts.SupplierMatching.ExclusionReasons"/>.</param>
public sealed record UnreadableQuote(Guid SupplierId, Reason Reason);

/// <summary>What came out of the sealed quotes of a request.</summary>
public sealed record UnsealedQuotes(IReadOnlyList<Quote> Quotes, IReadOnlyList<UnreadableQuote> Unreadable);
