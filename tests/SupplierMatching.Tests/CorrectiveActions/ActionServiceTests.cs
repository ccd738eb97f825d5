using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Scorecards;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.CorrectiveActions;

/// <summary>Corrective actions through HTTP, and who sees what of them. The tests move the service's clock.</summary>
[Collection(nameof(OwnTime))]
public sealed class ActionServiceTests(OwnTimeService service)
{
    const string Path = "/corrective-actions";

    [Fact]
    public async Task An_action_goes_from_the_finding_to_its_end_and_both_read_every_step()
    {
        var loop = await Awarded();
        var (command, ask) = (Guid.NewGuid(), Ask(loop) with { ComponentId = loop.Component, Quarter = Quarter.Of(service.Today).From });
        var id = (await loop.Buyer.Accepted(Path, ask, command)).Id;
        (await loop.Buyer.Accepted(Path, ask, command)).Id.ShouldBe(id, "a repeated command asks once");
        await Told(id, NoticeKind.CorrectiveActionAsked, loop.Supplier);

        var answer = new AnswerCorrectiveAction("The seal leaks", "All are tested", "Another seal", service.Today.AddDays(20));
        await loop.Seller.Accepted($"{Path}/{id}/answer", answer);
        await loop.Buyer.Accepted($"{Path}/{id}/return", new ReturnCorrectiveAction("Which seal?", service.Today.AddDays(9)));
        (await Read(loop.Seller, id)).ShouldSatisfyAllConditions(
            own => (own.State, own.Reason, own.DueOn).ShouldBe((CorrectiveActionState.Asked, "Which seal?", service.Today.AddDays(9))),
            own => (own.OrganisationId, own.SupplierId, own.Finding).ShouldBe((loop.Oem, loop.Supplier, Purchase.Finding)));
        await loop.Seller.Accepted($"{Path}/{id}/answer", answer with { Measure = "Another seal of silicone" });
        await loop.Buyer.Accepted($"{Path}/{id}/accept", new AcceptCorrectiveAction());
        await loop.Seller.Accepted($"{Path}/{id}/complete", new CompleteCorrectiveAction("Report 7"));
        await loop.Buyer.Accepted($"{Path}/{id}/reopen", new ReopenCorrectiveAction("Dust again", service.Today.AddDays(30)));
        await loop.Buyer.Accepted($"{Path}/{id}/extend", new ExtendCorrectiveAction(service.Today.AddDays(40), "Holidays"));
        await loop.Seller.Accepted($"{Path}/{id}/complete", new CompleteCorrectiveAction("Report 8"));
        (await loop.Buyer.Refused($"{Path}/{id}/accept", new AcceptCorrectiveAction())).Status.ShouldBe(409);
        await loop.Buyer.Accepted($"{Path}/{id}/close", new CloseCorrectiveAction());
        await Told(id, NoticeKind.CorrectiveActionClosed, loop.Supplier);

        var closed = await Read(loop.Buyer, id);
        (closed.State, closed.Open, closed.DueOn, closed.Evidence).ShouldBe((CorrectiveActionState.Closed, false, null, "Report 8"));
        var history = await loop.Seller.Get<IReadOnlyList<CorrectiveActionEntry>>($"{Path}/{id}/history");
        history.Select(entry => $"{entry.Step}").ShouldBe(
            ["Asked", "Answered", "Returned", "Answered", "Accepted", "Completed", "Reopened", "Extended", "Completed", "Closed"]);
        (history[0].Text, history[1].Answer!.Measure, history[3].Answer!.Measure, history[5].Text)
            .ShouldBe((Purchase.Finding, "Another seal", "Another seal of silicone", "Report 7"));
    }

    [Fact]
    public async Task A_due_day_that_is_over_is_told_to_both_once_and_again_once_a_later_one_is_over()
    {
        var loop = await Awarded();
        var id = (await loop.Buyer.Accepted(Path, Ask(loop) with { AnswerBy = service.Today.AddDays(2) })).Id;
        service.Clock.Advance(TimeSpan.FromDays(2));
        (await Read(loop.Buyer, id)).Overdue.ShouldBeFalse("the day itself is still in time");
        service.Clock.Advance(TimeSpan.FromDays(1));
        await Told(id, NoticeKind.CorrectiveActionOverdue, loop.Oem, loop.Supplier);
        (await Read(loop.Seller, id)).Overdue.ShouldBeTrue();
        (await List(loop.Buyer, "?overdue=true")).Select(action => action.Id).ShouldBe([id]);
        (await List(loop.Buyer, "?overdue=false")).ShouldBeEmpty();

        await loop.Buyer.Accepted($"{Path}/{id}/extend", new ExtendCorrectiveAction(service.Today.AddDays(1), "They asked for it"));
        (await Read(loop.Seller, id)).Overdue.ShouldBeFalse();
        service.Clock.Advance(TimeSpan.FromDays(2));
        var history = await Eventually.Get(
            () => loop.Seller.Get<IReadOnlyList<CorrectiveActionEntry>>($"{Path}/{id}/history"), entries => entries.Count == 4);
        history.Select(entry => $"{entry.Step}").ShouldBe(["Asked", "Overdue", "Extended", "Overdue"]);
    }

    [Fact]
    public async Task Only_an_OEM_that_bought_from_the_supplier_asks_and_its_open_actions_are_limited()
    {
        var loop = await Awarded();
        async Task Refuses(HttpClient client, AskForCorrectiveAction ask) =>
            (await client.Refused(Path, ask)).Faults.Select(fault => fault.Field).ShouldBe(["supplierId"]);
        await Refuses(service.As(Guid.NewGuid(), "oem"), Ask(loop));
        foreach (var other in new[] { await loop.NewSupplier(), Guid.NewGuid() })
            await Refuses(loop.Buyer, Ask(loop) with { SupplierId = other });
        (await loop.Seller.Refused(Path, Ask(loop))).Status.ShouldBe(403);

        var first = (await loop.Buyer.Accepted(Path, Ask(loop))).Id;
        await Parallel.ForEachAsync(Enumerable.Range(0, 18), TestContext.Current.CancellationToken, async (_, _) =>
            await loop.Buyer.Accepted(Path, Ask(loop)));
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
            (await loop.Buyer.Command(Path, Ask(loop))).IsSuccessStatusCode));
        both.Count(accepted => accepted).ShouldBe(1, "two at once are not both the last one");
        (await loop.Buyer.Refused(Path, Ask(loop))).Faults.Single().Field.ShouldBe("correctiveAction");
        await loop.Buyer.Accepted($"{Path}/{first}/cancel", new CancelCorrectiveAction("Twice"));
        await loop.Buyer.Accepted(Path, Ask(loop));
        (await List(loop.Buyer, "?open=true&first=50")).Count.ShouldBe(20);
        (await List(loop.Seller, $"?state=Cancelled&subject=Quality&supplierId={loop.Supplier}")).Single().Reason.ShouldBe("Twice");
    }

    async Task<Loop> Awarded()
    {
        var loop = await new Loop(service).Begin();
        await loop.Buys(service, loop.Oem);
        return loop;
    }

    AskForCorrectiveAction Ask(Loop loop) => Purchase.Ask(service, loop.Supplier);

    async Task Told(Guid id, NoticeKind kind, params Guid[] organisations)
    {
        var given = await service.Bus.Hear<NoticesGiven>(e => e.Notices.Any(notice => notice.SubjectId == id && notice.Kind == kind));
        given.Notices.Select(notice => notice.Organisation).ShouldBe(organisations.Select(each => (Guid?)each), ignoreOrder: true);
    }

    static Task<SupplierCorrectiveAction> Read(HttpClient client, Guid id) => client.Get<SupplierCorrectiveAction>($"{Path}/{id}");

    static async Task<IReadOnlyList<SupplierCorrectiveAction>> List(HttpClient client, string query) =>
        (await client.Get<Page<SupplierCorrectiveAction>>($"{Path}{query}")).Items;
}
