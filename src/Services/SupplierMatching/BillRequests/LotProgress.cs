using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Shortlisting;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.BillRequests;

/// <summary>What of a sourcing request says how far a lot is.</summary>
/// <param name="Sealed">Quotes that are not opened.</param>
/// <param name="OpenedAt">Null while quotes are sealed.</param>
public sealed record LotFacts(
    Guid Id, SourcingState State, Ask Ask, SourcingConditions Conditions, IReadOnlyList<Invitation> Invited, IReadOnlyList<Quote> Quotes,
    IReadOnlyList<SealedQuote> Sealed, IReadOnlyList<AwardedPart> Parts, DateTimeOffset? OpenedAt)
{
    public static LotFacts Of(SourcingRequest request) => new(
        request.Id, request.State, request.Ask, request.Conditions, request.Invited, request.Quotes, request.Sealed, request.Parts,
        request.OpenedAt);

    public int Quoting => Quotes.Select(quote => quote.SupplierId).Union(Sealed.Select(quote => quote.SupplierId)).Count();
}

/// <summary>How far the lots of a bill request are, and what they cost. While quotes are sealed nothing is told but their number.</summary>
public static class LotProgress
{
    public static BillRequestProgress Of(BillRequest bill, IReadOnlyDictionary<Guid, LotFacts> facts)
    {
        IReadOnlyList<BillLot> lots = [.. bill.Lots.Select(lot => Of(lot, facts[lot.RequestId]))];
        var costs = lots.Select(lot => lot.Cost).OfType<decimal>().ToList();
        return new(
            bill.Id, lots, costs.Count == 0 ? null : new(bill.Currency, costs.Sum(), costs.Count, lots.Count - costs.Count));
    }

    public static BillLot Of(OpenedLot lot, LotFacts facts)
    {
        var (asked, shown) = (facts.Ask.Weeks.Sum(week => week.Quantity), facts.OpenedAt is not null && IsBought(facts.State));
        return new(
            lot.Number, lot.RequestId, lot.ComponentId, asked, lot.Lines, lot.Alternates, facts.State,
            facts.Invited.Select(invitation => invitation.SupplierId).Distinct().Count(), facts.Quoting,
            shown ? CoveredOf(facts, asked) : null, shown ? CostOf(facts, asked) : null);
    }

    static bool IsBought(SourcingState state) => state != SourcingState.ClosedWithoutAward;

    static decimal CoveredOf(LotFacts facts, decimal asked)
    {
        IReadOnlyList<IReadOnlyList<WeekQuantity>> given = facts.State == SourcingState.Awarded
            ? [.. facts.Parts.Select(part => part.Weeks)]
            : [.. facts.Quotes.Select(quote => quote.Weeks)];
        return Math.Round(facts.Ask.Weeks.Sum(need => Math.Min(need.Quantity, given.Sum(weeks => In(weeks, need.Week)))) / asked, 4);
    }

    static decimal? CostOf(LotFacts facts, decimal asked)
    {
        var basis = CostBasis.Of(facts.Conditions);
        if (facts.State != SourcingState.Awarded)
            return facts.Quotes
                .Where(quote => facts.Ask.Weeks.All(need => In(quote.Weeks, need.Week) >= need.Quantity))
                .Min(quote => Fitting.OrderOf(LandedPricing.Of(basis, quote), asked)?.Total);

        var costs = facts.Parts.Select(part =>
            facts.Quotes.FirstOrDefault(quote => quote.SupplierId == part.SupplierId) is { } quote
                ? LandedPricing.Of(basis, quote)?.At(part.Weeks.Sum(week => week.Quantity))?.Total
                : null).ToList();
        return costs.Contains(null) ? null : costs.Sum();
    }

    static decimal In(IReadOnlyList<WeekQuantity> weeks, DateOnly week) => weeks.FirstOrDefault(each => each.Week == week)?.Quantity ?? 0;
}
