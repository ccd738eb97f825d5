using SupplyChain.ComponentCatalog.CrossReferences;
using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using CrossReference = SupplyChain.ComponentCatalog.CrossReferences.CrossReference;

namespace SupplyChain.ComponentCatalog.Tests.CrossReferences;

/// <summary>Which part takes the place of another manufacturer's, and who may state it.</summary>
public sealed class CrossReferenceTests
{
    static readonly Component Ours = Component.Create(TofPublished);
    static readonly PartName Theirs = new("Rival Sensors", "RS-500.2");
    static readonly StateCrossReference Command = new(" Rival Sensors ", "RS-500.2 ", Ours.Id, CrossReferenceGrade.DropIn, " ");
    static readonly Guid Id = CrossReference.IdOf(Maker, Theirs, Ours.Id);
    static readonly CrossReferenceStated Stated = new(Id, Maker, Theirs, Ours.Id, CrossReferenceGrade.DropIn, null, Now);
    static readonly CrossReferenceWithdrawn Withdrawn = new(Id, Maker, "another pinout", Now);

    static object[] State(
        CrossReference? reference, StateCrossReference? c = null, Caller? caller = null, Guid? holder = null, int stated = 0,
        bool isKnown = true) =>
        StateCrossReferenceDecider.Decide(c ?? Command, reference, isKnown ? Ours : null, caller ?? AsMaker, holder, stated, Now);

    static object[] Withdraw(CrossReference? reference, Caller caller, string reason = " another pinout ") =>
        WithdrawCrossReferenceDecider.Decide(new(reason), Id, reference, caller, Now);

    [Fact]
    public void It_is_stated_once_and_revised_by_another_grade_or_note()
    {
        Scenario.Given<CrossReference>().When(known => State(known)).Then(Stated);
        Scenario.Given<CrossReference>(Stated).When(known => State(known)).ThenNothing();
        var revised = Command with { Grade = CrossReferenceGrade.Similar, Note = "no I2C" };
        Scenario.Given<CrossReference>(Stated).When(known => State(known, revised))
            .Then(new CrossReferenceRevised(Id, CrossReferenceGrade.Similar, "no I2C", Now));
        Scenario.Given<CrossReference>(Stated, new CrossReferenceRevised(Id, CrossReferenceGrade.Similar, "no I2C", Now))
            .When(known => State(known, revised)).ThenNothing();
    }

    [Fact]
    public void The_same_number_however_it_is_spelled_is_one_reference_and_a_decimal_point_tells_two_apart()
    {
        CrossReference.IdOf(Maker, new("RIVAL  sensors", "rs 500.2"), Ours.Id).ShouldBe(Id);
        CrossReference.IdOf(Maker, new("Rival Sensors", "RS-5002"), Ours.Id).ShouldNotBe(Id);
        CrossReference.IdOf(AsOther.Organisation, Theirs, Ours.Id).ShouldNotBe(Id);
    }

    [Fact]
    public void Who_maintains_the_component_states_it_and_the_alliance()
    {
        Scenario.Given<CrossReference>().When(known => State(known, caller: AsOther)).ThenRejected("componentId");
        Scenario.Given<CrossReference>().When(known => State(known, holder: AsOther.Organisation)).ThenRejected("componentId");
        State(null, caller: AsOther, holder: AsOther.Organisation).Single().ShouldBeOfType<CrossReferenceStated>().Organisation
            .ShouldBe(AsOther.Organisation);
        State(null, caller: AsAlliance, holder: Maker).Single().ShouldBeOfType<CrossReferenceStated>().Organisation
            .ShouldBe(AsAlliance.Organisation);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_its_field()
    {
        Refused(Command with { TheirPartNumber = "--" }, "theirPartNumber");
        Refused(Command with { TheirPartNumber = "" }, "theirPartNumber");
        Refused(Command with { TheirManufacturer = new string('x', 201) }, "theirManufacturer");
        Refused(Command with { Note = new string('x', 1001) }, "note");
        Refused(Command with { TheirManufacturer = Tof.Manufacturer, TheirPartNumber = Tof.PartNumber }, "theirPartNumber");
        Scenario.Given<CrossReference>().When(known => State(known, isKnown: false)).ThenRejected("componentId");

        static void Refused(StateCrossReference c, string field) =>
            Scenario.Given<CrossReference>().When(known => State(known, c)).ThenRejected(field);
    }

    [Fact]
    public void An_organisation_states_no_more_than_allowed_and_revises_what_it_states()
    {
        const int most = StateCrossReferenceDecider.MaxReferences;
        Scenario.Given<CrossReference>().When(known => State(known, stated: most - 1)).Then(Stated);
        Scenario.Given<CrossReference>().When(known => State(known, stated: most)).ThenRejected("theirPartNumber");
        Scenario.Given<CrossReference>(Stated).When(known => State(known, stated: most)).ThenNothing();
        Scenario.Given<CrossReference>(Stated, Withdrawn).When(known => State(known, stated: most)).ThenRejected("theirPartNumber");
        new StatedReferences(Maker, 3).After([Stated]).Count.ShouldBe(4);
        new StatedReferences(Maker, 3).After([Withdrawn]).Count.ShouldBe(2);
        new StatedReferences(Maker, 3).After([]).Count.ShouldBe(3);
    }

    [Fact]
    public void It_is_withdrawn_once_by_who_states_it_or_the_alliance_and_can_be_stated_again()
    {
        Scenario.Given<CrossReference>(Stated).When(known => Withdraw(known, AsMaker)).Then(Withdrawn);
        Scenario.Given<CrossReference>(Stated).When(known => Withdraw(known, AsAlliance))
            .Then(Withdrawn with { By = AsAlliance.Organisation });
        Scenario.Given<CrossReference>(Stated).When(known => Withdraw(known, AsOther)).ThenRejected("authorization");
        Scenario.Given<CrossReference>(Stated).When(known => Withdraw(known, AsMaker, "")).ThenRejected("reason");
        Scenario.Given<CrossReference>(Stated, Withdrawn).When(known => Withdraw(known, AsMaker)).ThenNothing();
        Scenario.Given<CrossReference>().When(known => Withdraw(known, AsMaker)).ThenRejected("crossReference");
        Scenario.Given<CrossReference>(Stated, Withdrawn).When(known => State(known)).Then(Stated);
    }
}
