using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using LifecycleChanged = SupplyChain.ComponentCatalog.Components.LifecycleChanged;

namespace SupplyChain.ComponentCatalog.Tests.Components;

public sealed class PublishComponentTests
{
    [Fact]
    public void A_new_component_is_published_as_active_with_its_properties_by_name() => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(Tof, component, AsMaker, Now))
        .Then(TofPublished);

    [Fact]
    public void The_same_component_again_changes_nothing() => Scenario.Given<Component>(TofPublished)
        .When(component => PublishComponentDecider.Decide(Tof with { Properties = [.. Tof.Properties!.Reverse()] }, component, AsMaker, Now))
        .ThenNothing();

    [Fact]
    public void A_component_said_differently_is_revised() => Scenario.Given<Component>(TofPublished)
        .When(component => PublishComponentDecider.Decide(Tof with { Description = " Ranging sensor " }, component, AsMaker, Now))
        .Then(new ComponentRevised(TofPublished.ComponentId, TofPublished.Part, TofPublished.Specification with { Description = "Ranging sensor" }, Now, Maker));

    [Fact]
    public void Publishing_again_leaves_the_life_cycle_alone_unless_it_is_given()
    {
        var ended = new LifecycleChanged(TofPublished.ComponentId, Lifecycle.EndOfLife, null, Now);
        Scenario.Given<Component>(TofPublished, ended)
            .When(component => PublishComponentDecider.Decide(Tof, component, AsMaker, Now)).ThenNothing();
        Scenario.Given<Component>(TofPublished, ended)
            .When(component => PublishComponentDecider.Decide(Tof with { Lifecycle = Lifecycle.Active }, component, AsMaker, Now))
            .Then(new ComponentRevised(TofPublished.ComponentId, TofPublished.Part, TofPublished.Specification, Now, Maker));
    }

    [Fact]
    public void Another_organisation_cannot_say_otherwise() => Scenario.Given<Component>(TofPublished)
        .When(component => PublishComponentDecider.Decide(Tof with { Class = "proximity" }, component, AsOther, Now))
        .ThenRejected("partNumber");

    [Fact]
    public void Another_organisation_that_says_the_same_changes_nothing() => Scenario.Given<Component>(TofPublished)
        .When(component => PublishComponentDecider.Decide(Tof, component, AsOther, Now))
        .ThenNothing();

    public static TheoryData<ComponentProperty, ComponentProperty> Written => new()
    {
        { new("range", Text: "4 m"), new("range", 4, "m") },
        { new("operating_temperature_max", Text: "85 ℃"), new("operating_temperature_max", 85, "Cel") },
        { new("supply_voltage", Text: "1.7 ~ 3.6 V"), new("supply_voltage", Unit: "V", Least: 1.7m, Most: 3.6m) },
        { new("accelerometer_range", Text: "±16 g"), new("accelerometer_range", 16, "[g]") },
        { new("mass", Text: "5 ± 0.5 g"), new("mass", 5, "g", Least: 4.5m, Most: 5.5m) },
        { new("shutter", Text: "全局快门"), new("shutter", Text: "global") },
        { new("autofocus", Text: "支持"), new("autofocus", Text: "yes") },
        { new("autofocus", 0), new("autofocus", Text: "no") },
        { new("colour", Text: "4 m"), new("colour", Text: "4 m") },
    };

    [Theory, MemberData(nameof(Written))]
    public void A_text_of_a_known_property_is_understood(ComponentProperty written, ComponentProperty understood) =>
        Published(Tof with { Properties = [written] }).Specification.Properties.ShouldBe([understood]);

    [Fact]
    public void What_is_not_understood_is_answered_with_what_to_write() => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(Tof with { Properties = [new("range", Text: "far")] }, component, AsMaker, Now))
        .Rejected!.Faults.Single().Reason.ShouldBe(
            "'far' is not understood: write a number and its unit, such as 3.3 mm, 1.8..3.6 mm, 5 mm ± 10 % or max. 5 mm");

    public static TheoryData<Caller> Keepers => [AsAlliance, AsAdmin];

    [Theory]
    [MemberData(nameof(Keepers), DisableDiscoveryEnumeration = true)]
    public void The_alliance_and_administrators_may_revise_what_another_published(Caller keeper) => Scenario.Given<Component>(TofPublished)
        .When(component => PublishComponentDecider.Decide(Tof with { Class = "proximity" }, component, keeper, Now))
        .Then(new ComponentRevised(TofPublished.ComponentId, TofPublished.Part, TofPublished.Specification with { Class = "proximity" }, Now, keeper.Organisation));

    [Fact]
    public void Manufacturer_and_part_number_name_a_component_whatever_their_case() =>
        Published(Tof with { Manufacturer = " stmicroelectronics", PartNumber = "vl53l5cx " }).ComponentId.ShouldBe(TofPublished.ComponentId);

    public static TheoryData<string, PublishComponent> BadInput => new()
    {
        { "manufacturer", Tof with { Manufacturer = " " } },
        { "manufacturer", Tof with { Manufacturer = new string('x', 201) } },
        { "manufacturer", Tof with { Manufacturer = "two\tnames" } },
        { "partNumber", Tof with { PartNumber = "" } },
        { "partNumber", Tof with { PartNumber = new string('x', 101) } },
        { "class", Tof with { Class = "teleporter" } },
        { "class", Tof with { Class = "nanoimprint" } }, // a process, not a part
        { "description", Tof with { Description = new string('x', 2001) } },
        { "unit", Tof with { Unit = "pieces" } },
        { "region", Tof with { Region = "37020" } },
        { "properties", Tof with { Properties = [.. Enumerable.Range(0, 201).Select(i => new ComponentProperty($"p{i}", i))] } },
        { "properties.Range", Tof with { Properties = [new("Range", 4, "m")] } },
        { "properties.range", Tof with { Properties = [new("range", 4, "furlong")] } },
        { "properties.range", Tof with { Properties = [new("range", 4, "Hz")] } },
        { "properties.range", Tof with { Properties = [new("range", 4)] } },
        { "properties.range", Tof with { Properties = [new("range", Text: "four metres")] } },
        { "properties.range", Tof with { Properties = [new("range", 4, "m"), new("range", 5, "m")] } },
        { "properties.range", Tof with { Properties = [new("range")] } },
        { "properties.range", Tof with { Properties = [new("range", 1e16m, "m")] } },
        { "properties.range", Tof with { Properties = [new("range", 4, "m", Least: 5)] } },
        { "properties.range", Tof with { Properties = [new("range", Unit: "m", Least: 5, Most: 4)] } },
        { "properties.range", Tof with { Properties = [new("range", Unit: "m", Text: "4", Most: 4)] } },
        { "properties.range", Tof with { Properties = [new("range", Text: "4 V")] } },
        { "properties.shutter", Tof with { Properties = [new("shutter", 1)] } },
        { "properties.shutter", Tof with { Properties = [new("shutter", Text: "leaf")] } },
        { "properties.colour", Tof with { Properties = [new("colour", 1, null, "red")] } },
        { "properties.colour", Tof with { Properties = [new("colour", null, "nm", "red")] } },
        { "properties.colour", Tof with { Properties = [new("colour", Text: new string('x', 501))] } },
    };

    [Theory, MemberData(nameof(BadInput))]
    public void Bad_input_is_refused_by_its_field(string field, PublishComponent c) => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(c, component, AsMaker, Now))
        .ThenRejected(field);

    [Fact]
    public void Everything_wrong_is_said_at_once() => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(new("", "", "x", Region: "1"), component, AsMaker, Now))
        .Rejected!.Faults.Select(fault => fault.Field).ShouldBe(["manufacturer", "partNumber", "class", "region"], ignoreOrder: true);

    [Fact]
    public void A_unit_nobody_knows_is_quoted_in_the_reason() => Scenario.Given<Component>()
        .When(component => PublishComponentDecider.Decide(Tof with { Properties = [new("mass", 4, "stone")] }, component, AsMaker, Now))
        .Rejected!.Faults.Single().Reason.ShouldStartWith("'stone' is no UCUM unit");
}
