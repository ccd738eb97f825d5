using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A supplier's points and rating by its yield and delivery. Only periods with activity count.</summary>
public static class Scorecard
{
    /// <summary>Points below it are a very poor rating.</summary>
    public const int PoorFrom = 30;

    /// <summary>0 to 100: the mean over all periods of quality and delivery; null without any.</summary>
    public static decimal? Points(Track quality, Track delivery) => quality.Periods + delivery.Periods is var periods and > 0
        ? 100 * (quality.Periods * quality.Mean + delivery.Periods * delivery.Mean) / periods
        : null;

    public static SupplierRating RatingOf(decimal? points) => points switch
    {
        null => SupplierRating.Unrated,
        < PoorFrom => SupplierRating.VeryPoor,
        < 50 => SupplierRating.Poor,
        < 80 => SupplierRating.Average,
        _ => SupplierRating.Excellent,
    };
}
