using System.Security.Cryptography;
using System.Text.Json;

using SupplyChain.AwardPlanning.Instances;
using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Costs;
using SupplyChain.SupplierMatching.Sourcing;

namespace SupplyChain.SupplierMatching.Planning;

/// <summary>What the buyer asks of the plans, beside what the request itself says.</summary>
sealed record PlanRules(
    int MinimumSources, int MaximumSources, decimal LargestShare, decimal LargestRegionShare, bool QualifiedOnly);

/// <summary>A sourcing request with its opened quotes, as numbers to plan with.</summary>
/// <param name="Weeks">Those that are not over yet.</param>
/// <param name="Quotes">That of each offer of the instance; a supplier's number is its place here.</param>
/// <param name="Unit">Steps of quantity in one unit of the component.</param>
/// <param name="Money">Steps of cost in one unit of the currency.</param>
sealed record AwardProblem(AwardInstance Instance, IReadOnlyList<DateOnly> Weeks, IReadOnlyList<Quote> Quotes, decimal Unit, decimal Money)
{
    const int MostDecimals = 6;

    /// <summary>Qualified before the first week, for a rule that asks whether a supplier is qualified now.</summary>
    const int Now = -1;

    /// <remarks>
    /// Every rule of <see cref="AwardRules"/> of the award command is in it, so that the command accepts what is planned. Each delivery
    /// is an order by itself there: minimum order and order multiple hold in each week, and no week's quantity is made earlier.
    /// Capacity that is smaller than what was quoted counts as the step below it: a plan must not tell what others were awarded.
    /// </remarks>
    /// <param name="provinces">Of the suppliers.</param>
    /// <exception cref="OverflowException">Figures too large or too fine.</exception>
    public static AwardProblem Of(
        SourcingRequest request, IReadOnlyList<AwardEligibility> eligibilities, IReadOnlyDictionary<Guid, string> provinces,
        PlanRules rules, DateTimeOffset now)
    {
        var asked = request.Ask.Weeks.Where(week => week.Week >= IsoWeek.Of(now)).OrderBy(week => week.Week).ToList();
        var usable = eligibilities.Where(supplier => MayBeAwarded(request, supplier, now)).ToDictionary(supplier => supplier.SupplierId);
        var basis = CostBasis.Of(request.Conditions);
        var quotes = request.Quotes.Where(quote => usable.ContainsKey(quote.SupplierId) && IsPlannable(quote, basis)).ToList();
        var pricings = quotes.Select(quote => LandedPricing.Of(basis, quote)!).ToList();
        var unit = Scale([.. asked.Select(week => week.Quantity), .. quotes.SelectMany(QuantitiesOf)]);
        var price = Scale([.. pricings.SelectMany(CostsOf)]);

        return new(
            new AwardInstance(
                asked.Count, [new Part("request", [.. asked.Select(week => Steps(week.Quantity, unit))])],
                [.. quotes.Select((quote, index) => OfferOf(quote, index, usable[quote.SupplierId], pricings[index]))], [],
                new(
                    rules.MinimumSources, BasisPoints(rules.LargestShare, down: true), BasisPoints(rules.LargestRegionShare, down: true),
                    BasisPoints(request.Conditions.MinimumShare, down: false), rules.QualifiedOnly ? Now : null, rules.MaximumSources))
            { MayBeEarly = false },
            [.. asked.Select(week => week.Week)], quotes, unit, unit * price);

        Offer OfferOf(Quote quote, int number, AwardEligibility supplier, LandedPricing pricing)
        {
            var (terms, least) = (quote.Terms, Steps(quote.Terms.MinimumOrder, unit));
            // A price holds from a quantity on, below the first one too: the least order is a rule of its own.
            var prices = terms.Prices.Select((step, index) =>
                new AwardPlanning.Instances.PriceBreak(
                    index == 0 ? 0 : Steps(step.FromQuantity, unit), Steps(pricing.UnitOf(step.UnitPrice).Total, price)));
            return new(0, number, provinces.GetValueOrDefault(quote.SupplierId, ""), [.. asked.Select(week =>
                Steps(Reached(week.Week, terms, now) ? Deliverable(week.Week, quote, supplier) : 0, unit))], [.. prices])
            {
                MinimumDelivery = least,
                Multiple = Steps(terms.OrderMultiple, unit),
                Tooling = Steps(pricing.Tooling, unit * price),
                QualifiedFrom = supplier.Qualified ? Now : 0,
            };
        }
    }

    /// <summary>Everything that the plans of a request depend on, as one short text: the same figures have the same plans.</summary>
    public string KeyOf(Guid request, int plans) =>
        $"{request:N}/{plans}/{Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)))}";

    static bool MayBeAwarded(SourcingRequest request, AwardEligibility supplier, DateTimeOffset now) =>
        request.QuoteOf(supplier.SupplierId) is { Terms: var terms } && supplier.Active
        && terms.ValidFrom <= ChinaDay.Of(now) && ChinaDay.Of(now) <= terms.ValidTo
        && (supplier.Qualified || request.GapClosureId is null || request.Conditions.PilotRun is not null);

    /// <summary>Quotes from before terms had bounds are left out where they cannot be calculated with.</summary>
    static bool IsPlannable(Quote quote, CostBasis basis) =>
        quote.Terms.Prices.Count > 0 && quote.Terms.OrderMultiple > 0
        && QuantitiesOf(quote).Concat(quote.Terms.Prices.Select(step => step.UnitPrice)).All(IsPlannable)
        && LandedPricing.Of(basis, quote) is { } pricing && CostsOf(pricing).All(IsPlannable);

    static bool IsPlannable(decimal figure) => figure is >= 0 and <= 1e9m && figure == Math.Round(figure, MostDecimals);

    /// <summary>The landed price of a unit at each price break, and the tooling.</summary>
    static IEnumerable<decimal> CostsOf(LandedPricing pricing) =>
        pricing.Terms.Prices.Select(step => pricing.UnitOf(step.UnitPrice).Total).Append(pricing.Tooling);

    static IEnumerable<decimal> QuantitiesOf(Quote quote) =>
    [
        quote.Terms.MinimumOrder, quote.Terms.OrderMultiple, .. quote.Terms.Prices.Select(step => step.FromQuantity),
        .. quote.Weeks.Select(week => week.Quantity),
    ];

    /// <summary>A delivery counts for the week it falls in: up to its Sunday.</summary>
    static bool Reached(DateOnly week, Terms terms, DateTimeOffset now) =>
        week.DayNumber + 6 >= ChinaDay.Of(now).DayNumber + (long)terms.LeadTimeDays;

    static decimal Deliverable(DateOnly week, Quote quote, AwardEligibility supplier)
    {
        var quoted = QuantityIn(quote.Weeks, week);
        var free = QuantityIn(supplier.Free, week);
        return free >= quoted ? quoted : Contracts.Steps.Down(free);
    }

    static decimal QuantityIn(IReadOnlyList<WeekQuantity> weeks, DateOnly week) =>
        weeks.Where(known => known.Week == week).Select(known => known.Quantity).FirstOrDefault();

    static long Steps(decimal quantity, decimal scale) => (long)Math.Floor(quantity * scale);

    /// <summary>The smallest power of ten by which all become whole numbers.</summary>
    static decimal Scale(IReadOnlyList<decimal> figures)
    {
        var scale = 1m;
        for (var decimals = 0; decimals < MostDecimals && figures.Any(figure => figure * scale % 1 != 0); decimals++) scale *= 10;
        return scale;
    }

    static int BasisPoints(decimal share, bool down)
    {
        var exact = share * AwardPlanning.Instances.AwardRules.All;
        return (int)(down ? Math.Floor(exact) : Math.Ceiling(exact));
    }
}
