using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.CapacityGroups;

public sealed class CapacityGroupTests(MatchingService service)
{
    PublishCapacityGroup Group(string name, params IReadOnlyList<CapacityLink> links) =>
        new(null, name, links, [new(service.Week(2), 100, 140), new(service.Week(3), 100, 140, 5)]);

    static CapacityLink Part(Guid component, decimal? factor = null) => new(component, null, factor);

    static CapacityLink Nested(Guid group, decimal? factor = null) => new(null, group, factor);

    async Task<Guid> Publish(Guid supplier, PublishCapacityGroup group) =>
        (await service.As(supplier, "supplier").Accepted("/capacity/groups", group)).Id;

    Task<SupplierCapacityGroup> Read(Guid supplier, Guid group) =>
        service.As(supplier, "supplier").Get<SupplierCapacityGroup>($"/capacity/groups/{group}");

    [Fact]
    public async Task A_group_reaches_the_others_without_its_name_and_its_supplier_reads_it_back()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var published = Group("Secret line", Part(component, 1.2m));
        var group = await Publish(supplier, published);

        var heard = await service.Bus.Hear<CapacityGroupPublished>(e => e.GroupId == group);
        (heard.SupplierId, heard.Links.Single(), heard.Weeks[1]).ShouldBe((supplier, published.Links[0], published.Weeks[1]));
        System.Text.Json.JsonSerializer.Serialize(heard).ShouldNotContain("Secret");
        var read = await Read(supplier, group);
        (read.Name, read.ParentId, read.Withdrawn).ShouldBe(("Secret line", null, false));
        read.Links.ShouldBe(published.Links);
    }

    /// <summary>Lens in two regions 60 + 20, screen 10: 80 x 1.2 + 10 x 0.4 = 100 in week 2; in week 3 60 x 1.2 + 5 = 77.</summary>
    [Fact]
    public async Task What_was_published_for_its_parts_in_all_regions_loads_a_group()
    {
        var (supplier, lens, screen) = (await service.Supplier(), await service.Component(), await service.Component());
        await service.Capacity(supplier, lens, "370200", new(service.Week(2), 60, 500), new(service.Week(3), 60, 500));
        await service.Capacity(supplier, lens, "310000", new CapacityWeek(service.Week(2), 20, 500));
        await service.Capacity(supplier, screen, "370200", new CapacityWeek(service.Week(2), 10, 500));
        await service.Capacity(await service.Supplier(), lens, "370200", new CapacityWeek(service.Week(2), 900, 900));

        var group = await Publish(supplier, Group("Line", Part(lens, 1.2m), Part(screen, 0.4m)));
        (await Read(supplier, group)).Weeks.ShouldBe([
            new(service.Week(2), 100, 140, 0, 100, LoadState.Balanced), new(service.Week(3), 100, 140, 5, 77, LoadState.Surplus)]);

        var outer = await Publish(supplier, Group("Hall", Nested(group, 1.25m)));
        (await Read(supplier, outer)).Weeks[0].ShouldBe(new(service.Week(2), 100, 140, 0, 125, LoadState.BottleneckOrange));
        (await Read(supplier, group)).ParentId.ShouldBe(outer);
    }

    [Fact]
    public async Task A_group_exists_for_its_supplier_alone_and_a_refusal_does_not_tell()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var group = await Publish(supplier, Group("Line", Part(component)));
        foreach (var role in new[] { "oem", "operator", "alliance", "admin" })
            foreach (var path in new[] { "/capacity/groups", $"/capacity/groups/{group}" })
                (await service.As(supplier, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var rival = service.As(await service.Supplier(), "supplier");
        (await rival.Get<Page<SupplierCapacityGroup>>("/capacity/groups")).Items.ShouldBeEmpty();
        (await rival.ByIds<SupplierCapacityGroup[]>("/capacity/groups/by-ids", group)).ShouldBeEmpty();
        var none = Guid.NewGuid();
        foreach (var id in new[] { group, none })
        {
            (await rival.GetAsync($"/capacity/groups/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (int, string)[] answers = [
                Told(await rival.Refused("/capacity/groups", Group("Mine", Part(component)) with { GroupId = id }), id),
                Told(await rival.Refused("/capacity/groups", Group("Mine", Nested(id))), id),
                Told(await rival.Refused($"/capacity/groups/{id}/withdraw", new { }), id)];
            answers.ShouldBe([
                (404, "capacityGroup: no such capacityGroup: ID"), (422, "links[0].groupId: no such capacity group: ID"),
                (404, "capacityGroup: no such capacityGroup: ID")]);
        }
        (await Read(supplier, group)).Name.ShouldBe("Line");

        static (int, string) Told((int Status, IReadOnlyList<Fault> Faults) refused, Guid id) =>
            (refused.Status, $"{refused.Faults.Single().Field}: {refused.Faults.Single().Reason.Replace($"{id}", "ID", StringComparison.Ordinal)}");
    }

    [Fact]
    public async Task Two_groups_that_link_each_other_at_the_same_moment_do_not_both_succeed()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var client = service.As(supplier, "supplier");
        for (var round = 0; round < 5; round++)
        {
            Guid[] pair = [await Publish(supplier, Group("One", Part(component))), await Publish(supplier, Group("Two", Part(component)))];
            HttpStatusCode[] answers = [.. (await Task.WhenAll(new[] { (0, 1), (1, 0) }.Select(link => client.Command(
                "/capacity/groups", Group("Linked", Nested(pair[link.Item2])) with { GroupId = pair[link.Item1] }))))
                .Select(answer => answer.StatusCode)];
            answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_repeated_command_makes_no_second_group_and_the_same_content_no_event()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var (client, command, group) = (service.As(supplier, "supplier"), Guid.NewGuid(), Group("Line", Part(component)));
        var first = await client.Accepted("/capacity/groups", group, command);
        (await client.Accepted("/capacity/groups", group, command)).Id.ShouldBe(first.Id);
        first.Events.ShouldBe(["capacity_group_published"]);
        (await client.Accepted("/capacity/groups", group with { GroupId = first.Id })).Events.ShouldBeEmpty();
        (await client.Get<Page<SupplierCapacityGroup>>("/capacity/groups")).Items.Select(each => each.Id).ShouldBe([first.Id]);
    }

    [Fact]
    public async Task Groups_are_listed_in_pages_and_a_withdrawn_one_is_read_by_its_id_only()
    {
        var (supplier, component) = (await service.Supplier(), await service.Component());
        var client = service.As(supplier, "supplier");
        List<Guid> groups = [];
        foreach (var name in new[] { "A", "B", "C" }) groups.Add(await Publish(supplier, Group(name, Part(component))));
        var first = await client.Get<Page<SupplierCapacityGroup>>("/capacity/groups?first=2");
        var second = await client.Get<Page<SupplierCapacityGroup>>($"/capacity/groups?first=2&after={first.Next}");
        first.Items.Concat(second.Items).Select(group => group.Id).ShouldBe(groups, ignoreOrder: true);
        second.Next.ShouldBeNull();

        var outer = await Publish(supplier, Group("Outer", Nested(groups[0])));
        (await client.Refused($"/capacity/groups/{groups[0]}/withdraw", new { })).Status.ShouldBe(409);
        await client.Accepted($"/capacity/groups/{outer}/withdraw", new { });
        await client.Accepted($"/capacity/groups/{groups[0]}/withdraw", new { });
        (await service.Bus.Hear<CapacityGroupWithdrawn>(e => e.GroupId == groups[0])).SupplierId.ShouldBe(supplier);
        (await client.Get<Page<SupplierCapacityGroup>>("/capacity/groups")).Items.Select(group => group.Id).ShouldBe(groups[1..], ignoreOrder: true);
        (await Read(supplier, groups[0])).Withdrawn.ShouldBeTrue();
        (await client.ByIds<SupplierCapacityGroup[]>("/capacity/groups/by-ids", [.. groups])).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Who_is_no_supplier_yet_publishes_no_group() =>
        (await service.As(Guid.NewGuid(), "supplier").Refused("/capacity/groups", Group("Line", Part(await service.Component()))))
            .Faults.Single().Field.ShouldBe("supplier");
}
