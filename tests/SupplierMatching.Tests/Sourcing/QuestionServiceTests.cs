using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.SupplierMatching.Tests.GapClosures;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Questions, answers and later deadlines through HTTP.</summary>
[Collection(nameof(OwnTime))]
public sealed class QuestionServiceTests(OwnTimeService service)
{
    static async Task<Guid> Requested(Loop loop) => (await loop.Buyer.Accepted("/sourcing-requests", new RequestSourcing(
        loop.Conditions(), MatchingService.Qingdao, [new WeekQuantity(loop.Week, 300)], loop.Component))).Id;

    static async Task<IReadOnlyList<SourcingQuestion>> Read(HttpClient client, Guid request) =>
        (await client.Get<Page<SourcingQuestion>>($"/sourcing-requests/{request}/questions")).Items;

    [Fact]
    public async Task A_question_reaches_the_OEM_without_a_name_and_its_answer_all_who_are_invited()
    {
        var loop = await new Loop(service).Begin();
        var rival = await loop.NewSupplier();
        var (request, other) = (await Requested(loop), service.As(rival, "supplier"));
        var (path, command) = ($"/sourcing-requests/{request}/questions", Guid.NewGuid());
        await loop.Seller.Accepted(path, new AskQuestion("Which packaging?"), command);
        await loop.Seller.Accepted(path, new AskQuestion("Which packaging?"), command);
        await service.Bus.Hear<QuotesChanged>(changed => changed.RequestId == request);

        var text = await loop.Buyer.GetStringAsync(path);
        text.ShouldNotContain($"{loop.Supplier}");
        text.ShouldNotContain($"{command}");
        var asked = (await Read(loop.Buyer, request)).ShouldHaveSingleItem("the same command asks once");
        (asked.Question, asked.Answer, asked.IsOwn).ShouldBe(("Which packaging?", null, false));
        (await Read(other, request)).ShouldBeEmpty();
        (await loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}")).Buyer!.OpenQuestions.ShouldBe(1);

        await loop.Buyer.Accepted($"{path}/{asked.Id}/answer", new AnswerQuestion("Trays"));
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/clarifications", new PublishClarification("Mondays"));
        (await Read(other, request)).Select(entry => (entry.Question, entry.Answer)).ShouldBe(
            [(null, "Mondays"), ("Which packaging?", "Trays")], ignoreOrder: true);
        (await other.GetStringAsync(path)).ShouldNotContain($"{loop.Supplier}");
        (await loop.Seller.ByPagesOfOne<SourcingQuestion>(path + "?")).Count.ShouldBe(2);

        foreach (var (organisation, role) in new[] { (Guid.NewGuid(), "oem"), (Guid.NewGuid(), "supplier"), (loop.Oem, "supplier") })
        {
            var stranger = service.As(organisation, role);
            ((int)(await stranger.GetAsync(path)).StatusCode).ShouldBe(404);
            if (role == "supplier") (await stranger.Refused(path, new AskQuestion("x"))).Status.ShouldBe(404);
            else (await stranger.Refused($"{path}/{asked.Id}/answer", new AnswerQuestion("x"))).Status.ShouldBe(404);
        }
        (await loop.Seller.Refused(path, new AskQuestion(""))).Faults.Single().Field.ShouldBe("text");
        (await loop.Seller.Refused(path, new AskQuestion(new string('x', 1001)))).Faults.Single().Field.ShouldBe("text");
    }

    [Fact]
    public async Task A_deadline_that_was_moved_opens_quotes_from_before_and_after_and_the_gap_follows()
    {
        var loop = await new Loop(service).Begin();
        await loop.Contributes();
        await loop.GapOpens();
        var process = (await loop.Proposed()).Id;
        var request = await loop.Accepted();
        await loop.Quotes(request);
        var set = (await loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}")).Conditions;
        var until = set.QuoteDeadline.AddHours(3);
        await loop.Buyer.Accepted($"/sourcing-requests/{request}/extend", new ExtendQuoteDeadline(until, "Holiday"));
        (await loop.Timeline(process, GapClosureStep.Requested)).Due.ShouldBe(until);

        var rival = await loop.NewSupplier();
        (await service.As(rival, "supplier").Refused(
            $"/sourcing-requests/{request}/quote", new SubmitQuote(service.Terms(), [new WeekQuantity(loop.Week, 1)]))).Status.ShouldBe(404);
        service.Clock.Advance(loop.QuoteTime);
        await loop.Quotes(request, quantity: 500);
        (await loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}")).State.ShouldBe(SourcingState.Requested);
        service.Clock.Advance(TimeSpan.FromHours(3));
        var opened = await Eventually.Get(
            () => loop.Buyer.Get<SourcingOverview>($"/sourcing-requests/{request}"), r => r.State == SourcingState.QuotesOpened);
        opened.Buyer!.Quotes.Single().Weeks.Single().Quantity.ShouldBe(500);
        opened.Extensions!.Single().Reason.ShouldBe("Holiday");
        (opened.AwardBy, opened.Conditions.AwardDeadline).ShouldBe((set.AwardDeadline.AddHours(3), set.AwardDeadline.AddHours(3)));
        await loop.Timeline(process, GapClosureStep.Quoted);
    }
}
