using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Costs;

namespace SupplyChain.SupplierMatching.Sourcing;

/// <summary>What do the quotes of one of the caller's requests really cost, once they are opened?</summary>
public static class QuoteMatrices
{
    const int MostQuotes = 50, MostWeeks = 104;

    static readonly QuantityAttribute Quantity = new();

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/sourcing-requests/{id:guid}/quote-matrix",
            async (Guid id, Caller caller, IQuerySession session, CancellationToken cancel) =>
                Of(await session.LoadAsync<SourcingRequest>(id, cancel), id, caller.Organisation))
        .RequireAnyRole(Roles.Oem);

    /// <summary>The same with the same quotes, whoever is ranked first.</summary>
    /// <exception cref="Rejected">No such request of this OEM; or its quotes are sealed.</exception>
    public static QuoteMatrix Of(SourcingRequest? request, Guid id, Guid caller)
    {
        if (request is null || request.Organisation != caller) throw Rejected.NotFound("request", id);
        if (!request.QuotesAreOpen)
            throw Rejected.Conflict("request", request.State == SourcingState.ClosedWithoutAward
                ? (FaultText)"was closed"
                : $"takes quotes until {request.Conditions.QuoteDeadline:O}");

        var (basis, asked) = (CostBasis.Of(request.Conditions), request.Ask.Weeks.Sum(week => week.Quantity));
        var quotes = request.Quotes.Select(quote => FiguresOf(quote, request, basis, asked))
            .OrderBy(quote => quote.Cost?.UnitCost ?? decimal.MaxValue).ThenBy(quote => quote.SupplierId).Take(MostQuotes);
        return new(id, basis.Currency, asked, request.Quotes.Count, [.. quotes]);
    }

    static QuoteFigures FiguresOf(Quote quote, SourcingRequest request, CostBasis basis, decimal asked)
    {
        var terms = quote.Terms;
        // Weeks stored before quantities had bounds, with more than can be summed, do not count.
        var weeks = quote.Weeks.Where(week => Quantity.Spans(week.Quantity)).OrderBy(week => week.Week).Take(MostWeeks).ToList();
        var pricing = LandedPricing.Of(basis, quote);
        var cost = pricing?.At(weeks.Sum(week => week.Quantity));
        var covered = request.Ask.Weeks.Sum(need =>
            Math.Min(need.Quantity, weeks.FirstOrDefault(week => week.Week == need.Week)?.Quantity ?? 0));
        return new(
            quote.SupplierId, quote.ComponentId, terms.Currency, basis.RateOf(terms.Currency), quote.Delivery ?? LandedPricing.DutyPaid,
            cost, terms.MinimumOrder, terms.OrderMultiple, terms.LeadTimeDays, terms.ValidFrom, terms.ValidTo,
            Math.Round(covered / asked, 4), cost is null ? [] : ByWeek(weeks, cost), cost is null ? [] : pricing!.Curve(asked));
    }

    static List<CostOfWeek> ByWeek(List<WeekQuantity> weeks, LandedCost cost)
    {
        var (rows, sum) = (new List<CostOfWeek>(weeks.Count), 0m);
        foreach (var week in weeks) rows.Add(new(week.Week, week.Quantity, cost.Tooling + cost.UnitPrice * (sum += week.Quantity)));
        return rows;
    }
}
