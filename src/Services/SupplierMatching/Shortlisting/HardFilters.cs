using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// The rules that a candidate must meet to be ranked. Each broken rule is an exclusion with its figures. If the component itself
/// does not fit, the other rules are not checked.
/// </summary>
public static class HardFilters
{
    public static IReadOnlyList<Exclusion> Broken(Need need, Candidate candidate, DateOnly today)
    {
        var misfits = candidate.Misfits ?? [.. Part(need, candidate.Class, candidate.Lifecycle, candidate.Properties)];
        return misfits.Count > 0 ? misfits :
        [
            .. Supplier(need, candidate, today),
            .. candidate.Terms is { } terms ? Sale(need, terms, today) : [],
            .. Capacity(need, candidate, today),
        ];
    }

    /// <summary>Why a component is not what is asked for, whoever offers it.</summary>
    public static IEnumerable<Exclusion> Part(Need need, string @class, Lifecycle lifecycle, IReadOnlyList<ComponentProperty> properties)
    {
        if (lifecycle == Lifecycle.Obsolete)
            yield return new("lifecycle", ExclusionReasons.Obsolete.With());
        if (need.Class is { } asked && @class != asked)
            yield return new("class", ExclusionReasons.OtherClass.With(@class, asked));
        foreach (var demand in need.Properties)
            if (PropertyFit.Misfit(demand, properties) is { } misfit)
                yield return new("property", misfit);
    }

    static IEnumerable<Exclusion> Supplier(Need need, Candidate candidate, DateOnly today)
    {
        if (Scorecard.Points(candidate.Quality, candidate.Delivery) is { } points && Scorecard.RatingOf(points) == SupplierRating.VeryPoor)
            yield return new("standing", ExclusionReasons.VeryPoorScore.With(points, Scorecard.PoorFrom));
        if (need.SitesWithin is { } region && !candidate.SiteRegions.Any(site => RegionCode.Contains(region, site)))
            yield return new("region", candidate.SiteRegions.Count == 0
                ? ExclusionReasons.NoKnownSite.With(region)
                : ExclusionReasons.NoSiteInRegion.With(candidate.SiteRegions.Order(StringComparer.Ordinal), region));
        foreach (var standard in need.Certificates)
            if (candidate.Certificates.FirstOrDefault(certificate => certificate.IsFor(standard)) is not { } held)
                yield return new("certificate", ExclusionReasons.NoCertificate.With(standard));
            else if (held.ValidUntil < today)
                yield return new("certificate", ExclusionReasons.CertificateExpired.With(held.Standard, held.ValidUntil));
        if (need.QualifiedOnly && candidate.Qualification != QualificationState.Qualified)
            yield return new("qualification", ExclusionReasons.NotQualified.With(candidate.Qualification));
    }

    /// <summary>Why terms don't fit, whoever sells.</summary>
    public static IEnumerable<Exclusion> Sale(Need need, Terms terms, DateOnly today)
    {
        if (today < terms.ValidFrom || terms.ValidTo < today)
            yield return new("validity", ExclusionReasons.TermsNotValid.With(terms.ValidFrom, terms.ValidTo, today));
        if (terms.MinimumOrder > need.Quantity)
            yield return new("minimumOrder", ExclusionReasons.MinimumOrderAboveQuantity.With(terms.MinimumOrder, need.Quantity));
        if (need.MaximumLeadTimeDays is { } maximum && terms.LeadTimeDays > maximum)
            yield return new("leadTime", ExclusionReasons.LeadTimeTooLong.With(terms.LeadTimeDays, maximum));
    }

    static IEnumerable<Exclusion> Capacity(Need need, Candidate candidate, DateOnly today)
    {
        var coverage = need.Coverage(candidate, today);
        if (coverage == 0)
            yield return new("capacity", candidate.Terms is { } terms
                ? ExclusionReasons.NoCapacityInTime.With(need.Region, terms.LeadTimeDays)
                : ExclusionReasons.NoCapacity.With(need.Region));
        else if (coverage < need.MinimumCoverage)
            yield return new("capacity", candidate.Terms is { } inTime
                ? ExclusionReasons.CoverageInTimeBelowMinimum.With(inTime.LeadTimeDays, need.MinimumCoverage)
                : ExclusionReasons.CoverageBelowMinimum.With(need.MinimumCoverage));
    }
}
