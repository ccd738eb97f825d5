using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Components;
using SupplyChain.ComponentCatalog.Mergers;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ComponentMerger = SupplyChain.ComponentCatalog.Components.ComponentMerger;

namespace SupplyChain.ComponentCatalog.Tests.Claims;

/// <summary>Two components that are one part: when they may be merged, and what suggests it.</summary>
public sealed class ComponentMergerTests
{
    static readonly Guid By = AsAlliance.Organisation;
    static readonly Component Into = Part("ST", "ICM-42688-P"), From = Part("ST", "ICM42688P");
    static readonly Guid Id = ComponentMerger.IdOf(From.Id);
    static readonly MergeComponents Merge = new(Into.Id, From.Id, " data sheet ");
    static readonly ComponentsMerged Merged = new(Id, Into.Id, Into.Part, From.Id, From.Part, "data sheet", By, Now);
    static readonly ComponentsSeparated Separated = new(Id, Into.Id, From.Id, From.Part, "another package", By, Now);
    static readonly Dictionary<string, string> NoNames = [];

    static Component Part(string manufacturer, string number, string @class = "imu", string unit = "1")
    {
        var part = new PartName(manufacturer, number);
        return Component.Create(new ComponentPublished(
            part.ComponentId, Maker, part, Specification.Of(@class, null, unit, default, null, null, null, null), Now));
    }

    static object[] Decide(
        MergeComponents c, ComponentMerger? merger, Component? into = null, Component? from = null, ComponentIdentity? ofInto = null,
        ComponentIdentity? ofFrom = null, Dictionary<string, string>? names = null) => MergeComponentsDecider.Decide(
            c, merger, into ?? Into, from ?? From, ofInto ?? ComponentIdentity.Itself(c.IntoId), ofFrom ?? ComponentIdentity.Itself(c.FromId),
            names ?? NoNames, By, Now);

    static Scenario.Outcome When(Func<ComponentMerger?, object[]> decide, params object[] events) =>
        Scenario.Given<ComponentMerger>(events).When(decide);

    [Fact]
    public void Components_are_merged_once_and_again_after_they_were_separated()
    {
        When(merger => Decide(Merge, merger)).Then(Merged);
        When(merger => Decide(Merge, merger), Merged).ThenNothing();
        When(merger => Decide(Merge, merger), Merged, Separated).Then(Merged);
        When(merger => Decide(Merge with { IntoId = Guid.NewGuid() }, merger), Merged).ThenRejected("fromId");
    }

    [Fact]
    public void They_are_of_one_manufacturer_class_and_unit()
    {
        When(merger => Decide(Merge with { FromId = Into.Id }, merger, from: Into)).ThenRejected("fromId");
        When(merger => Decide(Merge with { Reason = " " }, merger)).ThenRejected("reason");
        When(merger => Decide(Merge, merger, from: Part("TI", "ICM42688P"))).ThenRejected("fromId");
        When(merger => Decide(Merge, merger, from: Part("ST", "ICM42688P", "tof"))).ThenRejected("fromId");
        When(merger => Decide(Merge, merger, from: Part("ST", "ICM42688P", unit: "m"))).ThenRejected("fromId");
        var names = new Dictionary<string, string>(FoldedName.Comparer) { ["ST Micro"] = "ST" };
        When(merger => Decide(Merge, merger, from: Part("st micro", "ICM42688P"), names: names))
            .Then(Merged with { From = new PartName("st micro", "ICM42688P") });
    }

    [Fact]
    public void A_component_is_never_two_steps_from_the_one_that_stays()
    {
        When(merger => Decide(Merge, merger, ofInto: new(Into.Id, Guid.NewGuid(), [], 1))).ThenRejected("intoId");
        When(merger => Decide(Merge, merger, ofFrom: new(From.Id, null, [Guid.NewGuid()], 0))).ThenRejected("fromId");
        When(merger => Decide(Merge, merger, ofInto: new(Into.Id, null, [.. Enumerable.Range(0, 100).Select(_ => Guid.NewGuid())], 0)))
            .ThenRejected("intoId");
    }

    [Fact]
    public void They_are_separated_once_with_a_reason()
    {
        object[] Separate(ComponentMerger? merger, string reason = "another package") =>
            SeparateComponentsDecider.Decide(new(reason), Id, merger, By, Now);
        When(merger => Separate(merger), Merged).Then(Separated);
        When(merger => Separate(merger), Merged, Separated).ThenNothing();
        When(merger => Separate(merger)).ThenRejected("componentMerger");
        When(merger => Separate(merger, " "), Merged).ThenRejected("reason");
    }

    [Fact]
    public void Parts_of_one_manufacturer_with_the_same_number_are_suggested()
    {
        var names = new Dictionary<string, string>(FoldedName.Comparer) { ["ST Micro"] = "ST" };
        var pairs = PartLikeness.Of(
            [Part("ST", "ICM42688P"), Into, Part("ST Micro", "ICM-42688-P"), Part("TI", "ICM42688P"), Part("ST", "ICM42688P.", "tof")], names);
        pairs.Select(pair => (pair.Into.PartNumber, pair.From.Manufacturer, pair.From.PartNumber, pair.Score)).ShouldBe(
            [("ICM-42688-P", "ST Micro", "ICM-42688-P", 0.95m), ("ICM-42688-P", "ST", "ICM42688P", 0.9m),
                ("ICM42688P", "ST Micro", "ICM-42688-P", 0.9m)], ignoreOrder: true);
        pairs.Single(pair => pair.Score == 0.95m).Reasons.Select(reason => reason.Code)
            .ShouldBe(["part-numbers-same", "manufacturers-merged"]);
        PartLikeness.Of([Part("ST", "P2.54"), Part("ST", "P254")], NoNames).Single().Score.ShouldBe(0.5m);
    }

    [Fact]
    public void A_bill_is_read_with_the_component_that_stays()
    {
        var identities = new ComponentIdentities([new(From.Id, Into.Id, [], 1), new(Into.Id, null, [From.Id], 0)]);
        var other = Guid.NewGuid();
        Line Of(Guid? part, params Guid[] substitutes) => new(part, part is null ? "S" : null, 1, 0, 0, 0, false, substitutes, null, null);
        Of(From.Id, Into.Id, other).With(identities).ShouldBe(Of(Into.Id, other));
        Of(other, From.Id, Into.Id).With(identities).ShouldBe(Of(other, Into.Id));
        Of(null).With(identities).ShouldBe(Of(null));
        identities.AllOf(From.Id).ShouldBe([Into.Id, From.Id]);
        identities.AllOf(other).ShouldBe([other]);
    }
}
