using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Balances;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Gaps;
using SupplyChain.GapMonitoring.Suppliers;
using SupplyChain.TestKit;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

public sealed class ReactionTests
{
    static readonly Guid OfferId = Guid.NewGuid(), Substitute = Guid.NewGuid();
    static readonly Delivery First = Delivery(), Second = Delivery(version: 2, minutes: 1);

    [Fact]
    public void A_requirement_is_taken_unless_a_newer_one_was()
    {
        var stated = new RequirementStated([Required(0, 5)], [OemA], 2, Second.At);
        var old = new RequirementChanged(Lens, Region, [Required(0, 9)], [OemA]);
        var changed = old with { Weeks = [Required(0, 5)] };
        Scenario.Given<Balance>(Started).When(balance => WhenRequirementChanged.Decide(changed, Second, balance!)).Then(stated);
        Scenario.Given<Balance>(Started, stated).When(balance => WhenRequirementChanged.Decide(old, First, balance!)).ThenNothing();
        Scenario.Given<Balance>(Started, stated).When(balance => WhenRequirementChanged.Decide(changed, Second, balance!)).ThenNothing();
    }

    [Fact]
    public void The_first_capacity_brings_the_suppliers_standing() => WhenCapacity(First, Suppliers.Standing.Unknown, [], Capacity(0, 5, 6))
        .Then(Capacity(Optics, Capacity(0, 5, 6)), new StandingStated(Optics, Suppliers.Standing.Unknown, DateTimeOffset.MinValue));

    [Fact]
    public void A_week_gives_way_to_a_newer_version_alone()
    {
        var known = new CapacityStated(Optics, [Capacity(1, 10, 10)], 2, Now);
        WhenCapacity(First, Stated.Standing, [known, Stated], Capacity(0, 5, 6), Capacity(1, 5, 6)).Then(Capacity(Optics, Capacity(0, 5, 6)));
        WhenCapacity(Delivery(version: 3), Stated.Standing, [known, Stated], Capacity(1, 5, 6)).Then(new CapacityStated(Optics, [Capacity(1, 5, 6)], 3, Now));
        WhenCapacity(First, Stated.Standing, [known, Stated], Capacity(1, 5, 6)).ThenNothing();
    }

    [Fact]
    public void Capacity_of_past_weeks_is_no_news() => WhenCapacity(First, Stated.Standing, [Stated], Capacity(-1, 5, 6)).ThenNothing();

    [Fact]
    public void Qualification_moves_by_newer_versions_alone()
    {
        var moved = new QualificationMoved(Optics, Lens, QualificationState.Qualified, 2, Second.MessageId, Second.At);
        var change = new QualificationChanged(Optics, Lens, QualificationState.Qualified, null);
        Scenario.Given<Supply>().When(supply => WhenQualificationChanged.Decide(change, Second, supply)).Then(moved);
        Scenario.Given<Supply>(moved).When(supply => WhenQualificationChanged.Decide(change with { State = QualificationState.Lapsed }, First, supply)).ThenNothing();
    }

    [Fact]
    public void A_withdrawn_offer_stays_withdrawn_when_its_publication_comes_late()
    {
        var ended = new OfferEnded(Optics, Lens, OfferId, 2, Second.At);
        Scenario.Given<Supply>().When(supply => WhenOfferWithdrawn.Decide(new(OfferId, Optics, Lens), Second, supply)).Then(ended);
        Scenario.Given<Supply>(ended).When(supply => WhenOfferPublished.Decide(new(OfferId, Optics, Lens), First, supply)).ThenNothing();
        Scenario.Fold<Supply>([ended, new OfferMade(Optics, Lens, Guid.NewGuid(), 1, Now)])!.Offered.ShouldBeTrue();
        Scenario.Fold<Supply>([new OfferMade(Optics, Lens, OfferId, 1, Now), ended])!.Offered.ShouldBeFalse();
    }

    [Fact]
    public void Suspension_and_reinstatement_follow_their_versions()
    {
        var suspended = new SupplierSuspended(Optics, 1, First.MessageId, First.At);
        var reinstated = new SupplierReinstated(Optics, 2, Second.MessageId, Second.At);
        Scenario.Given<Supplier>().When(s => WhenOrganisationSuspended.Decide(new OrganisationSuspended(Optics, "fraud"), First, s)).Then(suspended);
        Scenario.Given<Supplier>(suspended).When(s => WhenOrganisationReinstated.Decide(new OrganisationReinstated(Optics), Second, s)).Then(reinstated);
        Scenario.Given<Supplier>(reinstated).When(s => WhenOrganisationSuspended.Decide(new OrganisationSuspended(Optics, "fraud"), First, s)).ThenNothing();
    }

    [Fact]
    public void A_suspension_outweighs_a_later_qualification()
    {
        var supplier = Scenario.Fold<Supplier>([new SupplierSuspended(Optics, 1, First.MessageId, First.At)]);
        var supply = Scenario.Fold<Supply>([new QualificationMoved(Optics, Lens, QualificationState.Qualified, 1, Second.MessageId, Second.At)]);
        var standing = Suppliers.Standing.Of(supplier, supply);
        (standing.Counts, standing.Cause!.MessageId, standing.At).ShouldBe((false, First.MessageId, Second.At));
        var back = Scenario.Fold<Supplier>([new SupplierReinstated(Optics, 2, First.MessageId, First.At)]);
        Suppliers.Standing.Of(back, supply).Counts.ShouldBeTrue();
    }

    [Fact]
    public void A_component_keeps_the_newest_class_and_life_cycle()
    {
        var published = new ComponentPublished(Lens, "Maker", "P-1", "tof", "1", Lifecycle.Active, []);
        var ending = new LifecycleMoved(Lens, Lifecycle.EndOfLife, 2, Second.At);
        Scenario.Given<Component>(ending).When(component => WhenComponentPublished.Decide(published, First, component))
            .Then(new ComponentClassified(Lens, "tof", 1, First.At));
        Scenario.Given<Component>(ending).When(component => WhenLifecycleChanged.Decide(new(Lens, Lifecycle.Active), First, component)).ThenNothing();
        Scenario.Fold<Component>([ending])!.EndOfLife.ShouldBeTrue();
    }

    [Fact]
    public void A_substitute_is_noted_once()
    {
        var added = new SubstituteAdded(Lens, Substitute, Now);
        Scenario.Given<Component>().When(component => WhenSubstituteDeclared.Decide(new(Lens, Substitute), First, component)).Then(added);
        Scenario.Given<Component>(added).When(component => WhenSubstituteDeclared.Decide(new(Lens, Substitute), Second, component)).ThenNothing();
    }

    [Fact]
    public void A_week_begins_once()
    {
        Scenario.Given<Balance>(Started, Requirement(Required(0, 5))).When(balance => RollOver.Decide(Now.AddDays(7), balance!))
            .Then(new WeekBegan(Week(1), Now.AddDays(7)));
        Scenario.Given<Balance>(Started, Requirement(Required(0, 5))).When(balance => RollOver.Decide(Now.AddDays(4), balance!)).ThenNothing();
    }

    static readonly StandingStated Stated = Standing(Optics, null);

    static Scenario.Outcome WhenCapacity(Delivery delivery, Standing standing, object[] given, params CapacityWeek[] weeks) =>
        Scenario.Given<Balance>([Started, .. given]).When(balance =>
            WhenCapacityPublished.Decide(new CapacityPublished(Optics, Lens, Region, weeks), delivery, balance!, standing));
}
