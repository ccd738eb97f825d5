using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.GapMonitoring.Components;
using SupplyChain.GapMonitoring.Suppliers;

using static SupplyChain.GapMonitoring.Tests.Facts;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>What a message changes. One without news leads to the same instance, and nothing is written.</summary>
public sealed class ReactionTests
{
    static readonly Guid OfferId = Guid.NewGuid(), Substitute = Guid.NewGuid();
    static readonly Delivery First = Delivery(), Second = Delivery(version: 2, minutes: 1);

    [Fact]
    public void A_requirement_is_taken_unless_a_newer_one_was()
    {
        var old = new RequirementChanged(Lens, Region, [Required(0, 9)], [OemA]);
        var changed = old with { Weeks = [Required(0, 5)] };
        var balance = BalanceOf().After(changed, Second);
        (balance.Requirement.Version, balance.Now).ShouldBe((2, Second.At));
        balance.Requirement.Weeks.ShouldBe([Required(0, 5)]);
        balance.Requirement.Contributors.ShouldBe([OemA]);
        balance.After(old, First).ShouldBeSameAs(balance);
        balance.After(changed, Second).ShouldBeSameAs(balance);
    }

    [Fact]
    public void The_first_capacity_brings_the_suppliers_eligibility()
    {
        var capacity = new CapacityPublished(Optics, Lens, Region, [Capacity(0, 5, 6)]);
        var balance = BalanceOf().After(capacity, First, SupplierEligibility.Unknown);
        balance.Suppliers.ShouldHaveSingleItem().Eligibility.ShouldBe(SupplierEligibility.Unknown);
        balance.After(capacity, First, SupplierEligibility.Unknown).ShouldBeSameAs(balance);
        balance.After(capacity, First, Eligibility(QualificationState.Qualified)).Of(Optics).Eligibility.Counts.ShouldBeTrue();
    }

    [Fact]
    public void A_week_gives_way_to_a_newer_version_alone()
    {
        var balance = BalanceOf(Capacity(Optics, version: 2, Capacity(1, 10, 10)));
        Weeks(Capacity(Optics, version: 1, Capacity(0, 5, 6), Capacity(1, 5, 6))(balance)).ShouldBe([(0, 5m, 1L), (1, 10m, 2L)]);
        Weeks(Capacity(Optics, version: 3, Capacity(1, 5, 6))(balance)).ShouldBe([(1, 5m, 3L)]);
        Capacity(Optics, version: 1, Capacity(1, 5, 6))(balance).ShouldBeSameAs(balance);
    }

    [Fact]
    public void Capacity_of_past_weeks_is_no_news()
    {
        var balance = BalanceOf(Eligible(Optics, null));
        Capacity(Optics, Capacity(-1, 5, 6))(balance).ShouldBeSameAs(balance);
    }

    [Fact]
    public void Qualification_moves_by_newer_versions_alone()
    {
        var change = new QualificationChanged(Optics, Lens, QualificationState.Qualified, null);
        var supply = Supply.Unknown(Optics, Lens).After(change, Second);
        supply.Qualification.ShouldBe(new Qualification(
            QualificationState.Qualified, 2, new(Second.MessageId, nameof(QualificationChanged), Optics), Second.At));
        supply.After(change with { State = QualificationState.Lapsed }, First).ShouldBeSameAs(supply);
    }

    [Fact]
    public void A_withdrawn_offer_stays_withdrawn_when_its_publication_comes_late()
    {
        var (published, withdrawn) = (new OfferPublished(OfferId, Optics, Lens), new OfferWithdrawn(OfferId, Optics, Lens));
        var supply = Supply.Unknown(Optics, Lens).After(withdrawn, version: 2);
        supply.After(published, version: 1).ShouldBeSameAs(supply);
        supply.After(published with { OfferId = Guid.NewGuid() }, version: 1).Offered.ShouldBeTrue();
        Supply.Unknown(Optics, Lens).After(published, version: 1).After(withdrawn, version: 2).Offered.ShouldBeFalse();
    }

    [Fact]
    public void Suspension_and_reinstatement_follow_their_versions()
    {
        var (suspended, reinstated) = (new OrganisationSuspended(Optics, "fraud"), new OrganisationReinstated(Optics));
        var supplier = Supplier.Unknown(Optics).After(suspended, First);
        supplier.ShouldBe(new Supplier(Optics, true, 1, new(First.MessageId, nameof(OrganisationSuspended), Optics), First.At));
        supplier = supplier.After(reinstated, Second);
        supplier.ShouldBe(new Supplier(Optics, false, 2, new(Second.MessageId, nameof(OrganisationReinstated), Optics), Second.At));
        supplier.After(suspended, First).ShouldBeSameAs(supplier);
    }

    [Fact]
    public void A_suspension_outweighs_a_later_qualification()
    {
        var supplier = Supplier.Unknown(Optics).After(new OrganisationSuspended(Optics, "fraud"), First);
        var supply = Supply.Unknown(Optics, Lens).After(new QualificationChanged(Optics, Lens, QualificationState.Qualified, null), Second);
        var eligibility = SupplierEligibility.Of(supplier, supply);
        (eligibility.Counts, eligibility.Cause!.MessageId, eligibility.At).ShouldBe((false, First.MessageId, Second.At));
        SupplierEligibility.Of(supplier.After(new OrganisationReinstated(Optics), Second), supply).Counts.ShouldBeTrue();
    }

    [Fact]
    public void A_component_keeps_the_newest_class_and_life_cycle()
    {
        var published = new ComponentPublished(Lens, "Maker", "P-1", "tof", "1", Lifecycle.Active, []);
        var ending = Component.Unknown(Lens).After(new LifecycleChanged(Lens, Lifecycle.EndOfLife), version: 2);
        ending.EndOfLife.ShouldBeTrue();
        var component = ending.After(published, version: 1);
        (component.Class, component.ClassVersion, component.Lifecycle, component.LifecycleVersion).ShouldBe(("tof", 1, Lifecycle.EndOfLife, 2));
        component.After(published with { Class = "lens" }, version: 1).ShouldBeSameAs(component);
        component.After(new LifecycleChanged(Lens, Lifecycle.Active), version: 1).ShouldBeSameAs(component);
        component.After(published, version: 3).Lifecycle.ShouldBe(Lifecycle.Active);
    }

    [Fact]
    public void A_substitute_is_noted_once_and_until_it_is_withdrawn()
    {
        var component = Component.Unknown(Lens).After(new SubstituteDeclared(Lens, Substitute), version: 2);
        component.Substitutes.ShouldBe([Substitute]);
        component.After(new SubstituteDeclared(Lens, Substitute), version: 2).ShouldBeSameAs(component);
        component.After(new SubstituteWithdrawn(Lens, Substitute), version: 1).ShouldBeSameAs(component);
        component.After(new SubstituteWithdrawn(Lens, Substitute), version: 3).Substitutes.ShouldBeEmpty();
    }

    [Fact]
    public void A_week_begins_once()
    {
        var balance = BalanceOf(Requirement(Required(0, 5), Required(1, 6)));
        var next = balance.At(Now.AddDays(7));
        (next.Now, next.Requirement.Weeks.ShouldHaveSingleItem().Week).ShouldBe((Now.AddDays(7), Week(1)));
        next.At(Now.AddDays(7)).ShouldBeSameAs(next);
        balance.At(Now.AddDays(4)).ShouldBeSameAs(balance);
    }

    static IEnumerable<(int, decimal, long)> Weeks(Balances.Balance balance) =>
        balance.Of(Optics).Weeks.Select(week => ((week.Week.DayNumber - Week(0).DayNumber) / 7, week.Actual, week.Version));
}
