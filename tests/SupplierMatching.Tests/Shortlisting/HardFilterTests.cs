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

    public static TheoryData<Need, Candidate, string, string> Misfits => new()
    {
        { Need, Candidate with { Lifecycle = Lifecycle.Obsolete }, "lifecycle", "the component is obsolete" },
        { Need with { Class = "tof" }, Candidate, "class", "the component is of class waveguide; tof is asked" },
        { Need, Candidate with { Quality = new Track(3, 0.2m), Delivery = Track.None }, "standing",
            "20 of 100 points on the scorecard; below 30 is very poor" },
        { Need with { SitesWithin = "330000" }, Candidate, "region", "sites in 370200; one within 330000 is asked" },
        { Need with { Certificates = ["IATF 16949"] }, Candidate with { Certificates = [new("ISO 9001", Given.Today)] }, "certificate",
            "IATF 16949 is asked; the supplier states none" },
        { Need with { Certificates = ["ISO 9001"] }, Candidate with { Certificates = [new("ISO 9001", Given.Today.AddDays(-1))] },
            "certificate", "ISO 9001 was valid until 2026-03-01" },
        { Need with { QualifiedOnly = true }, Candidate with { Qualification = QualificationState.Sampled }, "qualification",
            "sampled; qualified is asked" },
        { Need, Candidate with { Terms = Given.Terms with { ValidTo = Given.Today.AddDays(-1) } }, "validity",
            "valid 2026-03-02 to 2026-03-01; today is 2026-03-02" },
        { Need, Candidate with { Terms = Given.Terms with { ValidFrom = Given.Today.AddDays(1) } }, "validity",
            "valid 2026-03-03 to 2026-05-31; today is 2026-03-02" },
        { Need, Candidate with { Terms = Given.Terms with { MinimumOrder = 5000 } }, "minimumOrder", "5000 at least; 1000 is asked" },
        { Need with { MaximumLeadTimeDays = 29 }, Candidate, "leadTime", "30 days; at most 29 is asked" },
        { Need, Candidate with { Capacity = [] }, "capacity", "none to 370200 in the weeks asked that a lead time of 30 days reaches" },
        { Need, Candidate with { Terms = Given.Terms with { LeadTimeDays = 100 } }, "capacity",
            "none to 370200 in the weeks asked that a lead time of 100 days reaches" },
        { Need with { MinimumCoverage = 0.5m }, Candidate with { Capacity = [new(Given.Week, 200, 400)] }, "capacity",
            "covers 0.4 of the quantity asked that a lead time of 30 days reaches; at least 0.5 is asked" },
        { Need with { Properties = [FieldOfView(Comparator.AtLeast, 50, 2)] }, With(new ComponentProperty("field_of_view", 40, "deg")),
            "property", "field_of_view is 40 deg; at least 50 deg ± 2 is asked" },
        { Need with { Properties = [FieldOfView(Comparator.AtMost, 50)] }, With(new ComponentProperty("field_of_view", 1, "rad")),
            "property", "field_of_view is 1 rad; at most 50 deg is asked" },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(new ComponentProperty("field_of_view", 50, "mm")),
            "property", "field_of_view is in mm, which cannot be compared with deg; 50 deg is asked" },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(new ComponentProperty("field_of_view", Text: "wide")),
            "property", "field_of_view is 'wide', not a number; 50 deg is asked" },
        { Need with { Properties = [FieldOfView(Comparator.Equal, 50)] }, With(), "property",
            "field_of_view is not stated; 50 deg is asked" },
        { Need with { Properties = [new PropertyDemand("interface", Comparator.Equal, Text: "MIPI")] },
            With(new ComponentProperty("interface", Text: "SPI")), "property", "interface is 'SPI'; 'MIPI' is asked" },
    };

    [Theory, MemberData(nameof(Misfits))]
    public void Every_exclusion_names_its_figures(Need need, Candidate candidate, string rule, string reason) =>
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
