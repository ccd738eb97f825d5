using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>At the quote deadline all quotes are opened at once and ranked.</summary>
public static class OpenQuotes
{
    public static bool IsDue(SourcingRequest request, DateTimeOffset now) =>
        request.State == SourcingState.Requested && now >= request.Conditions.QuoteDeadline;

    /// <param name="unsealed">What came out of the sealed quotes. What cannot be read keeps no other from being opened.</param>
    /// <param name="candidates">The invited suppliers, with the terms of their offers.</param>
    public static object[] Decide(
        SourcingRequest request, UnsealedQuotes unsealed, IEnumerable<Candidate> candidates, DateTimeOffset now) =>
        IsDue(request, now) ? [new QuotesOpened(Ranked(request, unsealed, candidates, now), now, unsealed.Quotes)] : [];

    /// <summary>The same for quotes that could not be read at the deadline, while the request is not awarded.</summary>
    public static object[] DecideLate(
        SourcingRequest request, UnsealedQuotes unsealed, IEnumerable<Candidate> candidates, DateTimeOffset now) =>
        request.UnreadableSince is null || unsealed.Quotes.Count == 0
            ? []
            : [new LateQuotesOpened(unsealed.Quotes, Ranked(request, unsealed, candidates, now), now)];

    static Shortlist Ranked(SourcingRequest before, UnsealedQuotes unsealed, IEnumerable<Candidate> candidates, DateTimeOffset now)
    {
        var request = before.With(unsealed.Quotes);
        var known = candidates.ToDictionary(candidate => (candidate.SupplierId, candidate.ComponentId));
        var quoted = request.Quotes
            .Where(quote => known.ContainsKey((quote.SupplierId, quote.ComponentId)))
            .Select(quote => known[(quote.SupplierId, quote.ComponentId)] with
            { Terms = quote.Terms, Tooling = quote.Tooling, DeliveryTerms = quote.Delivery }).ToList();
        var ranking = Ranking.Of(request.AsNeed(), quoted, ChinaDay.Of(now)).Explained();
        return ranking with { Excluded = [.. ranking.Excluded, .. Unranked(request, unsealed.Unreadable, known)] };
    }

    static IEnumerable<ExcludedSupplier> Unranked(
        SourcingRequest request, IReadOnlyList<UnreadableQuote> unreadable, Dictionary<(Guid, Guid), Candidate> known)
    {
        foreach (var invited in request.Invited.DistinctBy(invitation => invitation.SupplierId))
            if (request.QuoteOf(invited.SupplierId) is not { } quote)
                yield return new(invited.SupplierId, invited.Components[0], [new Exclusion("quote",
                    unreadable.FirstOrDefault(own => own.SupplierId == invited.SupplierId)?.Reason ?? ExclusionReasons.NotQuoted.With())]);
            else if (!known.ContainsKey((quote.SupplierId, quote.ComponentId)))
                yield return new(quote.SupplierId, quote.ComponentId, [new Exclusion("offer", ExclusionReasons.NoLongerOffered.With())]);
    }
}
