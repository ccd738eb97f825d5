using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>Why a candidate stands where it does: the parts of its score with a note each, and what a buyer should look at.</summary>
static class Explanation
{
    public static RankedSupplier Of(RankedList list, int rank, Fitting own)
    {
        var parts = Criteria.All.Select(criterion => Part(list, criterion, own)).ToList();
        var warnings = Warnings(list, own).ToList();
        return new(
            rank, own.SupplierId, own.ComponentId, parts.Sum(part => part.Points), parts, Scorecard.RatingOf(own.Points), own.Coverage,
            [.. warnings.Select(warning => warning.Text)], [.. warnings.Select(warning => warning.Coded)]);
    }

    static ScorePart Part(RankedList list, Criterion criterion, Fitting own)
    {
        var figure = list.FigureOf(criterion, own);
        var weight = list.Weights.WeightOf(criterion);
        return new(
            criterion, figure.Raw, figure.Normalised, weight, weight * figure.Normalised, Note(list, criterion, own),
            ScoreNote.Of(list, criterion, own));
    }

    static string Note(RankedList list, Criterion criterion, Fitting own) => criterion switch
    {
        Criterion.Price => own.UnitPrice is { } price
            ? $"{price:0.######} {list.Currency} a piece{Converted(list.RateOf(own))}; the cheapest is {list.Peers.BestPrice:0.######}"
            : "no comparable price; counted as the mean of the others",
        Criterion.LeadTime => own.LeadTimeDays is { } days
            ? $"{days} days; the shortest is {list.Peers.BestLeadTime}"
            : "no lead time known; counted as the mean of the others",
        Criterion.Quality => History(own.Quality, list.Peers.Quality, "yield"),
        Criterion.Delivery => History(own.Delivery, list.Peers.Delivery, "share on time"),
        Criterion.Distance => own.NearestSite is { } site
            ? $"the nearest site, {site}, is {Nearness.Of(list.Region, site).Reason} ({list.Region})"
            : "no site is known",
        Criterion.Flexibility => $"about {own.Flexibility:0.####} of the maximum capacity is beyond the actual",
        Criterion.Domestic => own.DomesticShare is { } share
            ? $"{share:0.####} of the part is domestic"
            : "origin not stated; counted as the mean of the others",
        Criterion.Concentration => $"about {own.CurrentShare:0.####} of the qualified capacity is its already",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion), criterion, null),
    };

    static string Converted(ExchangeRate? rate) =>
        rate is null ? "" : $", converted from {rate.Currency} at {rate.Rate:0.#########} of {rate.Day:yyyy-MM-dd}";

    static string History(Track own, Track peers, string what)
    {
        var prior = peers.Periods == 0 ? $"nobody has a history; counted as {peers.Mean:0.####}" : $"peers' mean {peers.Mean:0.####}";
        return own.Periods == 0
            ? $"no history of its own: {prior}"
            : $"{what} {own.Mean:0.####} shrunk to the {prior} (months of history: {own.Periods})";
    }

    static IEnumerable<(string Text, Reason Coded)> Warnings(RankedList list, Fitting own)
    {
        if (list.ComponentId is { } asked && own.ComponentId != asked)
            yield return ("a substitute for the component asked", ShortlistWarnings.Substitute.With());
        if (own.Qualification != QualificationState.Qualified)
            yield return ($"{own.Qualification.ToString().ToLowerInvariant()}, not qualified: its capacity counts after pilot runs only",
                ShortlistWarnings.NotQualified.With(own.Qualification));
        if (own.AboveEvidence)
            yield return ("its capacity is far above what its pilot runs have shown", ShortlistWarnings.CapacityAboveEvidence.With());
        if (own.Coverage < 1)
            yield return ("covers a part of the quantity asked", ShortlistWarnings.PartOfQuantity.With());
        if (own.Currency is null)
            yield return ("gives its terms on request only", ShortlistWarnings.TermsOnRequest.With());
        else if (own.Currency != list.Currency && list.RateOf(own) is null)
            yield return ($"prices in {own.Currency}, not in {list.Currency}",
                ShortlistWarnings.OtherCurrency.With(own.Currency, list.Currency));
        if (own.Lifecycle is Lifecycle.NotRecommended)
            yield return ("the component is not recommended for new designs", ShortlistWarnings.NotRecommended.With());
        if (own.Lifecycle is Lifecycle.EndOfLife)
            yield return ("the component is at the end of its life", ShortlistWarnings.EndOfLife.With());
        if (own.Points is < 50 and { } points)
            yield return ($"poor standing: {points:0.#} of 100 points on the scorecard", ShortlistWarnings.PoorScore.With(points));
    }
}
