using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using ComponentPublished = SupplyChain.ComponentCatalog.Components.ComponentPublished;
using ComponentRevised = SupplyChain.ComponentCatalog.Components.ComponentRevised;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>A file changes what it has columns for, and nobody's part without saying so.</summary>
public sealed class ImportComponentTests
{
    static readonly ComponentPublished Known = TofPublished with
    {
        Specification = TofPublished.Specification with
        {
            Description = "our text",
            Unit = "g",
            Origin = Origin.Domestic,
            Properties = [new("range", 4000, "mm"), new("zones", 64)],
        },
    };

    [Fact]
    public void What_the_file_has_no_column_for_stays() =>
        Import(Row()).ThenNothing();

    [Fact]
    public void An_empty_cell_is_no_value() =>
        Import(Row() with { Columns = ["description", "unit", "origin"] })
            .Then(Revised(Known.Specification with { Description = null, Origin = null }));

    [Fact]
    public void A_column_of_one_property_leaves_the_others_alone() =>
        Import(Row() with { Properties = [new("range", 5000, "mm")], Columns = ["properties.range"] })
            .Then(Revised(Known.Specification with { Properties = [new("range", 5000, "mm"), new("zones", 64)] }));

    [Fact]
    public void A_column_of_all_properties_says_all() =>
        Import(Row() with { Properties = [new("zones", 16)], Columns = ["properties"] })
            .Then(Revised(Known.Specification with { Properties = [new("zones", 16)] }));

    public static TheoryData<Caller> Keepers => [AsAlliance, AsAdmin];

    [Theory]
    [MemberData(nameof(Keepers), DisableDiscoveryEnumeration = true)]
    public void The_alliance_changes_what_another_published_only_where_the_row_says_so(Caller keeper)
    {
        var other = Row() with { Description = "their text", Columns = ["description"] };
        Import(other, keeper).ThenRejected("partNumber");
        Import(other with { Overwrite = true }, keeper).Then(Revised(Known.Specification with { Description = "their text" }, keeper));
        Import(Row(), keeper).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(Keepers), DisableDiscoveryEnumeration = true)]
    public void The_alliance_describes_what_a_bill_of_another_has_only_named(Caller keeper)
    {
        var named = TofPublished with { FromBill = true };
        var row = Row() with { Properties = [new("range", 4000, "mm")], Columns = ["properties"] };
        var described = Revised(named.Specification with { Properties = [new("range", 4000, "mm")] }, keeper);
        Scenario.Given<Component>(named).When(component => ImportComponents.Decide(row, component, keeper, Now)).Then(described);
        Scenario.Given<Component>(named).When(component => ImportComponents.Decide(row, component, AsOther, Now)).ThenRejected("partNumber");
        // From then on it is described.
        Scenario.Given<Component>(named, described)
            .When(component => ImportComponents.Decide(row with { Properties = [] }, component, keeper, Now)).ThenRejected("partNumber");
    }

    [Fact]
    public void Nobody_else_overwrites() =>
        Import(Row() with { Description = "their text", Columns = ["description"], Overwrite = true }, AsOther).ThenRejected("partNumber");

    [Fact]
    public void The_unit_stays_because_others_count_in_it() =>
        Import(Row() with { Unit = "kg", Columns = ["unit"] }).ThenRejected("unit");

    static ImportComponent Row() => new(Tof.Manufacturer, Tof.PartNumber, Tof.Class, Columns: []);

    static ComponentRevised Revised(Specification specification, Caller? by = null) =>
        new(Known.ComponentId, Known.Part, specification, Now, (by ?? AsMaker).Organisation);

    static Scenario.Outcome Import(ImportComponent row, Caller? caller = null) => Scenario.Given<Component>(Known)
        .When(component => ImportComponents.Decide(row, component, caller ?? AsMaker, Now));
}
