using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.SupplierMatching.Qualification;

/// <summary>A supplier's standing from what is known of it; only periods with activity count.</summary>
public static class Scorecard
{
    /// <summary>0 to 100: the mean over all periods of quality and delivery; null without any.</summary>
    public static decimal? Points(Track quality, Track delivery) => quality.Periods + delivery.Periods is var periods and > 0
        ? 100 * (quality.Periods * quality.Mean + delivery.Periods * delivery.Mean) / periods
        : null;

    public static Standing Standing(decimal? points) => points switch
    {
        null => Contracts.SupplierMatching.Api.Standing.Unrated,
        < 30 => Contracts.SupplierMatching.Api.Standing.VeryPoor,
        < 50 => Contracts.SupplierMatching.Api.Standing.Poor,
        < 80 => Contracts.SupplierMatching.Api.Standing.Average,
        _ => Contracts.SupplierMatching.Api.Standing.Excellent,
    };
}
