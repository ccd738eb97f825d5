using SupplyChain.ComponentCatalog.BillsOfMaterials;
using SupplyChain.ComponentCatalog.Replacements;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;

using BillOfMaterials = SupplyChain.ComponentCatalog.BillsOfMaterials.BillOfMaterials;
using Component = SupplyChain.ComponentCatalog.Components.Component;
using Replacement = SupplyChain.ComponentCatalog.Replacements.Replacement;

namespace SupplyChain.ComponentCatalog.Tests.BillsOfMaterials;

public sealed class ReplacementTests
{
    static readonly Component Old = Component.Create(Parts.Published(Parts.New("OLD"))), New = Component.Create(Parts.Published(Parts.New("NEW")));
    static readonly Guid Other = Guid.NewGuid();
    static readonly DateTimeOffset Later = Parts.Now.AddDays(1);

    [Theory]
    [InlineData("A", "", "A-1")]
    [InlineData("A", "A-1, a-2", "A-3")]
    [InlineData("B-7", "", "B-8")]
    [InlineData("2024-1", "", "2024-2")]
    [InlineData("-3", "", "-3-1")]
    [InlineData("A-", "", "A--1")]
    [InlineData("A-9999999", "", "A-9999999-1")]
    public void The_next_revision_has_a_name_that_no_other_has(string revision, string taken, string expected) =>
        NextRevision.Of(revision, taken.Split(", ")).ShouldBe(expected);

    [Fact]
    public void A_long_name_of_a_revision_stays_within_its_length() =>
        NextRevision.Of(new string('x', 50), []).ShouldBe($"{new string('x', 48)}-1");

    [Fact]
    public void Lines_keep_all_but_the_component()
    {
        var line = LineOf(Old.Id, Other, New.Id) with { Quantity = 3, Reference = "U1", Attrition = 0.1m };
        ReplacedLines.Of([line, LineOf(Other)], Old.Id, New.Id, keep: false).ShouldBe(
            [line with { ComponentId = New.Id, Substitutes = [Other] }, LineOf(Other)]);
        ReplacedLines.Of([line], Old.Id, New.Id, keep: true).Single().Substitutes.ShouldBe([Other, Old.Id]);
    }

    [Fact]
    public void A_line_that_allows_it_as_a_substitute_allows_the_other_one_and_each_once()
    {
        ReplacedLines.Of([LineOf(Other, Old.Id, New.Id)], Old.Id, New.Id, keep: false).Single().Substitutes.ShouldBe([New.Id]);
        ReplacedLines.Of([LineOf(Other, Old.Id)], Old.Id, New.Id, keep: true).Single().Substitutes.ShouldBe([New.Id, Old.Id]);
        ReplacedLines.Of([LineOf(New.Id, Old.Id)], Old.Id, New.Id, keep: false).Single().Substitutes.ShouldBeEmpty();
    }

    [Fact]
    public void Each_bill_gets_a_successor_and_the_replacement_names_both()
    {
        BillOfMaterials first = BillOf("Headset", LineOf(Old.Id)), second = BillOf("Tracker", LineOf(Other, Old.Id));
        var (replacement, bills) = Decide(new(Old.Id, New.Id, [second.Id, first.Id], " end of life "), first, second);

        bills.Select(bill => (bill.Product, bill.Revision, bill.At)).ShouldBe([("Tracker", "A-1", Later), ("Headset", "A-1", Later)]);
        bills[1].Lines.Single().ComponentId.ShouldBe(New.Id);
        replacement.Reason.ShouldBe("end of life");
        replacement.Bills.ShouldBe(
        [
            new("Tracker", bills[0].BillOfMaterialsId, "A-1", second.Id, "A"), new("Headset", bills[1].BillOfMaterialsId, "A-1", first.Id, "A"),
        ]);
    }

    [Fact]
    public void Whatever_cannot_be_replaced_is_refused_as_a_whole_by_field()
    {
        BillOfMaterials fine = BillOf("Headset", LineOf(Old.Id)), without = BillOf("Tracker", LineOf(Other));
        var passed = BillOf("Passed", LineOf(Old.Id));
        var strangers = BillOf("Stranger", LineOf(Old.Id)) with { Organisation = Guid.NewGuid() };
        var full = BillOf("Full", LineOf(Old.Id, [.. Enumerable.Range(0, 50).Select(_ => Guid.NewGuid())]));
        var refused = Should.Throw<Rejected>(() => ReplaceComponentDecider.Decide(
            new(Old.Id, New.Id, [fine.Id, fine.Id, without.Id, passed.Id, strangers.Id, full.Id], "because", KeepAsSubstitute: true),
            Guid.NewGuid(), Bills.Oem, Old, New, [fine, without, passed, strangers, full],
            [.. new[] { fine, without, full, strangers }.Select(InForce), InForce(passed), InForce(passed) with { Id = Other, ReleasedAt = Later }], [], Later));

        refused.Faults.Select(fault => fault.Field).ShouldBe(
            ["billsOfMaterials[1]", "billsOfMaterials[2]", "billsOfMaterials[3]", "billsOfMaterials[4]", "billsOfMaterials[5]"]);
    }

    [Fact]
    public void Components_that_are_unknown_the_same_or_counted_otherwise_are_refused()
    {
        var bill = BillOf("Headset", LineOf(Old.Id));
        Refusal(null, New, Old.Id, New.Id).ShouldBe(["replacedId"]);
        Refusal(Old, null, Old.Id, New.Id).ShouldBe(["byId"]);
        Refusal(Old, Old, Old.Id, Old.Id).ShouldBe(["byId"]);
        Refusal(Old, New with { Specification = New.Specification with { Unit = "m" } }, Old.Id, New.Id).ShouldBe(["byId"]);

        IEnumerable<string> Refusal(Component? replaced, Component? by, Guid replacedId, Guid byId) => Should.Throw<Rejected>(() =>
            ReplaceComponentDecider.Decide(
                new(replacedId, byId, [bill.Id], "because"), Guid.NewGuid(), Bills.Oem, replaced, by, [bill], [InForce(bill)], [], Later))
            .Faults.Select(fault => fault.Field);
    }

    [Fact]
    public void It_is_undone_as_a_whole_once_and_what_was_withdrawn_meanwhile_stays_so()
    {
        var (made, inForce) = Made();
        var (undone, bills) = Undo(made, inForce)!.Value;
        bills.Select(bill => bill.BillOfMaterialsId).ShouldBe(made.Bills.Select(bill => bill.BillOfMaterialsId));
        Undo(made.Apply(undone), inForce).ShouldBeNull();

        Undo(made, [.. inForce.Where(bill => bill.Id != made.Bills[0].BillOfMaterialsId)])!.Value.Bills
            .Select(bill => bill.Product).ShouldBe(["Tracker"]);
    }

    [Fact]
    public void It_is_not_undone_where_that_would_not_bring_back_what_was_in_effect()
    {
        var (made, inForce) = Made();
        var newer = inForce[0] with { Id = Guid.NewGuid(), Revision = "B", ReleasedAt = Later.AddDays(1) };
        Should.Throw<Rejected>(() => Undo(made, [.. inForce, newer])).Faults.Single().Reason.ShouldContain("Headset");
        Should.Throw<Rejected>(() => Undo(made, [.. inForce.Where(bill => bill.Id != made.Bills[0].PreviousId)])).Status.ShouldBe(409);
        Should.Throw<Rejected>(() => UndoReplacementDecider.Decide(new("because"), made.Id, made, Guid.NewGuid(), inForce, Later)).Status.ShouldBe(404);
    }

    static (Replacement Made, IReadOnlyList<ReleasedRevision> InForce) Made()
    {
        BillOfMaterials first = BillOf("Headset", LineOf(Old.Id)), second = BillOf("Tracker", LineOf(Old.Id));
        var (replacement, bills) = Decide(new(Old.Id, New.Id, [first.Id, second.Id], "because"), first, second);
        return (
            Replacement.Create(replacement),
            [InForce(first), InForce(second), .. bills.Select(BillOfMaterials.Create).Select(InForce)]);
    }

    static (ComponentReplaced Replacement, IReadOnlyList<BillOfMaterialsReleased> Bills) Decide(
        ReplaceComponent c, params BillOfMaterials[] bills) => ReplaceComponentDecider.Decide(
        c, Guid.NewGuid(), Bills.Oem, Old, New, bills, [.. bills.Select(InForce)],
        [.. bills.Select(bill => new Revision(bill.Product, bill.Revision))], Later);

    static (ReplacementUndone Undone, IReadOnlyList<BillOfMaterialsWithdrawn> Bills)? Undo(
        Replacement made, IReadOnlyList<ReleasedRevision> inForce) =>
        UndoReplacementDecider.Decide(new("because"), made.Id, made, Bills.Oem, inForce, Later.AddDays(2));

    static ReleasedRevision InForce(BillOfMaterials bill) => new(bill.Id, bill.Product, bill.Revision, bill.ReleasedAt, bill.SubAssemblies);

    static Line LineOf(Guid component, params Guid[] substitutes) => new(component, null, 1, 0, 0, 0, false, substitutes, null, null);

    static BillOfMaterials BillOf(string product, params Line[] lines) =>
        new(Guid.NewGuid(), Bills.Oem, product, "A", null, lines, Parts.Now, null);
}
