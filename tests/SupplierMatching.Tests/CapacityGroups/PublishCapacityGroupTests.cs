using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CapacityGroups;
using SupplyChain.SupplierMatching.Suppliers;
using SupplyChain.TestKit;

using Stored = SupplyChain.SupplierMatching.CapacityGroups;

namespace SupplyChain.SupplierMatching.Tests.CapacityGroups;

public sealed class PublishCapacityGroupTests
{
    // A Wednesday: its week still counts.
    static readonly DateTimeOffset Now = new(2026, 3, 4, 8, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Monday = new(2026, 3, 2);
    static readonly Guid Lens = Id(1), Screen = Id(2), Id0 = Id(100);
    static readonly Supplier Supplier = Supplier.Create(new SupplierRegistered(Guid.NewGuid(), "S", "91350100M000100Y43", [], Now));
    static readonly PublishCapacityGroup Publish = new(
        null, " Coating ", [Part(Lens, 1.2m), Part(Screen, 0.8m)], [new(Monday.AddDays(7), 100, 150), new(Monday, 50, 50, 10)]);

    static object[] Decide(PublishCapacityGroup c, CapacityGroup? group = null, params CapacityGroup[] own) =>
        PublishCapacityGroupDecider.Decide(c, c.GroupId ?? Id0, group, Supplier, new HashSet<Guid> { Lens, Screen }, new(own), Now);

    static void Refuses(string field, PublishCapacityGroup c, params CapacityGroup[] own) => Scenario.Given<CapacityGroup>()
        .When(_ => Decide(c, own.FirstOrDefault(group => group.Id == c.GroupId), own)).ThenRejected(field);

    static Stored.CapacityGroupPublished Published(PublishCapacityGroup c) =>
        new(c.GroupId ?? Id0, Supplier.Id, c.Name.Trim(), c.Links, [.. c.Weeks.OrderBy(week => week.Week)], Now);

    [Fact]
    public void Weeks_are_published_in_their_order_and_the_name_without_blanks() =>
        Scenario.Given<CapacityGroup>().When(group => Decide(Publish, group)).Then(new Stored.CapacityGroupPublished(
            Id0, Supplier.Id, "Coating", Publish.Links, [new(Monday, 50, 50, 10), new(Monday.AddDays(7), 100, 150)], Now));

    [Fact]
    public void The_same_content_again_changes_nothing_and_another_replaces_all_of_it()
    {
        var again = Publish with { GroupId = Id0 };
        Scenario.Given<CapacityGroup>(Published(Publish)).When(group => Decide(again, group, group!)).ThenNothing();
        var other = again with { Weeks = [new(Monday, 1, 1)] };
        Scenario.Given<CapacityGroup>(Published(Publish)).When(group => Decide(other, group, group!)).Then(Published(other));
    }

    [Fact]
    public void A_withdrawn_group_stands_again_when_it_is_published() =>
        Scenario.Given<CapacityGroup>(Published(Publish), new Stored.CapacityGroupWithdrawn(Id0, Supplier.Id, Now))
            .When(group => Decide(Publish with { GroupId = Id0 }, group)).Then(Published(Publish));

    public static TheoryData<PublishCapacityGroup, string> Senseless => new()
    {
        { Publish with { Name = " " }, "name" },
        { Publish with { Links = [] }, "links" },
        { Publish with { Links = [.. Enumerable.Range(0, 51).Select(_ => Part(Lens))] }, "links" },
        { Publish with { Links = [new(null, null, 1)] }, "links[0]" },
        { Publish with { Links = [new(Lens, Id(3), 1)] }, "links[0]" },
        { Publish with { Links = [Part(Lens), Part(Id(9))] }, "links[1].componentId" },
        { Publish with { Links = [Part(Lens), Part(Lens)] }, "links[1].componentId" },
        { Publish with { Links = [Group(3), Group(3)] }, "links[1].groupId" },
        { Publish with { Links = [Part(Lens), Part(Screen, 2)] }, "links[0].loadFactor" },
        { Publish with { Links = [Part(Lens, 0)] }, "links[0].loadFactor" },
        { Publish with { Weeks = [] }, "weeks" },
        { Publish with { Weeks = [.. Enumerable.Range(0, 131).Select(i => new GroupWeek(Monday.AddDays(7 * i), 1, 1))] }, "weeks" },
        { Publish with { Weeks = [new(Monday.AddDays(1), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday.AddDays(-7), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday.AddDays(7 * 157), 1, 1)] }, "weeks[0].week" },
        { Publish with { Weeks = [new(Monday, 1, 1), new(Monday, 2, 2)] }, "weeks[1].week" },
        { Publish with { Weeks = [new(Monday, 2, 1)] }, "weeks[0].maximum" },
        { Publish with { Weeks = [new(Monday, 1, 1, -1_000_000_001)] }, "weeks[0].deltaProduction" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_refused_by_field(PublishCapacityGroup c, string field) => Refuses(field, c, Known(3));

    [Fact]
    public void Only_own_groups_in_force_are_linked_and_replaced()
    {
        Refuses("links[0].groupId", Publish with { Links = [Group(3)] });
        Refuses("links[0].groupId", Publish with { Links = [Group(3)] }, Known(3) with { Withdrawn = true });
        Refuses("capacityGroup", Publish with { GroupId = Id(3) });
        Refuses("capacityGroup", Publish with { GroupId = Id(3) }, Known(3) with { SupplierId = Guid.NewGuid() });
    }

    [Fact]
    public void A_cycle_is_refused_through_any_number_of_levels_and_by_its_names()
    {
        CapacityGroup[] chain = [Known(3, 4), Known(4, 5), Known(5)];
        foreach (var (group, part) in new[] { (3, 3), (4, 3), (5, 3) })
            Refuses("links[0].groupId", Publish with { GroupId = Id(group), Links = [Group(part)] }, chain);
        Should.Throw<Rejected>(() => Decide(Publish with { GroupId = Id(5), Name = "G5", Links = [Group(3)] }, chain[2], chain))
            .Faults.Single().Reason.ShouldBe("makes a cycle: G5 → G3 → G4 → G5");
    }

    [Fact]
    public void A_group_is_in_one_other_at_most()
    {
        Refuses("links[0].groupId", Publish with { Links = [Group(4)] }, Known(3, 4), Known(4));
        var again = Publish with { GroupId = Id(3), Links = [Group(4)] };
        Decide(again, Known(3, 4), Known(3, 4), Known(4)).ShouldHaveSingleItem();
    }

    [Fact]
    public void Groups_nest_five_deep_and_no_deeper_whether_a_level_comes_above_or_below()
    {
        CapacityGroup[] four = [Known(3, 4), Known(4, 5), Known(5, 6), Known(6)], five = [.. four[..3], Known(6, 7), Known(7)];
        Decide(Publish with { Links = [Group(3)] }, null, four).ShouldHaveSingleItem();
        Decide(Publish with { GroupId = Id(6), Links = [Group(7)] }, four[3], [.. four, Known(7)]).ShouldHaveSingleItem();
        Refuses("links[0].groupId", Publish with { Links = [Group(3)] }, five);
        Refuses("links[0].groupId", Publish with { GroupId = Id(7), Links = [Group(8)] }, [.. five, Known(8)]);
        // Between three above and two below.
        Refuses("links[1].groupId", Publish with { GroupId = Id(5), Links = [Group(6), Group(8)] }, [.. four, Known(8, 9), Known(9, 10), Known(10)]);
    }

    [Fact]
    public void A_supplier_has_fifty_groups()
    {
        CapacityGroup[] fifty = [.. Enumerable.Range(200, 50).Select(i => Known(i))];
        Decide(Publish, null, fifty[1..]).ShouldHaveSingleItem();
        Refuses("groupId", Publish, fifty);
        Decide(Publish with { GroupId = fifty[0].Id }, fifty[0], fifty).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_group_is_withdrawn_once_and_not_while_another_links_it()
    {
        object[] Withdraw(CapacityGroup? group, params CapacityGroup[] own) =>
            WithdrawCapacityGroupDecider.Decide(group, Id(4), Supplier.Id, new(own), Now);
        Withdraw(Known(4), Known(4)).ShouldBe([new Stored.CapacityGroupWithdrawn(Id(4), Supplier.Id, Now)]);
        Withdraw(Known(4) with { Withdrawn = true }).ShouldBeEmpty();
        Should.Throw<Rejected>(() => Withdraw(Known(4), Known(3, 4), Known(4))).Status.ShouldBe(409);
        Should.Throw<Rejected>(() => Withdraw(null)).Status.ShouldBe(404);
        Should.Throw<Rejected>(() => Withdraw(Known(4) with { SupplierId = Guid.NewGuid() })).Status.ShouldBe(404);
    }

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    static CapacityLink Part(Guid component, decimal? factor = null) => new(component, null, factor);

    static CapacityLink Group(int group, decimal? factor = null) => new(null, Id(group), factor);

    static CapacityGroup Known(int group, params int[] parts) =>
        new(Id(group), Supplier.Id, $"G{group}", [Part(Lens), .. parts.Select(part => Group(part))], [new(Monday, 1, 1)], false, Now);
}
