using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Offers;

namespace SupplyChain.SupplierMatching.Sourcing;

public static class SubmitQuoteDecider
{
    /// <summary>
    /// Submits or replaces the quote of an invited supplier. Idempotent. For a supplier that was not invited the answer is 404.
    /// </summary>
    /// <param name="before">The supplier's quote until now; null where it has none or it cannot be read.</param>
    /// <returns>The quote, to be sealed; null where it is the same as before.</returns>
    /// <exception cref="Rejected">Not invited; the deadline passed; or the quote does not fit the request, by field.</exception>
    public static Quote? Decide(SubmitQuote c, SourcingRequest? request, Quote? before, Guid id, Guid caller, DateTimeOffset now)
    {
        if (request is null || !request.InvitedSuppliers.Contains(caller)) throw Rejected.NotFound("request", id);
        RequireOpen(request, caller, now);

        var own = request.ComponentsOf(caller);
        var component = c.ComponentId
            ?? (own.Count == 1 ? own[0] : throw Rejected.Field("componentId", "several of your components fit: name one"));
        var taken = CostBasis.Of(request.Conditions).Taken.ToList();
        var lastDay = ChinaDay.Of(request.Conditions.AwardDeadline);
        var faults = new Faults()
            .Require(own.Contains(component), "componentId", "is not what you were asked for")
            .Require(taken.Contains(c.Terms.Currency), "terms.currency", $"quotes are taken in {string.Join(", ", taken)}")
            .Require(c.Terms.ValidTo >= lastDay, "terms.validTo", $"must stand until the award deadline, {lastDay:yyyy-MM-dd}")
            .RequireTerms(c.Terms, "terms", ChinaDay.Of(now))
            .Weeks(c.Weeks, "weeks", now);
        foreach (var (index, week) in c.Weeks.Index())
        {
            faults
                .Require(request.Ask.Weeks.Any(asked => asked.Week == week.Week), $"weeks[{index}].week", "is not a week of the request")
                .Order(week.Quantity, c.Terms, $"weeks[{index}].quantity");
        }
        faults.ThrowIfAny();

        var quote = new Quote(
            caller, component, c.Terms, [.. c.Weeks.OrderBy(week => week.Week)], c.Tooling, c.Delivery);
        return before is not null && Same(before, quote) ? null : quote;
    }

    /// <summary>
    /// Quotes change only before the deadline, even if they are not opened yet. For who is not in the last round it is that of the round
    /// before: it is not told that there is another one.
    /// </summary>
    public static void RequireOpen(SourcingRequest request, Guid supplier, DateTimeOffset now)
    {
        if (request.State == SourcingState.ClosedWithoutAward) throw Rejected.Conflict("request", "was closed");
        var deadline = request.SeenBy(supplier).Round.QuoteDeadline;
        if (now >= deadline) throw Rejected.Conflict("quoteDeadline", $"passed at {deadline:O}");
    }

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/sourcing-requests/{id:guid}/quote",
            (Guid id, SubmitQuote c, Command command, QuoteSeals seals, IDocumentStore store, CancellationToken cancel) =>
                store.Decide<SourcingRequest>(
                    command.Concealed(), id, request => Sealed(c, request, id, command.Caller.Organisation, command.At, seals), cancel))
        .RequireAnyRole(Roles.Supplier);

    static object[] Sealed(SubmitQuote c, SourcingRequest? request, Guid id, Guid caller, DateTimeOffset now, QuoteSeals seals)
    {
        var before = request is null ? null : seals.QuoteOf(request, caller);
        return Decide(c, request, before, id, caller, now) is { } quote ? [new QuoteSealed(seals.Seal(request!, quote), now)] : [];
    }

    // Records compare their lists by reference.
    static bool Same(Quote a, Quote b) =>
        a.ComponentId == b.ComponentId && a.Weeks.SequenceEqual(b.Weeks) && a.Terms.Prices.SequenceEqual(b.Terms.Prices)
        && a.Tooling == b.Tooling && a.Delivery == b.Delivery && a.Terms == (b.Terms with { Prices = a.Terms.Prices });
}
