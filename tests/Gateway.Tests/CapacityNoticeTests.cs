using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Notices about capacity in the schema that is really served.</summary>
public sealed class CapacityNoticeTests(TestGateway gateway)
{
    static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid(), Lens = Guid.NewGuid(), Screen = Guid.NewGuid();
    static readonly DateOnly Week = new(2026, 6, 1);
    static readonly SupplierCapacityNotice[] Notices = [Notice(First, null, Lens), Notice(Second, First, Screen)];

    const string Impacts = "impacts: [{ componentId: $part, region: \"370200\", weeks: [{ week: \"2026-06-01\", share: 0.5 }] }]";

    [Fact]
    public async Task A_page_of_notices_with_their_parts_and_the_first_of_a_chain_is_three_calls()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var nodes = (await client.Data(
            "{ capacityNotices(first: 5, open: true) { nodes { cause effect forwardedFrom { id cause } "
            + "impacts { region component { partNumber } weeks { week share } } } } }")).At("capacityNotices", "nodes");

        nodes.GetArrayLength().ShouldBe(2);
        nodes[0].At("cause").GetString().ShouldBe("NATURAL_DISASTER");
        nodes[0].At("effect").GetString().ShouldBe("CAPACITY_REDUCTION");
        nodes[0].At("impacts")[0].At("component", "partNumber").GetString().ShouldBe("P-1");
        nodes[1].At("forwardedFrom", "id").GetGuid().ShouldBe(First);
        upstream.CallsBy(client).Select(call => call.Path)
            .ShouldBe(["/capacity/notices", $"/capacity/notices/{First}", "/components/by-ids"], ignoreOrder: true);
    }

    [Fact]
    public async Task Notices_are_issued_forwarded_revised_and_resolved_under_the_id_of_the_command()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var (client, id) = (gateway.SignedIn(own, "supplier"), Guid.NewGuid());
        foreach (var (mutation, fields) in new[]
        {
            ("issueCapacityNotice", $"cause: STRIKE, effect: CAPACITY_REDUCTION, text: \"x\", {Impacts}"),
            ("forwardCapacityNotice", $"noticeId: $notice, effect: CAPACITY_REDUCTION, text: \"x\", {Impacts}"),
            ("reviseCapacityNotice", $"noticeId: $notice, text: \"x\", {Impacts}"),
        })
            (await client.Data(
                $"mutation($id: ID!, $part: ID!{(fields.Contains("$notice") ? ", $notice: ID!" : "")}) {{ {mutation}(input: {{ clientMutationId: $id, {fields} }}) {{ capacityNotice {{ id }} }} }}",
                fields.Contains("$notice") ? new { id, part = Lens, notice = First } : new { id, part = Lens }))
                .At(mutation, "capacityNotice", "id").GetGuid().ShouldBe(mutation == "reviseCapacityNotice" ? First : Second);
        await client.Data(
            "mutation($id: ID!, $notice: ID!) { resolveCapacityNotice(input: { clientMutationId: $id, noticeId: $notice, text: \"x\" }) { capacityNotice { id } } }",
            new { id, notice = First });

        upstream.CallsBy(client).Where(call => call.CommandId is not null).Select(call => (call.Path, call.CommandId)).ShouldBe([
            ("/capacity/notices", $"{id}"), ($"/capacity/notices/{First}/forward", $"{id}"), ($"/capacity/notices/{First}/revise", $"{id}"),
            ($"/capacity/notices/{First}/resolve", $"{id}")]);
    }

    [Fact]
    public async Task Operators_and_administrators_read_no_notice_and_only_a_supplier_issues_one()
    {
        await using var real = gateway.WithRealSchema();
        foreach (var role in new[] { "operator", "admin" })
            foreach (var query in new[] { "{ capacityNotices { nodes { id } } }", $"{{ capacityNotice(id: \"{First}\") {{ id }} }}" })
                (await gateway.SignedIn(real, role).Graph(query)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
        foreach (var role in new[] { "oem", "alliance", "operator", "admin" })
            (await gateway.SignedIn(real, role).Graph(
                "mutation($id: ID!) { resolveCapacityNotice(input: { clientMutationId: $id, noticeId: $id, text: \"x\" }) { clientMutationId } }",
                new { id = Guid.NewGuid() })).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host
            .UseSetting("Services:suppliermatching", upstream.Address)
            .UseSetting("Services:componentcatalog", upstream.Address));

    static SupplierCapacityNotice Notice(Guid id, Guid? first, Guid component) => new(
        id, Guid.Empty, CapacityNoticeCause.NaturalDisaster, CapacityNoticeEffect.CapacityReduction, "Flood",
        [new(component, "370200", [new(Week, 0.5m)])], Open: true, first is not null, first, default, null, null, null);

    static void Routes(WebApplication app)
    {
        app.MapGet("/capacity/notices", () => new Page<SupplierCapacityNotice>(Notices, null) { Keys = ["1", "2"] });
        app.MapGet("/capacity/notices/{id:guid}", (Guid id) => Notices.FirstOrDefault(notice => notice.Id == id));
        app.MapPost("/capacity/notices/by-ids", (IReadOnlyList<Guid> ids) => Notices.Where(notice => ids.Contains(notice.Id)));
        app.MapPost("/capacity/notices", (IssueCapacityNotice _) => new Receipt(Second, 1, ["capacity_notice_issued"]));
        app.MapPost("/capacity/notices/{id:guid}/forward", (Guid id, ForwardCapacityNotice _) => new Receipt(Second, 1, ["capacity_notice_issued"]));
        app.MapPost("/capacity/notices/{id:guid}/revise", (Guid id, ReviseCapacityNotice _) => new Receipt(id, 2, ["capacity_notice_revised"]));
        app.MapPost("/capacity/notices/{id:guid}/resolve", (Guid id, ResolveCapacityNotice _) => new Receipt(id, 3, ["capacity_notice_resolved"]));
        app.MapPost("/components/by-ids", (IReadOnlyList<Guid> ids) => ids.Select(id => new Component(
            id, id, id, "Maker", "P-1", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], [])));
    }
}
