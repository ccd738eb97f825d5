using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Suppliers;

namespace SupplyChain.SupplierMatching.Shortlisting;

/// <summary>
/// What a candidate must meet before it is weighed at all. Every rule that is broken is told, with its figures; where the component
/// itself is not what is asked for, only that is, since nothing else matters then.
/// </summary>
public static class HardFilters
{
    public static IReadOnlyList<Exclusion> Broken(Need need, Candidate candidate, DateOnly today)
    {
        Exclusion[] part = [.. Part(need, candidate.Class, candidate.Lifecycle, candidate.Properties)];
        return part.Length > 0 ? part : BrokenBySupply(need, candidate, today);
    }

    /// <summary>What is broken by a candidate whose component is what is asked for.</summary>
    public static IReadOnlyList<Exclusion> BrokenBySupply(Need need, Candidate candidate, DateOnly today) =>
    [
        .. Supplier(need, candidate, today),
        .. candidate.Terms is { } terms ? Sale(need, terms, today) : [],
        .. Capacity(need, candidate, today),
    ];

    /// <summary>Why a component is not what is asked for, whoever offers it.</summary>
    public static IEnumerable<Exclusion> Part(Need need, string @class, Lifecycle lifecycle, IReadOnlyList<ComponentProperty> properties)
    {
        if (lifecycle == Lifecycle.Obsolete)
            yield return new("lifecycle", "the component is obsolete");
        if (need.Class is { } asked && @class != asked)
            yield return new("class", $"the component is of class {@class}; {asked} is asked");
        foreach (var demand in need.Properties)
            if (PropertyFit.Misfit(demand, properties) is { } misfit)
                yield return new("property", misfit);
    }

    static IEnumerable<Exclusion> Supplier(Need need, Candidate candidate, DateOnly today)
    {
        if (Scorecard.Points(candidate.Quality, candidate.Delivery) is { } points && Scorecard.Standing(points) == Standing.VeryPoor)
            yield return new("standing", $"{points:0.#} of 100 points on the scorecard; below 30 is very poor");
        if (need.SitesWithin is { } region && !candidate.SiteRegions.Any(site => RegionCode.Contains(region, site)))
            yield return new("region", $"sites in {List(candidate.SiteRegions)}; one within {region} is asked");
        foreach (var standard in need.Certificates)
            if (candidate.Certificates.FirstOrDefault(certificate => certificate.IsFor(standard)) is not { } held)
                yield return new("certificate", $"{standard} is asked; the supplier states none");
            else if (held.ValidUntil < today)
                yield return new("certificate", $"{held.Standard} was valid until {held.ValidUntil:yyyy-MM-dd}");
        if (need.QualifiedOnly && candidate.Qualification != QualificationState.Qualified)
            yield return new("qualification", $"{candidate.Qualification.ToString().ToLowerInvariant()}; qualified is asked");
    }

    /// <summary>Why terms don't fit, whoever sells.</summary>
    public static IEnumerable<Exclusion> Sale(Need need, Terms terms, DateOnly today)
    {
        if (today < terms.ValidFrom || terms.ValidTo < today)
            yield return new("validity", $"valid {terms.ValidFrom:yyyy-MM-dd} to {terms.ValidTo:yyyy-MM-dd}; today is {today:yyyy-MM-dd}");
        if (terms.MinimumOrder > need.Quantity)
            yield return new("minimumOrder", $"{terms.MinimumOrder:0.######} at least; {need.Quantity:0.######} is asked");
        if (terms.LeadTimeDays > need.MaximumLeadTimeDays)
            yield return new("leadTime", $"{terms.LeadTimeDays} days; at most {need.MaximumLeadTimeDays} is asked");
    }

    static IEnumerable<Exclusion> Capacity(Need need, Candidate candidate, DateOnly today)
    {
        var coverage = need.Coverage(candidate, today);
        if (coverage == 0)
            yield return new("capacity", $"none to {need.Region} in the weeks asked{InTime(candidate)}");
        else if (coverage < need.MinimumCoverage)
            yield return new(
                "capacity",
                $"covers {coverage:0.####} of the quantity asked{InTime(candidate)}; at least {need.MinimumCoverage:0.####} is asked");
    }

    static string InTime(Candidate candidate) =>
        candidate.Terms is { } terms ? $" that a lead time of {terms.LeadTimeDays} days reaches" : "";

    static string List(IReadOnlyList<string> regions) =>
        regions.Count == 0 ? "no known region" : string.Join(", ", regions.Order(StringComparer.Ordinal));
}
