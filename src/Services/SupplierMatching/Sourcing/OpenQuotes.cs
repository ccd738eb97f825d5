using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>At the quote deadline all quotes are opened at once and ranked.</summary>
public static class OpenQuotes
{
    public static bool IsDue(SourcingRequest request, DateTimeOffset now) =>
        request.State == SourcingState.Requested && now >= request.Conditions.QuoteDeadline;

    /// <param name="candidates">The invited suppliers, with the terms of their offers.</param>
    public static object[] Decide(SourcingRequest request, IEnumerable<Candidate> candidates, DateTimeOffset now)
    {
        if (!IsDue(request, now)) return [];

        var known = candidates.ToDictionary(candidate => (candidate.SupplierId, candidate.ComponentId));
        var quoted = request.Quotes
            .Where(quote => known.ContainsKey((quote.SupplierId, quote.ComponentId)))
            .Select(quote => known[(quote.SupplierId, quote.ComponentId)] with { Terms = quote.Terms }).ToList();
        var ranking = Ranking.Of(request.AsNeed(), quoted, DateOnly.FromDateTime(now.UtcDateTime)).Explained();
        return [new QuotesOpened(ranking with { Excluded = [.. ranking.Excluded, .. Unranked(request, known)] }, now)];
    }

    static IEnumerable<ExcludedSupplier> Unranked(SourcingRequest request, Dictionary<(Guid, Guid), Candidate> known)
    {
        foreach (var invited in request.Invited.DistinctBy(invitation => invitation.SupplierId))
            if (request.QuoteOf(invited.SupplierId) is not { } quote)
                yield return new(invited.SupplierId, invited.Components[0], [new Exclusion("quote", ExclusionReasons.NotQuoted.With())]);
            else if (!known.ContainsKey((quote.SupplierId, quote.ComponentId)))
                yield return new(quote.SupplierId, quote.ComponentId, [new Exclusion("offer", ExclusionReasons.NoLongerOffered.With())]);
    }
}
