namespace SupplyChain.Gateway.Tests;

/// <summary>Fields of a list ask their services once a level, not once an item.</summary>
public sealed class BatchTests(TestGateway gateway)
{
    [Fact]
    public async Task Three_levels_of_a_list_take_one_call_each()
    {
        var client = gateway.As("oem");
        var half = (await gateway.As("oem").Data("{ boxes(first: 30) { pageInfo { endCursor } } }")).At("boxes", "pageInfo", "endCursor").GetString();

        var data = await client.Data(
            """
            query($half: String) { boxes(first: 30, after: $half) {
              nodes { label owner inside { label owner inside { label outerOwner } } }
              edges { node { inside { label } } }
            } }
            """, new { half });

        data.At("boxes", "nodes", 29, "inside", "label").GetString().ShouldBe("box 19");
        data.At("boxes", "nodes", 29, "inside", "inside", "outerOwner").GetString().ShouldBe($"owner of {TestGateway.IdOf(2):N}");
        gateway.Shelf.CallsBy(client).Select(call => call.Path)
            .ShouldBe(["/boxes", "/boxes/by-ids", "/boxes/by-ids", "/boxes/by-ids"], "a page and what is around its boxes, three times");
        gateway.Register.CallsBy(client).Count.ShouldBe(3, "owners of the page, of what is around it, and of the outermost");
    }

    [Fact]
    public async Task A_key_asked_for_twice_goes_upstream_once()
    {
        var client = gateway.As("oem");
        await client.Data("query($a: ID!) { a: box(id: $a) { inside { id } } b: box(id: $a) { inside { id } } }", new { a = TestGateway.IdOf(7) });

        gateway.Shelf.CallsBy(client).Count(call => call.Path == "/boxes/by-ids").ShouldBe(1);
    }

    [Fact]
    public async Task More_keys_than_a_call_may_carry_go_in_several()
    {
        var client = gateway.As("oem");
        await client.Data("{ boxes(first: 60) { nodes { inside { label } owner } } }");

        gateway.Register.CallsBy(client).Count.ShouldBe(1);
        gateway.Shelf.CallsBy(client).Count(call => call.Path == "/boxes/by-ids").ShouldBe(1, "60 boxes stand in 20");
    }

    [Fact]
    public async Task A_field_that_needs_two_batches_in_turn_shares_both_with_its_siblings()
    {
        var client = gateway.As("oem");
        var data = await client.Data("{ boxes(first: 50) { nodes { outerOwner } } }");

        data.At("boxes", "nodes", 49, "outerOwner").GetString().ShouldBe($"owner of {TestGateway.IdOf(16):N}");
        gateway.Shelf.CallsBy(client).Count.ShouldBe(2);
        gateway.Register.CallsBy(client).Count.ShouldBe(1);
    }
}
