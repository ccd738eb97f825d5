using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Qualification;
using SupplyChain.SupplierMatching.Shortlisting;

namespace SupplyChain.SupplierMatching.Tests.Shortlisting;

public sealed class HardFilterTests
{
    static readonly Need Need = Given.Need;
    static readonly Candidate Candidate = Given.Candidate;

    static PropertyDemand FieldOfView(Comparator comparator, decimal asked, decimal tolerance = 0) =>
        new("field_of_view", comparator, asked, "deg", Tolerance: tolerance);

    static Candidate With(params IReadOnlyList<ComponentProperty> properties) => Candidate with { Properties = properties };

    [Fact]
    public void What_fits_is_not_excluded() => HardFilters.Broken(Need, Candidate, Given.Today).ShouldBeEmpty();

    [Fact]
    public void A_certificate_counts_to_its_last_day_however_its_standard_is_spelt() => HardFilters.Broken(
        Need with { Certificates = ["iso 9001"] }, Candidate with { Certificates = [new("ISO9001", Given.Today)] }, Given.Today)
            .ShouldBeEmpty();

    public static TheoryData<Need, Candidate, string, Reason> Misfits => new()
    {
        { Need, Candidate with { Lifecycle = Lifecycle.Obsolete }, "lifecycle", ExclusionReasons.Obsolete.With() },
        { Need with { Class = "tof" }, Candidate, "class", ExclusionReasons.OtherClass.With("waveguide", "tof") },
        { Need, Candidate with { Quality = new Track(3, 0.2m), Delivery = Track.None }, "standing",
            ExclusionReasons.VeryPoorScore.With(20, 30) },
        { Need with { SitesWithin = "330000" }, Candidate, "region", ExclusionReasons.NoSiteInRegion.With("370200", "330000") },
        { Need with { Certificates = ["IATF 16949"] }, Candidate with { Certificates = [new("ISO 9001", Given.Today)] }, "certificate",
            ExclusionReasons.NoCertificate.With("IATF 16949") },
        { Need with { Certificates = ["ISO 9001"] }, Candidate with { Certificates = [new("ISO 9001", Given.Today.AddDays(-1))] },
            "certificate", ExclusionReasons.CertificateExpired.With("ISO 9001", "2026-03-01") },
        { Need with { QualifiedOnly = true }, Candidate with { Qualification = QualificationState.Sampled }, "qualification",
            ExclusionReasons.NotQualified.With("Sampled") },
        { Need, Candidate with { Terms = Given.Terms with { ValidTo = Given.Today.AddDays(-1) } }, "validity",
            ExclusionReasons.TermsNotValid.With("2026-03-02", "2026-03-01", "2026-03-02") },
        { Need, Candidate with { Terms = Given.Terms with { ValidFrom = Given.Today.AddDays(1) } }, "validity",
            ExclusionReasons.TermsNotValid.With("2026-03-03", "2026-05-31", "2026-03-02") },
        { Need, Candidate with { Terms = Given.Terms with { MinimumOrder = 5000 } }, "minimumOrder", ExclusionReasons.MinimumOrderAboveQuantity.With(5000, 1000) },
        { Need with { MaximumLeadTimeDays = 29 }, Candidate, "leadTime", ExclusionReasons.LeadTimeTooLong.With(30, 29) },
        { Need, Candidate with { Capacity = [] }, "capacity", ExclusionReasons.NoCapacityInTime.With("370200", 30) },
        { Need, Candidate with { Terms = Given.Terms with { LeadTimeDays = 100 } }, "capacity",
            ExclusionReasons.NoCapacityInTime.With("370200", 100) },
        { Need with { MinimumCoverage = 0.5m }, Candidate with { Capacity = [new(Given.Week, 100, 200)] }, "capacity",
            ExclusionReasons.CoverageInTimeBelowMinimum.With(30, 0.5m) },
        { Need with { Properties = [FieldOfView(Comparator.AtLeast, 50, 2)] }, With(new ComponentProperty("field_of_view", 40, "deg")),
            "property", ExclusionReasons.PropertyMissed.With("field_of_view", "40 deg", "AtLeast", "50 deg", 2) },
        { Need with { Properties = [FieldOfView(Comparator.AtMost, 50)] }, With(new ComponentProperty("field_of_view", 1, "rad")),
            "property", ExclusionReasons.PropertyMissed.With("field_of_view", "1 rad", "AtMost", "50 deg", 0) },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(new ComponentProperty("field_of_view", 50, "mm")),
            "property", ExclusionReasons.PropertyOfOtherDimension.With("field_of_view", "mm", "deg", "Equal", "50 deg", 0) },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(new ComponentProperty("field_of_view", Text: "wide")),
            "property", ExclusionReasons.PropertyNotANumber.With("field_of_view", "wide", "Equal", "50 deg", 0) },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(), "property",
            ExclusionReasons.PropertyNotStated.With("field_of_view", "Equal", "50 deg", 0) },
        { Need with { Properties = [new PropertyDemand("interface", Comparator.Equal, Text: "MIPI")] },
            With(new ComponentProperty("interface", Text: "SPI")), "property", ExclusionReasons.TextDiffers.With("interface", "SPI", "MIPI") },
    };

    [Theory, MemberData(nameof(Misfits))]
    public void Every_exclusion_names_its_figures(Need need, Candidate candidate, string rule, Reason reason) =>
        HardFilters.Broken(need, candidate, Given.Today).ShouldBe([new Exclusion(rule, reason)]);

    [Fact]
    public void All_reasons_are_told_at_once() => HardFilters
        .Broken(Need with { SitesWithin = "330000", QualifiedOnly = true }, Candidate with { Qualification = QualificationState.Declared },
            Given.Today)
        .Select(exclusion => exclusion.Rule).ShouldBe(["region", "qualification"]);

    [Theory]
    [InlineData(Comparator.AtLeast, 48, true)]
    [InlineData(Comparator.AtLeast, 47.9, false)]
    [InlineData(Comparator.AtMost, 52, true)]
    [InlineData(Comparator.AtMost, 52.1, false)]
    [InlineData(Comparator.Equal, 48, true)]
    [InlineData(Comparator.Equal, 52.1, false)]
    public void A_tolerance_counts_on_the_side_that_would_miss(Comparator comparator, double stated, bool fits) =>
        (PropertyFit.Misfit(FieldOfView(comparator, 50, 2), [new ComponentProperty("field_of_view", (decimal)stated, "deg")]) is null)
            .ShouldBe(fits);

    [Theory]
    [InlineData("range", "4", "m", "4000", "mm")]
    [InlineData("temperature", "300", "K", "26.85", "Cel")]
    [InlineData("focal_length", "1", "[in_i]", "25.4", "mm")]
    [InlineData("efficiency", "50", "%", "0.5", null)]
    public void Units_are_converted_before_values_are_compared(string name, string asked, string unit, string stated, string? statedUnit) =>
        PropertyFit.Misfit(
            new PropertyDemand(name, Comparator.Equal, decimal.Parse(asked), unit),
            [new ComponentProperty(name, decimal.Parse(stated), statedUnit)]).ShouldBeNull();

    [Fact]
    public void Terms_on_request_are_not_held_against_a_supplier() =>
        HardFilters.Broken(Need with { MaximumLeadTimeDays = 1 }, Candidate with { Terms = null }, Given.Today).ShouldBeEmpty();
}
