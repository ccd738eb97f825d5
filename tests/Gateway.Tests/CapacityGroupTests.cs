using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Capacity groups in the schema that is really served.</summary>
public sealed class CapacityGroupTests(TestGateway gateway)
{
    static readonly Guid Hall = Guid.NewGuid(), Coater = Guid.NewGuid(), Cleaner = Guid.NewGuid(), Lens = Guid.NewGuid(), Screen = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 6, 1);

    const string Published = "input: { clientMutationId: $id, name: \"Coater\", "
        + "links: [{ componentId: $part, loadFactor: 1.2 }], weeks: [{ week: \"2026-06-01\", actual: 100, maximum: 140 }] }";

    static readonly SupplierCapacityGroup[] Groups =
    [
        Group(Hall, null, new(null, Coater, 1), new(null, Cleaner, 0.5m), new(Lens, null, 2)),
        Group(Coater, Hall, new(Lens, null, 1.2m), new(Screen, null, 0.8m)), Group(Cleaner, Hall, new CapacityLink(Screen, null, null)),
    ];

    [Fact]
    public async Task A_page_of_groups_with_its_parts_and_nested_groups_is_three_calls()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "supplier");

        var nodes = (await client.Data(
            "{ capacityGroups(first: 5) { nodes { name parent { name } weeks { week promised state } "
            + "links { loadFactor component { partNumber } group { id } } } } }")).At("capacityGroups", "nodes");

        nodes.GetArrayLength().ShouldBe(3);
        nodes[0].At("links")[0].At("group", "id").GetGuid().ShouldBe(Coater);
        nodes[0].At("links")[2].At("component", "partNumber").GetString().ShouldBe("P-1");
        nodes[1].At("parent", "name").GetString().ShouldBe("G");
        nodes[1].At("weeks")[0].At("state").GetString().ShouldBe("BOTTLENECK_ORANGE");
        upstream.CallsBy(client).Select(call => call.Path)
            .ShouldBe(["/capacity/groups", "/capacity/groups/by-ids", "/components/by-ids"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_group_is_published_and_withdrawn_under_the_id_of_the_command()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var (client, command) = (gateway.SignedIn(own, "supplier"), Guid.NewGuid());

        var published = await client.Data(
            $"mutation($id: ID!, $part: ID!) {{ publishCapacityGroup({Published}) {{ capacityGroup {{ id }} }} }}", new { id = command, part = Lens });
        var withdrawn = await client.Data(
            "mutation($id: ID!, $group: ID!) { withdrawCapacityGroup(input: { clientMutationId: $id, groupId: $group }) { capacityGroup { id } } }",
            new { id = command, group = Cleaner });

        published.At("publishCapacityGroup", "capacityGroup", "id").GetGuid().ShouldBe(Coater);
        withdrawn.At("withdrawCapacityGroup", "capacityGroup", "id").GetGuid().ShouldBe(Cleaner);
        upstream.CallsBy(client).Where(call => call.CommandId is not null).Select(call => (call.Path, call.CommandId))
            .ShouldBe([("/capacity/groups", $"{command}"), ($"/capacity/groups/{Cleaner}/withdraw", $"{command}")]);
    }

    [Theory, InlineData("oem"), InlineData("alliance"), InlineData("operator"), InlineData("admin")]
    public async Task Nobody_but_a_supplier_reads_or_publishes_groups(string role)
    {
        await using var real = gateway.WithRealSchema();
        var client = gateway.SignedIn(real, role);
        foreach (var query in new[] { "{ capacityGroups { nodes { id } } }", $"{{ capacityGroup(id: \"{Hall}\") {{ id }} }}" })
            (await client.Graph(query)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        (await client.Graph(
            $"mutation($id: ID!, $part: ID!) {{ publishCapacityGroup({Published}) {{ clientMutationId }} }}", new { id = Guid.NewGuid(), part = Lens }))
            .Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:suppliermatching", upstream.Address)
            .UseSetting("Services:componentcatalog", upstream.Address));

    static SupplierCapacityGroup Group(Guid id, Guid? parent, params IReadOnlyList<CapacityLink> links) => new(
        id, Guid.Empty, "G", links, [new(Week, 100, 140, 0, 120, LoadState.BottleneckOrange)], parent, Withdrawn: false, default);

    static void Routes(WebApplication app)
    {
        app.MapGet("/capacity/groups", () => new Page<SupplierCapacityGroup>(Groups, null) { Keys = ["1", "2", "3"] });
        app.MapGet("/capacity/groups/{id:guid}", (Guid id) => Groups.FirstOrDefault(group => group.Id == id));
        app.MapPost("/capacity/groups/by-ids", (IReadOnlyList<Guid> ids) => Groups.Where(group => ids.Contains(group.Id)));
        app.MapPost("/capacity/groups", (PublishCapacityGroup _) => new Receipt(Coater, 1, ["capacity_group_published"]));
        app.MapPost("/capacity/groups/{id:guid}/withdraw", (Guid id) => new Receipt(id, 2, ["capacity_group_withdrawn"]));
        app.MapPost("/components/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new Component(
            id, id, id, "Maker", "P-1", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], [])));
    }
}
