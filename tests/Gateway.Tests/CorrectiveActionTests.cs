using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;

namespace SupplyChain.Gateway.Tests;

/// <summary>Corrective actions in the schema that is really served.</summary>
public sealed class CorrectiveActionTests(TestGateway gateway)
{
    static readonly Guid Id = Guid.NewGuid(), Supplier = Guid.NewGuid();

    static readonly SupplierCorrectiveAction Action = new(
        Id, Guid.NewGuid(), Supplier, CorrectiveActionSubject.Delivery, "Two weeks late", null, new(2026, 1, 1),
        CorrectiveActionState.Asked, true, new(2026, 3, 12), true, null, null, null, default, default);

    [Fact]
    public async Task A_page_of_actions_is_one_call_and_one_with_its_history_two()
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var client = gateway.SignedIn(own, "oem");

        var node = (await client.Data(
            "query($supplier: ID!) { correctiveActions(first: 5, state: ASKED, subject: DELIVERY, open: true, overdue: true, "
            + "supplierId: $supplier) { nodes { subject state dueOn overdue quarter finding } } }", new { supplier = Supplier }))
            .At("correctiveActions", "nodes")[0];
        (node.At("subject").GetString(), node.At("state").GetString(), node.At("dueOn").GetString(), node.At("overdue").GetBoolean())
            .ShouldBe(("DELIVERY", "ASKED", "2026-03-12", true));
        var read = await client.Data(
            "query($id: ID!) { correctiveAction(id: $id) { finding answer { measure } } "
            + "correctiveActionHistory(actionId: $id) { step text dueOn } }", new { id = Id });
        read.At("correctiveAction", "finding").GetString().ShouldBe("Two weeks late");
        read.At("correctiveActionHistory")[0].At("step").GetString().ShouldBe("ASKED");
        upstream.CallsBy(client).Select(call => call.Path).ShouldBe(
            ["/corrective-actions", $"/corrective-actions/{Id}", $"/corrective-actions/{Id}/history"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("oem", "askForCorrectiveAction", "supplierId: $action, subject: QUALITY, finding: \"x\", answerBy: \"2026-03-12\"", null)]
    [InlineData("supplier", "answerCorrectiveAction",
        "actionId: $action, rootCause: \"x\", containment: \"x\", measure: \"x\", doneBy: \"2026-03-12\"", "answer")]
    [InlineData("supplier", "completeCorrectiveAction", "actionId: $action, evidence: \"x\"", "complete")]
    [InlineData("oem", "acceptCorrectiveAction", "actionId: $action", "accept")]
    [InlineData("oem", "returnCorrectiveAction", "actionId: $action, reason: \"x\", answerBy: \"2026-03-12\"", "return")]
    [InlineData("oem", "closeCorrectiveAction", "actionId: $action", "close")]
    [InlineData("oem", "reopenCorrectiveAction", "actionId: $action, reason: \"x\", doneBy: \"2026-03-12\"", "reopen")]
    [InlineData("oem", "cancelCorrectiveAction", "actionId: $action, reason: \"x\"", "cancel")]
    [InlineData("oem", "extendCorrectiveAction", "actionId: $action, reason: \"x\", dueOn: \"2026-03-12\"", "extend")]
    public async Task A_step_is_one_command_under_its_id_and_for_one_role(string role, string mutation, string fields, string? step)
    {
        await using var upstream = await Upstream.StartAsync(Routes);
        await using var own = Over(upstream);
        var (client, id) = (gateway.SignedIn(own, role), Guid.NewGuid());
        var document = $"mutation($id: ID!, $action: ID!) {{ {mutation}(input: {{ clientMutationId: $id, {fields} }}) "
            + "{ correctiveAction { id } } }";

        (await client.Data(document, new { id, action = Id })).At(mutation, "correctiveAction", "id").GetGuid().ShouldBe(Id);

        upstream.CallsBy(client).Where(call => call.CommandId is not null).Select(call => (call.Path, call.CommandId))
            .ShouldBe([(step is null ? "/corrective-actions" : $"/corrective-actions/{Id}/{step}", $"{id}")]);
        foreach (var other in new[] { "oem", "supplier", "operator", "alliance", "admin" }.Where(other => other != role))
            (await gateway.SignedIn(own, other).Graph(document, new { id, action = Id })).Errors()
                .ShouldContain(error => error.StartsWith("FORBIDDEN"), other);
    }

    [Theory, InlineData("operator"), InlineData("admin"), InlineData("alliance")]
    public async Task Other_roles_read_none(string role)
    {
        await using var real = gateway.WithRealSchema();
        foreach (var query in new[]
        {
            "{ correctiveActions { nodes { id } } }", $"{{ correctiveAction(id: \"{Id}\") {{ id }} }}",
            $"{{ correctiveActionHistory(actionId: \"{Id}\") {{ step }} }}",
        })
            (await gateway.SignedIn(real, role).Graph(query)).Errors().ShouldContain(error => error.StartsWith("FORBIDDEN"));
    }

    WebApplicationFactory<Program> Over(Upstream upstream) =>
        gateway.WithRealSchema().WithWebHostBuilder(host => host.UseSetting("Services:suppliermatching", upstream.Address));

    static void Routes(WebApplication app)
    {
        app.MapGet("/corrective-actions", () => new Page<SupplierCorrectiveAction>([Action], null) { Keys = ["1"] });
        app.MapGet("/corrective-actions/{id:guid}", (Guid id) => id == Id ? Action : null);
        app.MapGet("/corrective-actions/{id:guid}/history", () => new[]
        {
            new CorrectiveActionEntry(CorrectiveActionStep.Asked, default, "Two weeks late", new(2026, 3, 12), null),
        });
        app.MapPost("/corrective-actions", (AskForCorrectiveAction _) => new Receipt(Id, 1, ["corrective_action_asked"]));
        app.MapPost("/corrective-actions/{id:guid}/{step}", (Guid id, string step) => new Receipt(id, 2, [step]));
    }
}
