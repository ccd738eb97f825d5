using SupplyChain.Console.Api;
using SupplyChain.Console.Terms;
using SupplyChain.Console.Words;

using ChinaDay = SupplyChain.Contracts.ChinaDay;

namespace SupplyChain.Console.Invitations;

/// <summary>What the form of a quote begins with.</summary>
static class QuotePrefill
{
    /// <param name="Today">In China.</param>
    /// <param name="Terms">Of the supplier's newest offer of the component; null without one.</param>
    /// <param name="Capacity">What the supplier published for the component and region, by Monday; empty where nothing.</param>
    public sealed record Basis(DateOnly Today, TermsShown? Terms, IReadOnlyDictionary<DateOnly, decimal> Capacity);

    /// <summary>The quote as it stands; without one the supplier's offer and what it can deliver.</summary>
    public static QuoteInput Of(InvitationViewAnswer.Request request, Guid component, Basis basis)
    {
        var quote = request.Supplier?.Quote is { } own && own.ComponentId == component ? own : null;
        var terms = quote?.Terms ?? TermsFor(request, basis);
        var delivery = quote?.Delivery ?? new();
        return new()
        {
            CommandId = Guid.NewGuid(),
            Terms = terms is not null ? TermsInput.Of(terms) : new()
            {
                Currency = request.Conditions.Currency,
                ValidFrom = Formats.Date(basis.Today),
                ValidTo = Formats.Date(ChinaDay.Of(request.Conditions.AwardDeadline)),
            },
            Tooling = quote is { Tooling: > 0 and var tooling } ? Formats.Plain(tooling) : null,
            Incoterm = delivery.Incoterm,
            Place = delivery.Place,
            Origin = delivery.Origin,
            Weeks =
            [
                .. request.Weeks.Select(need => new WeekInput
                {
                    Week = Formats.Date(need.Week),
                    Quantity = quote is not null ? Written(quote.Weeks.FirstOrDefault(week => week.Week == need.Week)?.Quantity ?? 0)
                        : Written(Deliverable(need, terms, basis.Capacity)),
                }),
            ],
        };
    }

    /// <summary>Terms of an offer, as far as they fit the request: prices in a currency that is not taken are left out.</summary>
    static TermsShown? TermsFor(InvitationViewAnswer.Request request, Basis basis)
    {
        if (basis.Terms is not { } terms || !request.Conditions.Currencies.Contains(terms.Currency)) return null;
        var lastDay = ChinaDay.Of(request.Conditions.AwardDeadline);
        return terms with { ValidFrom = basis.Today, ValidTo = terms.ValidTo > lastDay ? terms.ValidTo : lastDay };
    }

    /// <summary>At most the need and the capacity, in whole order multiples; 0 where that is below the minimum order.</summary>
    public static decimal Deliverable(WeekQuantity need, TermsShown? terms, IReadOnlyDictionary<DateOnly, decimal> capacity)
    {
        var most = capacity.Count == 0 ? need.Quantity : Math.Min(need.Quantity, capacity.GetValueOrDefault(need.Week));
        if (terms is null || terms.OrderMultiple <= 0) return most;
        var whole = decimal.Floor(most / terms.OrderMultiple) * terms.OrderMultiple;
        return whole >= terms.MinimumOrder ? whole : 0;
    }

    static string Written(decimal quantity) => quantity > 0 ? Formats.Plain(quantity) : "";
}
