using SupplyChain.ComponentCatalog.Components;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.TestKit;

using static SupplyChain.ComponentCatalog.Tests.Parts;

using Component = SupplyChain.ComponentCatalog.Components.Component;
using LifecycleChanged = SupplyChain.ComponentCatalog.Components.LifecycleChanged;
using SubstituteDeclared = SupplyChain.ComponentCatalog.Components.SubstituteDeclared;
using SubstituteWithdrawn = SupplyChain.ComponentCatalog.Components.SubstituteWithdrawn;

namespace SupplyChain.ComponentCatalog.Tests.Components;

/// <summary>Revising, ageing and standing in for each other.</summary>
public sealed class ComponentLifeTests
{
    static readonly Guid Id = TofPublished.ComponentId;
    static readonly Component Successor = Component.Create(Published(Tof with { PartNumber = "VL53L8CX" }));

    [Fact]
    public void A_revision_replaces_the_description_but_not_the_life_cycle() =>
        Scenario.Given<Component>(TofPublished, new LifecycleChanged(Id, Lifecycle.NotRecommended, null, Now))
            .When(component => ReviseComponentDecider.Decide(new ReviseComponent("proximity", Region: "370200"), component!, AsMaker, Now))
            .Then(new ComponentRevised(
                Id, TofPublished.Part, new Specification("proximity", null, "1", Lifecycle.NotRecommended, null, null, "370200", []), Now, Maker));

    [Fact]
    public void A_revision_that_says_the_same_changes_nothing() => Scenario.Given<Component>(TofPublished)
        .When(component => ReviseComponentDecider.Decide(new ReviseComponent(Tof.Class, Tof.Description, Properties: Tof.Properties), component!, AsMaker, Now))
        .ThenNothing();

    [Fact]
    public void A_revision_is_checked_like_a_new_component() => Scenario.Given<Component>(TofPublished)
        .When(component => ReviseComponentDecider.Decide(new ReviseComponent("tof", Unit: "box"), component!, AsMaker, Now))
        .ThenRejected("unit");

    [Fact]
    public void The_unit_stays_because_others_count_in_it() => Scenario.Given<Component>(TofPublished)
        .When(component => ReviseComponentDecider.Decide(
            new ReviseComponent(Tof.Class, Tof.Description, Unit: "kg", Properties: Tof.Properties), component!, AsMaker, Now))
        .ThenRejected("unit");

    [Fact]
    public void The_life_cycle_moves_and_moves_back() => Scenario.Given<Component>(TofPublished)
        .When(component => ChangeLifecycleDecider.Decide(new ChangeLifecycle(Lifecycle.EndOfLife, "notice 7"), component!, Now))
        .Then(new LifecycleChanged(Id, Lifecycle.EndOfLife, "notice 7", Now));

    [Fact]
    public void The_state_it_is_in_already_changes_nothing() => Scenario.Given<Component>(TofPublished)
        .When(component => ChangeLifecycleDecider.Decide(new ChangeLifecycle(Lifecycle.Active), component!, Now)).ThenNothing();

    [Fact]
    public void Retiring_is_the_move_to_obsolete_and_wants_a_reason()
    {
        Scenario.Given<Component>(TofPublished).When(component => ChangeLifecycleDecider.Decide(new RetireComponent("no longer made"), component!, Now))
            .Then(new LifecycleChanged(Id, Lifecycle.Obsolete, "no longer made", Now));
        Scenario.Given<Component>(TofPublished).When(component => ChangeLifecycleDecider.Decide(new RetireComponent(" "), component!, Now))
            .ThenRejected("reason");
    }

    [Fact]
    public void A_substitute_is_declared_once()
    {
        var declared = new SubstituteDeclared(Id, Successor.Id, Now);
        Scenario.Given<Component>(TofPublished).When(component => DeclareSubstituteDecider.Decide(new(Successor.Id), component!, Successor, Now)).Then(declared);
        Scenario.Given<Component>(TofPublished, declared).When(component => DeclareSubstituteDecider.Decide(new(Successor.Id), component!, Successor, Now)).ThenNothing();
    }

    [Fact]
    public void A_substitute_is_withdrawn_with_a_reason_and_may_be_declared_again()
    {
        var (declared, withdrawn) = (new SubstituteDeclared(Id, Successor.Id, Now), new SubstituteWithdrawn(Id, Successor.Id, "drifts", Now));
        Scenario.Given<Component>(TofPublished, declared).When(component => WithdrawSubstituteDecider.Decide(new(" drifts "), Successor.Id, component!, Now)).Then(withdrawn);
        Scenario.Given<Component>(TofPublished, declared).When(component => WithdrawSubstituteDecider.Decide(new(" "), Successor.Id, component!, Now)).ThenRejected("reason");
        Scenario.Given<Component>(TofPublished, declared, withdrawn).When(component => WithdrawSubstituteDecider.Decide(new("again"), Successor.Id, component!, Now)).ThenNothing();
        Scenario.Given<Component>(TofPublished, declared, withdrawn).When(component => DeclareSubstituteDecider.Decide(new(Successor.Id), component!, Successor, Now)).Then(declared);
    }

    [Fact]
    public void A_component_is_no_substitute_of_itself() => Scenario.Given<Component>(TofPublished)
        .When(component => DeclareSubstituteDecider.Decide(new(Id), component!, component, Now)).ThenRejected("substituteId");

    [Fact]
    public void A_substitute_must_be_in_the_catalogue() => Scenario.Given<Component>(TofPublished)
        .When(component => DeclareSubstituteDecider.Decide(new(Guid.NewGuid()), component!, null, Now)).ThenRejected("substituteId");

    [Fact]
    public void Only_the_publisher_the_alliance_and_administrators_may_change_it()
    {
        var component = Component.Create(TofPublished);
        component.ForChangeBy(Id, AsMaker).ShouldBe(component);
        component.ForChangeBy(Id, AsAlliance).ShouldBe(component);
        component.ForChangeBy(Id, AsAdmin).ShouldBe(component);
        Should.Throw<Rejected>(() => component.ForChangeBy(Id, AsOther)).Status.ShouldBe(403);
        Should.Throw<Rejected>(() => ((Component?)null).ForChangeBy(Id, AsAdmin)).Status.ShouldBe(404);
    }
}
