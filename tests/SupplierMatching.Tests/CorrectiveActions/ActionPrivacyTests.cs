using System.Net;

using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.CorrectiveActions;

/// <summary>A corrective action is for its OEM and its supplier alone.</summary>
[Collection(nameof(OwnTime))]
public sealed class ActionPrivacyTests(OwnTimeService service)
{
    const string Path = "/corrective-actions";

    (string Step, object Body)[] Steps =>
    [
        ("answer", new AnswerCorrectiveAction("a", "b", "c", service.Today)), ("complete", new CompleteCorrectiveAction("x")),
        ("accept", new AcceptCorrectiveAction()), ("return", new ReturnCorrectiveAction("x", service.Today)),
        ("close", new CloseCorrectiveAction()), ("reopen", new ReopenCorrectiveAction("x", service.Today)),
        ("cancel", new CancelCorrectiveAction("x")), ("extend", new ExtendCorrectiveAction(service.Today.AddDays(90), "x")),
    ];

    /// <summary>Another OEM of the supplier, another supplier of the part, and the two in each other's role.</summary>
    [Fact]
    public async Task It_exists_for_nobody_else_and_a_refusal_does_not_tell()
    {
        var (loop, rivalOem) = (await new Loop(service).Begin(), Guid.NewGuid());
        await loop.Buys(service, loop.Oem);
        await loop.Buys(service, rivalOem);
        var rival = await loop.NewSupplier();
        var id = (await loop.Buyer.Accepted(Path, Purchase.Ask(service, loop.Supplier))).Id;
        foreach (var (who, roles) in new (Guid, string[])[]
        {
            (rivalOem, ["oem", "supplier"]), (rival, ["oem", "supplier"]), (loop.Oem, ["supplier"]), (loop.Supplier, ["oem"]),
        })
        {
            var client = service.As(who, roles);
            (await client.Get<Page<SupplierCorrectiveAction>>(Path)).Items.ShouldBeEmpty();
            (await client.ByIds<SupplierCorrectiveAction[]>($"{Path}/by-ids", id)).ShouldBeEmpty();
            foreach (var each in new[] { id, Guid.NewGuid() })
            {
                foreach (var path in new[] { $"{Path}/{each}", $"{Path}/{each}/history" })
                    (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
                foreach (var (step, body) in Steps)
                    (await client.Refused($"{Path}/{each}/{step}", body)).Status.ShouldBe(MayTake(step, roles) ? 404 : 403, step);
            }
        }
        (await loop.Buyer.Get<SupplierCorrectiveAction>($"{Path}/{id}")).State.ShouldBe(CorrectiveActionState.Asked);
    }

    [Fact]
    public async Task Each_step_is_for_one_of_the_two_and_other_roles_read_nothing()
    {
        var loop = await new Loop(service).Begin();
        await loop.Buys(service, loop.Oem);
        var id = (await loop.Buyer.Accepted(Path, Purchase.Ask(service, loop.Supplier))).Id;
        var (buyer, seller) = (service.As(loop.Oem, "oem", "supplier"), service.As(loop.Supplier, "oem", "supplier"));
        foreach (var (step, body) in Steps)
            (await (MayTake(step, "oem") ? seller : buyer).Refused($"{Path}/{id}/{step}", body)).Status.ShouldBe(404, step);
        foreach (var role in new[] { "operator", "alliance", "admin" })
            foreach (var path in new[] { Path, $"{Path}/{id}", $"{Path}/{id}/history" })
                foreach (var who in new[] { loop.Oem, loop.Supplier, Guid.NewGuid() })
                    (await service.As(who, role).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await loop.Buyer.Get<SupplierScorecard>($"/suppliers/{loop.Supplier}/scorecard")).Periods
            .ShouldAllBe(period => period.Points == null && period.LateNotices == 0, "an action changes no score");
    }

    [Fact]
    public async Task The_feed_tells_the_two_of_it_and_nobody_else()
    {
        var loop = await new Loop(service).Begin();
        await loop.Buys(service, loop.Oem);
        var id = (await loop.Buyer.Accepted(Path, Purchase.Ask(service, loop.Supplier))).Id;
        foreach (var (who, role) in new[] { (loop.Oem, "oem"), (loop.Supplier, "supplier") })
            await Eventually.Get(() => Changes(who, role), changes => changes.Any(change => change.Id == id));
        foreach (var (who, role) in new[]
        {
            (loop.Oem, "supplier"), (loop.Supplier, "oem"), (Guid.NewGuid(), "oem"), (Guid.NewGuid(), "alliance"),
            (Guid.NewGuid(), "admin"),
        })
            (await Changes(who, role)).ShouldBeEmpty();
    }

    async Task<IReadOnlyList<ObjectChange>> Changes(Guid who, string role) => (await service.As(who, role).Get<ChangePage>(
        $"/changes?kinds={nameof(ChangeKind.CorrectiveAction)}&first=50")).Items;

    static bool MayTake(string step, params string[] roles) => roles.Contains(step is "answer" or "complete" ? "supplier" : "oem");
}
