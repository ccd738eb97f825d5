using Marten;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>
/// Quotes that could not be opened at the deadline are tried again while their request is not awarded: a lost key may be restored.
/// </summary>
static class LateQuotes
{
    public static DeadlineKind Kind(QuoteSeals seals) =>
        new("unreadable-quotes", FindDue, (work, id, now) => Pass(work, id, now, seals));

    static async Task<IReadOnlyList<Guid>> FindDue(
        IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel)
    {
        Guid[] apart = [.. except];
        return await session.Query<SourcingRequest>().Where(request => request.UnreadableSince <= now && !request.Id.IsOneOf(apart))
            .OrderBy(request => request.UnreadableSince).Take(most).Select(request => request.Id).ToListAsync(cancel);
    }

    static async Task Pass(Work work, Guid id, DateTimeOffset now, QuoteSeals seals)
    {
        var request = work.Stream<SourcingRequest>(id);
        await work.Load();
        var state = request.State!;
        if (state.UnreadableSince is null) return;

        var unsealed = seals.Open(state);
        if (unsealed.Quotes.Count == 0) throw new QuotesUnreadable(unsealed.Unreadable);
        request.Append(OpenQuotes.DecideLate(state, unsealed, await work.Queries.FindAsync(state.AsNeed(), now, default), now));
    }
}

/// <summary>None of a request's remaining quotes can be opened. The reason stands with what is set aside.</summary>
sealed class QuotesUnreadable(IReadOnlyList<UnreadableQuote> quotes) : Exception(
    string.Join("; ", quotes.Select(quote => $"the quote of supplier {quote.SupplierId} cannot be opened: {quote.Reason.Code}")));
