using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Requests, quotes and awards through HTTP, outside any gap; and who sees what of them.</summary>
[Collection(nameof(OwnTime))]
public sealed class SourcingServiceTests(OwnTimeService service)
{
    static RequestSourcing For(Loop loop, decimal quantity = 300) => new(
        loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, quantity)], loop.Component);

    static async Task<Guid> Requested(Loop loop) => (await loop.Buyer.Accepted("/sourcing-requests", For(loop))).Id;

    Task<SourcingOverview> Seen(Guid request, Guid organisation, string role) =>
        service.As(organisation, role).Get<SourcingOverview>($"/sourcing-requests/{request}");

    [Fact]
    public async Task Quotes_stay_sealed_until_the_deadline_and_are_refused_after_it()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Quotes(request, quantity: 400);
        await loop.Quotes(request, rival, 350);

        var sealedView = await loop.Buyer.GetStringAsync($"/sourcing-requests/{request}");
        sealedView.ShouldContain("\"quoteCount\":2");
        // As fields: the digits alone may stand in any id.
        sealedView.ShouldContain("\"quotes\":[]");
        sealedView.ShouldNotContain("\"quantity\":350");
        sealedView.ShouldNotContain("\"quantity\":400");

        var opened = await loop.QuotesOpened(request);
        opened.Buyer!.Quotes.Count.ShouldBe(2);
        (await loop.Buyer.Asks<ShortlistPage[]>("/sourcing-requests/shortlists/by-ids", new[] { request }))
            .Single().RankedCount.ShouldBe(2);
        var (status, faults) =
            await loop.Seller.Refused(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(loop.Week, 300)]));
        (status, faults.Single().Field).ShouldBe((409, "quoteDeadline"));
    }

    [Fact]
    public async Task A_region_that_the_list_does_not_have_is_accepted_with_a_warning()
    {
        var loop = await new Loop(service).Begin();
        (await loop.Buyer.Accepted("/sourcing-requests", For(loop) with { Region = "990000" })).Warnings!
            .Select(warning => $"{warning.Field} {warning.Reason.Code}").ShouldBe(["region unknown-region"]);
        (await loop.Buyer.Accepted("/sourcing-requests", For(loop))).Warnings.ShouldBeNull();
    }

    [Fact]
    public async Task A_supplier_sees_what_it_needs_to_quote_and_nothing_of_others()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var request = await Requested(loop);
        await loop.Quotes(request, rival);

        var text = await loop.Seller.GetStringAsync($"/sourcing-requests/{request}");
        text.ShouldNotContain(rival.ToString());
        text.ShouldNotContain(loop.Oem.ToString());
        var seen = await Seen(request, loop.Supplier, "supplier");
        (seen.Supplier!.Answer, seen.Buyer, seen.Organisation, seen.Conditions.Weights)
            .ShouldBe((SupplierAnswer.Invited, null, null, null));
        (await Seen(request, rival, "supplier")).Supplier!.Answer.ShouldBe(SupplierAnswer.Quoted);

        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award(supplier: rival));
        (await Seen(request, rival, "supplier")).Organisation.ShouldBe(loop.Oem);
        var declined = await Seen(request, loop.Supplier, "supplier");
        (declined.Supplier!.Answer, declined.Organisation, declined.Supplier.Award)
            .ShouldBe((SupplierAnswer.Closed, null, null), "it had not quoted");
    }

    [Fact]
    public async Task For_others_a_request_does_not_exist()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        foreach (var (organisation, role) in new[] { (Guid.NewGuid(), "oem"), (Guid.NewGuid(), "supplier"), (loop.Oem, "supplier") })
        {
            var client = service.As(organisation, role);
            (await client.GetAsync($"/sourcing-requests/{request}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
            (await client.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.ShouldBeEmpty();
            (await client.Asks<IReadOnlyList<SourcingOverview>>("/sourcing-requests/by-ids", new[] { request })).ShouldBeEmpty();
        }
        (await service.As(Guid.NewGuid(), "oem")
            .Refused($"/sourcing-requests/{request}/close", new CloseWithoutAward("x"))).Status.ShouldBe(404);
        (await service.As(Guid.NewGuid(), "oem").Refused($"/sourcing-requests/{request}/award", loop.Award())).Status.ShouldBe(404);
        (await service.As(Guid.NewGuid(), "supplier")
            .Refused($"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), []))).Status.ShouldBe(404);
        (await service.As(Guid.NewGuid(), "alliance").GetAsync($"/sourcing-requests/{request}")).StatusCode.ShouldBe(
            System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_awards_share_one_capacity()
    {
        var (first, second) = (await new Loop(service).Begin(), await new Loop(service).Begin());
        var requests = new List<Guid>();
        foreach (var buyer in new[] { first.Buyer, second.Buyer })
            requests.Add((await buyer.Accepted("/sourcing-requests", For(first, 700))).Id);
        foreach (var request in requests) await first.Quotes(request, quantity: 700);
        await first.QuotesOpened(requests[0]);
        await Eventually.Get(
            () => second.Buyer.Get<SourcingOverview>($"/sourcing-requests/{requests[1]}"), r => r.State == SourcingState.QuotesOpened);

        var award = first.Award(700);
        var answers = await Task.WhenAll(
            first.Buyer.Command($"/sourcing-requests/{requests[0]}/award", award),
            second.Buyer.Command($"/sourcing-requests/{requests[1]}/award", award));
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        var refused = await answers.Single(answer => !answer.IsSuccessStatusCode).Content.ReadAsStringAsync();
        refused.ShouldContain("above the capacity that other awards leave");
        refused.ShouldNotContain("300");
    }

    [Fact]
    public async Task An_award_outside_any_gap_qualifies_its_supplier_as_well()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        await loop.Quotes(request);
        await loop.QuotesOpened(request);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/award", loop.Award());
        var held = loop.Held(await loop.RunAsked());
        await loop.Answer(loop.Completed(held));
        var qualified =
            await service.Bus.Hear<QualificationChanged>(c => c.SupplierId == loop.Supplier && c.State == QualificationState.Qualified);
        await loop.Timeline(qualified.GapClosureId!.Value, GapClosureStep.Closed);
    }

    [Fact]
    public async Task Award_deadlines_pass_with_reminders_and_end_in_an_answer()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        var opened = await loop.QuotesOpened(request);
        for (var reminder = 0; reminder < 4; reminder++)
        {
            service.Clock.Advance(opened.AwardBy - service.Clock.GetUtcNow());
            var before = opened.AwardBy;
            opened = await Eventually.Get(
                () => loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r =>
                    r.AwardBy > before || r.State != SourcingState.QuotesOpened);
        }
        opened.State.ShouldBe(SourcingState.ClosedWithoutAward);
        (await Seen(request, loop.Supplier, "supplier")).Supplier!.Answer.ShouldBe(SupplierAnswer.Closed);
    }

    [Fact]
    public async Task Lists_are_paged_newest_first()
    {
        var loop = await new Loop(service).Begin();
        var requests = new List<Guid>();
        for (var i = 0; i < 3; i++) requests.Insert(0, await Requested(loop));
        var page = await loop.Buyer.Get<Page<SourcingOverview>>("/sourcing-requests?first=2&state=Requested");
        page.Items.Select(item => item.Id).ShouldBe(requests[..2]);
        var rest = await loop.Buyer.Get<Page<SourcingOverview>>(
            $"/sourcing-requests?first=2&after={page.Next}&componentId={loop.Component}");
        (rest.Items.Single().Id, rest.Next).ShouldBe((requests[2], null));
        var (newest, oldest) = (At(page.Items[0].RequestedAt), At(rest.Items[0].RequestedAt));
        (await Dated(loop.Buyer, $"requestedFrom={oldest}&requestedUntil={newest}")).ShouldBe(requests[1..]);
        (await Dated(loop.Seller, $"requestedFrom={newest}")).ShouldBe(requests[..1]);
        (await Dated(service.As(Guid.NewGuid(), "oem"), $"requestedFrom={oldest}")).ShouldBeEmpty();

        // Opened at the same moment: behind any of them the others still follow.
        await using (var session = service.Store.LightweightSession())
        {
            var first = await session.LoadAsync<SourcingRequest>(requests[0]);
            session.Store(requests[1..].Select(id => first! with { Id = id }).ToArray());
            await session.SaveChangesAsync();
        }
        (await loop.Buyer.ByPagesOfOne<SourcingOverview>("/sourcing-requests?state=Requested")).Select(item => item.Id)
            .ShouldBe(requests, ignoreOrder: true);
        page = await loop.Buyer.Get<Page<SourcingOverview>>("/sourcing-requests?first=3");
        await Requested(loop);
        (await loop.Buyer.Get<Page<SourcingOverview>>($"/sourcing-requests?after={page.Keys![0]}")).Items.Select(item => item.Id)
            .ShouldBe(page.Items.Skip(1).Select(item => item.Id));
        (await loop.Seller.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.Count.ShouldBe(4);

        static string At(DateTimeOffset moment) => Uri.EscapeDataString($"{moment:O}");

        static async Task<IEnumerable<Guid>> Dated(HttpClient reader, string range) =>
            (await reader.Get<Page<SourcingOverview>>($"/sourcing-requests?{range}")).Items.Select(item => item.Id);
    }

    [Fact]
    public async Task A_change_is_told_without_its_content()
    {
        var loop = await new Loop(service).Begin();
        var request = await Requested(loop);
        await service.Bus.Hear<SourcingRequestChanged>(changed => changed.RequestId == request);
        await loop.Quotes(request);
        await service.Bus.Hear<QuotesChanged>(changed => changed.RequestId == request);
        service.Bus.All<SourcingRequestChanged>().Count(changed => changed.RequestId == request).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_with_nothing_where_a_week_should_be_is_refused_and_nothing_is_half_written()
    {
        var loop = await new Loop(service).Begin();
        var (status, faults) = await loop.Buyer.Refused("/sourcing-requests", For(loop) with { Weeks = [null!] });
        status.ShouldBe(400);
        faults.ShouldNotBeEmpty();
        (await loop.Buyer.Refused("/sourcing-requests", For(loop) with { Weeks = [new WeekQuantity(loop.Week, decimal.MaxValue)] }))
            .Faults.Single().Field.ShouldBe("weeks[0].quantity");
        (await loop.Buyer.Get<Page<SourcingOverview>>("/sourcing-requests")).Items.ShouldBeEmpty();
    }
}
