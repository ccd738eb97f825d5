using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>How the figure of a criterion was obtained, as a code: no closer than the words of <see cref="Explanation"/> tell it.</summary>
static class ScoreNote
{
    public static Reason Of(RankedList list, Criterion criterion, Fitting own) => criterion switch
    {
        Criterion.Price => own.UnitPrice is { } price
            ? Price(list, Round(price, 6), Round(list.Peers.BestPrice ?? price, 6), list.RateOf(own))
            : ScoreNotes.NoPrice.With(),
        Criterion.LeadTime => own.LeadTimeDays is { } days
            ? ScoreNotes.LeadTime.With(days, list.Peers.BestLeadTime ?? days)
            : ScoreNotes.NoLeadTime.With(),
        Criterion.Quality => History(own.Quality, list.Peers.Quality, ScoreNotes.Yield),
        Criterion.Delivery => History(own.Delivery, list.Peers.Delivery, ScoreNotes.OnTime),
        Criterion.Distance => own.NearestSite is { } site
            ? ScoreNotes.NearestSite.With(site, Nearness.Of(list.Region, site).Code, list.Region)
            : ScoreNotes.NoSite.With(),
        Criterion.Flexibility => ScoreNotes.BeyondActual.With(Round(own.Flexibility)),
        Criterion.Domestic => own.DomesticShare is { } share
            ? ScoreNotes.Domestic.With(Round(share))
            : ScoreNotes.OriginNotStated.With(),
        Criterion.Concentration => ScoreNotes.ShareOfCapacity.With(Round(own.CurrentShare)),
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
    };

    static Reason Price(RankedList list, decimal price, decimal cheapest, ExchangeRate? rate) => rate is null
        ? ScoreNotes.Price.With(price, list.Currency, cheapest)
        : ScoreNotes.ConvertedPrice.With(price, list.Currency, cheapest, rate.Currency, rate.Rate, rate.Day);

    static Reason History(Track own, Track peers, ReasonCode known)
    {
        var prior = (peers.Periods == 0 ? ScoreNotes.NobodyHasHistory : ScoreNotes.PeersMean).With(Round(peers.Mean));
        var note = own.Periods == 0 ? ScoreNotes.NoHistory.With() : known.With(Round(own.Mean), own.Periods);
        return note.BecauseOf(prior);
    }

    static decimal Round(decimal figure, int digits = 4) => Math.Round(figure, digits, MidpointRounding.AwayFromZero);
}
