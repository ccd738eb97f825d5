using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Manufacturers;
using SupplyChain.ComponentCatalog.Matching;
using SupplyChain.ComponentCatalog.Mergers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using ManufacturerClaim = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerClaim;
using ManufacturerMerger = SupplyChain.ComponentCatalog.Manufacturers.ManufacturerMerger;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Two names of one manufacturer: who decides it, and what nobody loses by it.</summary>
public sealed class MergerTests
{
    static readonly Guid By = AsAlliance.Organisation, Id = ManufacturerMerger.IdOf("ST Micro");
    static readonly MergeManufacturers Merge = new("STMicroelectronics", " ST Micro", "trade register");
    static readonly ManufacturersMerged Merged = new(Id, "STMicroelectronics", "ST Micro", "trade register", By, Now);
    static readonly ManufacturersSeparated Separated = new(Id, "another firm", By, Now);

    static object[] Decide(
        MergeManufacturers c, ManufacturerMerger? merger, ManufacturerMerger? ofInto = null, int intoFrom = 0, int intoInto = 0,
        ManufacturerClaim? into = null, ManufacturerClaim? from = null) =>
        MergeManufacturersDecider.Decide(c, merger, ofInto, intoFrom, intoInto, into, from, By, Now);

    static ManufacturerClaim HeldBy(Guid? holder, params Guid[] waiting) => new(Guid.NewGuid(), "N", holder, waiting);

    static Scenario.Outcome When(Func<ManufacturerMerger?, object[]> decide, params object[] events) =>
        Scenario.Given<ManufacturerMerger>(events).When(decide);

    [Fact]
    public void Names_are_merged_once_and_again_after_they_were_separated()
    {
        When(merger => Decide(Merge, merger)).Then(Merged);
        When(merger => Decide(Merge, merger), Merged).ThenNothing();
        When(merger => Decide(Merge, merger), Merged, Separated).Then(Merged);
    }

    [Fact]
    public void A_name_is_never_two_steps_from_the_one_that_stays()
    {
        var other = Scenario.Fold<ManufacturerMerger>([Merged with { Into = "X" }]);
        When(merger => Decide(Merge with { From = "stmicroelectronics" }, merger)).ThenRejected("from");
        When(merger => Decide(Merge with { Into = "TI" }, merger), Merged).ThenRejected("from");
        When(merger => Decide(Merge, merger, ofInto: other)).ThenRejected("into");
        When(merger => Decide(Merge, merger, intoFrom: 1)).ThenRejected("from");
        When(merger => Decide(Merge, merger, intoInto: 100)).ThenRejected("into");
        When(merger => Decide(Merge with { Reason = " " }, merger)).ThenRejected("reason");
    }

    [Fact]
    public void Nobody_loses_a_name_by_a_merger()
    {
        When(merger => Decide(Merge, merger, from: HeldBy(Maker))).ThenRejected("from");
        When(merger => Decide(Merge, merger, into: HeldBy(By), from: HeldBy(Maker))).ThenRejected("from");
        When(merger => Decide(Merge, merger, into: HeldBy(Maker), from: HeldBy(null, Maker))).ThenRejected("from");
        When(merger => Decide(Merge, merger, into: HeldBy(Maker), from: HeldBy(Maker))).Then(Merged);
        When(merger => Decide(Merge, merger, into: HeldBy(Maker))).Then(Merged);
    }

    [Fact]
    public void They_are_separated_once_with_a_reason()
    {
        object[] Separate(ManufacturerMerger? merger, string reason = "another firm") =>
            SeparateManufacturersDecider.Decide(new(reason), Id, merger, By, Now);
        When(merger => Separate(merger), Merged).Then(Separated);
        When(merger => Separate(merger), Merged, Separated).ThenNothing();
        When(merger => Separate(merger)).ThenRejected("manufacturerMerger");
        When(merger => Separate(merger, " "), Merged).ThenRejected("reason");
    }

    [Theory]
    [InlineData("Bosch Sensortec GmbH", "BOSCH-SENSORTEC", 0.95, "names-same-but-form")]
    [InlineData("意法半导体", "STMicroelectronics", 0.85, "names-known-alias")]
    [InlineData("Zhongke", "Zhongke Optics", 0.6, "names-begin-alike")]
    [InlineData("Sunny Optical", "Suny Optical", 0.69, "names-spelled-alike")]
    public void Names_are_alike_for_a_reason(string one, string other, double likeness, string reason)
    {
        var found = NameLikeness.Of(one, other)!.Value;
        (found.Likeness, found.Why.Code).ShouldBe(((decimal)likeness, reason));
        NameLikeness.BlocksOf(one).Intersect(NameLikeness.BlocksOf(other)).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Sony", "Sunny Optical"), InlineData("NXP", "NPX"), InlineData("unspecified", "unspecified firm")]
    public void Others_are_not_suggested(string one, string other) => NameLikeness.Of(one, other).ShouldBeNull();

    [Fact]
    public void A_suggestion_is_clear_where_there_is_one_and_nothing_conflicts()
    {
        UsedName[] used = [new("Goertek", 9), new("Goertek Inc", 3), new("Sunny", 5), new("Sunny Ltd", 5), new("Sunny Co", 1)];
        var none = new Dictionary<Guid, ManufacturerClaim>();
        var clear = MergerSuggestions.Of(used, [], none).Single(each => each.IsClear);
        (clear.Into, clear.From, clear.Likeness, clear.Conflict).ShouldBe(("Goertek", "Goertek Inc", 0.95m, null));
        MergerSuggestions.Of(used, [], none).Count.ShouldBe(4);
        MergerSuggestions.Of(used, ["sunny CO"], none).Count(each => each.IsClear).ShouldBe(2);

        var held = new Dictionary<Guid, ManufacturerClaim> { [ManufacturerClaim.IdOf("Goertek Inc")] = HeldBy(Maker) };
        var suggested = MergerSuggestions.Of(used, [], held).Single(each => each.From == "Goertek Inc");
        (suggested.IsClear, suggested.Conflict!.Code).ShouldBe((false, "names-held-differently"));
    }

    [Fact]
    public void A_merged_name_on_a_line_is_an_alias()
    {
        var names = new ManufacturerNames(merged: new Dictionary<string, string>(FoldedName.Comparer) { ["Alpha"] = "Omega" });
        (names.Compare("alpha", "Omega"), names.Compare("Omega", "Alpha"), names.Compare("Beta", "Omega"))
            .ShouldBe((Kinship.Alias, Kinship.Alias, Kinship.Other));
    }

    [Fact]
    public void A_bill_names_the_part_that_was_published_before_and_otherwise_one_of_the_name_that_stays()
    {
        var merged = new Dictionary<string, string>(FoldedName.Comparer) { ["Alpha"] = "Omega" };
        var bill = new ImportBillOfMaterials(new ReleaseBillOfMaterials("P", "1", [
            new(1, new PartReference(Manufacturer: "ALPHA", PartNumber: "A")),
            new(1, new PartReference(Manufacturer: "Alpha", PartNumber: "B"))]));
        BillNames.Resolved(bill, merged, new HashSet<Guid> { new PartName("Alpha", "A").ComponentId }).Bill.Lines
            .Select(line => line.Component!.Manufacturer).ShouldBe(["ALPHA", "Omega"]);
    }
}
