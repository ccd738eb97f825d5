using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Bills;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using BillOfMaterialsReleased = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterialsReleased;
using BillOfMaterialsWithdrawn = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterialsWithdrawn;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

public sealed class ReleaseTests
{
    static readonly BillOfMaterialsReleased TrackingReleased = Released(Tracking);

    static readonly BillOfMaterialsWithdrawn TrackingWithdrawn =
        new(TrackingReleased.BillOfMaterialsId, Oem, "Tracking module", "A", "superseded", Parts.Now);

    [Fact]
    public void A_bill_is_released_with_its_components_by_id()
    {
        Scenario.Given<BillOfMaterials>().When(bill => Decide(Tracking, bill)).Then(new BillOfMaterialsReleased(
            BillOfMaterials.IdOf(Oem, "Tracking module", "A"), Oem, "Tracking module", "A", null,
            [new Line(Parts.TofPublished.ComponentId, null, 2, 0.02m, 0, 0, false, [], "U1, U2", null)], Parts.Now));
    }

    [Fact]
    public void The_same_bill_again_changes_nothing() =>
        Scenario.Given<BillOfMaterials>(TrackingReleased).When(bill => Decide(Tracking, bill)).ThenNothing();

    [Fact]
    public void A_released_revision_never_changes() => Scenario.Given<BillOfMaterials>(TrackingReleased)
        .When(bill => Decide(Tracking with { Lines = [TofLine with { Quantity = 3 }] }, bill)).ThenRejected("revision");

    [Fact]
    public void A_withdrawn_revision_is_not_released_again() => Scenario.Given<BillOfMaterials>(TrackingReleased, TrackingWithdrawn)
        .When(bill => Decide(Tracking, bill)).ThenRejected("revision");

    [Fact]
    public void A_component_may_stand_in_several_lines() =>
        Released(Tracking with { Lines = [TofLine, TofLine with { Reference = "U3" }] }).Lines.Count.ShouldBe(2);

    [Fact]
    public void A_sub_assembly_must_be_in_force()
    {
        var headset = new ReleaseBillOfMaterials("Headset", "1", [Sub("Tracking module")]);
        Scenario.Given<BillOfMaterials>().When(bill => Decide(headset, bill)).ThenRejected("lines[0].subAssembly");
        Released(headset, Structure("Tracking module:")).Lines.Single().SubAssembly.ShouldBe("Tracking module");
    }

    [Fact]
    public void A_cycle_is_refused_with_its_path()
    {
        var structure = Structure("Headset: Optics, Tracking", "Optics: Lens unit", "Tracking:", "Lens unit:");
        var outcome = Scenario.Given<BillOfMaterials>().When(bill => Decide(new("Lens unit", "2", [TofLine, Sub("Headset")]), bill, structure));
        outcome.ThenRejected("lines[1].subAssembly");
        outcome.Rejected!.Faults.Single().Reason.ShouldBe("makes a cycle: Lens unit → Headset → Optics → Lens unit");
    }

    [Fact]
    public void A_product_is_no_part_of_itself() => Scenario.Given<BillOfMaterials>()
        .When(bill => Decide(new("Headset", "1", [Sub("Headset")]), bill))
        .Rejected!.Faults.Single().Reason.ShouldBe("makes a cycle: Headset → Headset");

    public static TheoryData<string, ReleaseBillOfMaterials> BadInput => new()
    {
        { "product", Tracking with { Product = "" } },
        { "revision", Tracking with { Revision = new string('1', 51) } },
        { "description", Tracking with { Description = new string('x', 2001) } },
        { "lines", Tracking with { Lines = [] } },
        { "lines", Tracking with { Lines = [.. Enumerable.Repeat(TofLine, 2001)] } },
        { "lines[1]", Tracking with { Lines = [TofLine, new NewBillLine(1)] } },
        { "lines[0]", Tracking with { Lines = [TofLine with { SubAssembly = "Optics" }] } },
        { "lines[0].quantity", Tracking with { Lines = [TofLine with { Quantity = 0 }] } },
        { "lines[0].quantity", Tracking with { Lines = [TofLine with { Quantity = -1 }] } },
        { "lines[0].attrition", Tracking with { Lines = [TofLine with { Attrition = -0.1m }] } },
        { "lines[0].setupQuantity", Tracking with { Lines = [TofLine with { SetupQuantity = -1 }] } },
        { "lines[0].orderMultiple", Tracking with { Lines = [TofLine with { OrderMultiple = -1 }] } },
        { "lines[0].partNumber", Tracking with { Lines = [new NewBillLine(1, new PartReference(Manufacturer: "ACME", PartNumber: "none"))] } },
        { "lines[0].component", Tracking with { Lines = [new NewBillLine(1, new PartReference(Guid.NewGuid()))] } },
        { "lines[0].component", Tracking with { Lines = [new NewBillLine(1, new PartReference(Manufacturer: "ACME"))] } },
        { "lines[0].substitutes[0]", Tracking with { Lines = [TofLine with { Substitutes = [new PartReference(Guid.NewGuid())] }] } },
        { "lines[0].substitutes[0]", Tracking with { Lines = [TofLine with { Substitutes = [Parts.Named(Parts.Tof)] }] } },
        { "lines[0].substitutes", Tracking with { Lines = [Sub("Optics") with { Substitutes = [Parts.Named(Parts.Tof)] }] } },
        { "lines[0].note", Tracking with { Lines = [TofLine with { Note = new string('x', 1001) }] } },
    };

    [Theory, MemberData(nameof(BadInput))]
    public void Bad_input_is_refused_by_its_field(string field, ReleaseBillOfMaterials c) =>
        Scenario.Given<BillOfMaterials>().When(bill => Decide(c, bill)).ThenRejected(field);

    [Fact]
    public void An_unknown_component_is_named_with_its_line() => Scenario.Given<BillOfMaterials>()
        .When(bill => Decide(Tracking with { Lines = [TofLine, new NewBillLine(1, new PartReference(Manufacturer: "ACME", PartNumber: "X1"))] }, bill))
        .Rejected!.Message.ShouldBe("lines[1].partNumber: the catalogue has no X1 of ACME");

    [Fact]
    public void A_bill_is_withdrawn_once()
    {
        WithdrawBillOfMaterials command = new("superseded");
        Scenario.Given<BillOfMaterials>(TrackingReleased).When(bill => Withdraw(command, bill, Oem, NoProducts)).Then(TrackingWithdrawn);
        Scenario.Given<BillOfMaterials>(TrackingReleased, TrackingWithdrawn).When(bill => Withdraw(command, bill, Oem, NoProducts)).ThenNothing();
        Scenario.Given<BillOfMaterials>(TrackingReleased).When(bill => Withdraw(new(""), bill, Oem, NoProducts)).ThenRejected("reason");
    }

    [Fact]
    public void Nobody_withdraws_anothers_bill() => Scenario.Given<BillOfMaterials>(TrackingReleased)
        .When(bill => Withdraw(new("mine"), bill, Guid.NewGuid(), NoProducts)).Rejected!.Status.ShouldBe(404);

    [Fact]
    public void The_last_revision_of_a_sub_assembly_stays_while_something_needs_it()
    {
        var outcome = Scenario.Given<BillOfMaterials>(TrackingReleased)
            .When(bill => Withdraw(new("superseded"), bill, Oem, Structure("Headset: Tracking module")));
        outcome.ThenRejected("billOfMaterials");
        outcome.Rejected!.Message.ShouldContain("sub-assembly of Headset");
        Scenario.Given<BillOfMaterials>(TrackingReleased)
            .When(bill => Withdraw(new("superseded"), bill, Oem, Structure("Headset: Tracking module", "Tracking module:")))
            .Then(TrackingWithdrawn);
    }

    static object[] Withdraw(WithdrawBillOfMaterials c, BillOfMaterials? bill, Guid organisation, ProductStructure rest) =>
        WithdrawBillOfMaterialsDecider.Decide(c, TrackingReleased.BillOfMaterialsId, bill, organisation, rest, Parts.Now);
}
