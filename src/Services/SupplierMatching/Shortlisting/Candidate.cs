using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>A supplier with a component that it offers: all that is known when it is weighed against others.</summary>
/// <param name="SiteRegions">GB/T 2260 codes of the supplier's sites.</param>
/// <param name="Certificates">What the supplier says it is certified to.</param>
/// <param name="Terms">A quote, or what the supplier shows of its offer; null where it gives terms on request only.</param>
/// <param name="Capacity">What it can deliver to the region asked, by week.</param>
/// <param name="Quality">Yield of its runs, 0 to 1.</param>
/// <param name="Delivery">Share of its deliveries that were on time, 0 to 1.</param>
/// <param name="DomesticShare">Share of the part that is of domestic origin, 0 to 1; null where nobody says.</param>
/// <param name="CurrentShare">Its share of the qualified capacity for component and region in the weeks asked, 0 to 1.</param>
/// <param name="Evidenced">What its runs have shown that it can make of the component in a week.</param>
/// <param name="Tooling">Of a quote, in the currency of its terms.</param>
/// <param name="DeliveryTerms">Of a quote; null where the terms say nothing of it, as those of an offer.</param>
public sealed record Candidate(
    Guid SupplierId, Guid ComponentId, string Class, Lifecycle Lifecycle, IReadOnlyList<ComponentProperty> Properties,
    IReadOnlyList<string> SiteRegions, IReadOnlyList<Certificate> Certificates, Terms? Terms, IReadOnlyList<CapacityWeek> Capacity,
    QualificationState Qualification,
    Track Quality, Track Delivery, decimal? DomesticShare, decimal CurrentShare, decimal Evidenced, decimal Tooling = 0,
    DeliveryTerms? DeliveryTerms = null)
{
    /// <summary>
    /// Why the component is not what is asked for, one list for all who offer it; null where that was not worked out yet.
    /// </summary>
    public IReadOnlyList<Exclusion>? Misfits { get; init; }
}
