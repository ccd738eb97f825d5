using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using CrossReference = SupplyChain.ComponentCatalog.CrossReferences.CrossReference;

namespace SupplyChain.ComponentCatalog.Tests.Matching;

/// <summary>What is stated to take the place of a part that a line names is a candidate, and never more.</summary>
public sealed class ReferenceEvidenceTests
{
    static readonly Component Ours = RealBills.Part("Local Sensors", "LS-42688");
    static readonly CrossReference Reference = Of(new("TDK InvenSense", "ICM-42688-P"));

    static CrossReference Of(PartName theirs, CrossReferenceGrade grade = CrossReferenceGrade.DropIn) =>
        new(Guid.NewGuid(), Parts.Maker, theirs, Ours.Id, grade, null, Parts.Now, null);

    [Theory]
    [InlineData(CrossReferenceGrade.DropIn, 0.8)]
    [InlineData(CrossReferenceGrade.Functional, 0.7)]
    [InlineData(CrossReferenceGrade.Similar, 0.5)]
    public void Its_confidence_follows_the_grade_and_is_never_automatic(CrossReferenceGrade grade, double confidence)
    {
        var named = Match(new("InvenSense", "icm 42688 p"), [Of(Reference.Theirs, grade)]);
        (named.Automatic, named.Candidates.Single().ComponentId, named.Candidates[0].Confidence).ShouldBe((null, Ours.Id, (decimal)confidence));
        Match(new(PartNumber: "ICM-42688-P"), [Of(Reference.Theirs, grade)]).Candidates.Single().Confidence.ShouldBe((decimal)confidence - 0.1m);
        var reason = named.Candidates[0].Reasons.Single();
        (reason.Code, reason.Parameters["part"], reason.Parameters["grade"]).ShouldBe(
            ("cross-reference", "TDK InvenSense ICM-42688-P", $"{grade}"));
        named.Candidates[0].StatedBy.ShouldBe(Parts.Maker);
    }

    [Theory]
    [InlineData(null, "TDK InvenSense ICM-42688-P", 0.8)]
    [InlineData(null, "XY ICM-42688-P", 0.7)]
    public void What_stands_before_the_number_may_be_the_manufacturer(string? manufacturer, string number, double confidence) =>
        Match(new(manufacturer, number), [Reference]).Candidates.Single().Confidence.ShouldBe((decimal)confidence);

    [Theory]
    [InlineData("Bosch", "ICM-42688-P")]
    [InlineData(null, "ICM-4.2688-P")]
    [InlineData("TDK InvenSense", "ICM-42688")]
    public void Another_manufacturers_part_and_another_number_are_not_meant(string? manufacturer, string number) =>
        Match(new(manufacturer, number), [Reference]).Candidates.ShouldBeEmpty();

    [Fact]
    public void A_number_that_stands_for_nothing_by_itself_needs_its_manufacturer()
    {
        var led = Of(new("Lumen", "LED"));
        Match(new(PartNumber: "LED"), [led]).Candidates.ShouldBeEmpty();
        Match(new("Lumen", "LED"), [led]).Candidates.Single().ComponentId.ShouldBe(Ours.Id);
    }

    [Fact]
    public void What_the_catalogue_holds_is_meant_itself()
    {
        var theirs = RealBills.Part("TDK InvenSense", "ICM-42688-P");
        var match = Match(new("TDK", "ICM-42688-P"), [Reference], theirs);
        (match.Automatic, match.Candidates.Single().ComponentId).ShouldBe((theirs.Id, theirs.Id));
        var other = RealBills.Part("Bosch", "ICM-42688-P");
        Match(new("TDK", "ICM-42688-P"), [Reference], other).Candidates.Select(each => each.ComponentId).ShouldBe([Ours.Id, other.Id]);
    }

    [Fact]
    public void Of_several_statements_about_one_component_the_strongest_counts()
    {
        var match = Match(new("TDK", "ICM-42688-P"), [Of(Reference.Theirs, CrossReferenceGrade.Similar), Reference]);
        (match.Automatic, match.Candidates.Single().Confidence).ShouldBe((null, 0.8m));
    }

    static PartMatch Match(WrittenLine line, CrossReference[] references, params Component[] catalogue) => MatchLine.Decide(
        line, [catalogue], [null], new ManufacturerNames(), references: [references]).Parts.ShouldHaveSingleItem();
}
