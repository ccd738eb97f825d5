using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Components in the order of how many suppliers they have.</summary>
public sealed class SuppliedOrderTests(TestGateway gateway)
{
    static readonly Guid[] Parts = [.. Enumerable.Range(1, 5).Select(n => new Guid(n, 0, 0, new byte[8]))];

    /// <summary>By name the parts stand as their numbers; this many suppliers each has.</summary>
    readonly int[] counts = [2, 0, 3, 2, 2];

    [Fact]
    public async Task A_list_by_suppliers_is_read_in_pages_that_fit_together_while_counts_change()
    {
        await using var upstream = await Start();
        await using var own = Own(upstream);
        var client = gateway.SignedIn(own, "operator");

        (await Read(client, "first: 10, orderBy: \"suppliers\", descending: true")).Numbers.ShouldBe([3, 1, 4, 5, 2]);
        (await Read(client, "first: 10, orderBy: \"suppliers\"")).Numbers.ShouldBe([2, 1, 4, 5, 3]);

        var first = await Read(client, "first: 2, orderBy: \"suppliers\", descending: true");
        first.Numbers.ShouldBe([3, 1]);
        // The last one that was shown has more by now; the list goes on where it stood.
        counts[0] = 7;
        (await Read(client, $"first: 2, after: \"{first.Cursor}\", orderBy: \"suppliers\", descending: true")).Numbers.ShouldBe([4, 5]);
        (await Read(client, $"first: 3, after: \"{first.Cursor}\", orderBy: \"suppliers\", descending: true")).HasNext.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_qualified_orders_a_list_for_those_who_are_told_alone()
    {
        await using var upstream = await Start();
        await using var own = Own(upstream);
        const string Asked = "first: 10, orderBy: \"qualifiedSuppliers\", descending: true";
        (await Read(gateway.SignedIn(own, "oem"), Asked)).Numbers.ShouldBe([5, 4, 3, 2, 1]);
        (await Read(gateway.SignedIn(own, "alliance"), Asked)).Numbers.ShouldBe([5, 4, 3, 2, 1]);
        (await gateway.SignedIn(own, "supplier").Graph($"{{ components({Asked}) {{ nodes {{ id }} }} }}")).GetRawText()
            .ShouldContain("are told who is qualified");
    }

    Task<Upstream> Start() => Upstream.StartAsync(app =>
    {
        app.MapGet("/components/ids", () => Parts);
        app.MapPost("/component-suppliers/counts/by-ids", (Guid[] ids) =>
            ids.Select(id => new SupplierCounts(id, counts[Array.IndexOf(Parts, id)], Array.IndexOf(Parts, id))));
        app.MapPost("/components/by-ids", (Guid[] ids) => ids.Reverse().Select(id => new Component(
            id, Guid.Empty, Guid.Empty, "Synthetic Optics", $"{id:N}", "waveguide", null, "1", Lifecycle.Active, null, null, null, [], [])));
    });

    WebApplicationFactory<Program> Own(Upstream upstream) => gateway.WithRealSchema().WithWebHostBuilder(host => host
        .UseSetting("Services:ComponentCatalog", upstream.Address).UseSetting("Services:SupplierMatching", upstream.Address));

    static async Task<(IReadOnlyList<int> Numbers, string Cursor, bool HasNext)> Read(HttpClient client, string asked)
    {
        var page = (await client.Data($"{{ components({asked}) {{ nodes {{ id }} pageInfo {{ endCursor hasNextPage }} }} }}")).At("components");
        return (
            [.. page.At("nodes").EnumerateArray().Select(node => Array.IndexOf(Parts, node.At("id").GetGuid()) + 1)],
            page.At("pageInfo", "endCursor").GetString()!, page.At("pageInfo", "hasNextPage").GetBoolean());
    }
}
