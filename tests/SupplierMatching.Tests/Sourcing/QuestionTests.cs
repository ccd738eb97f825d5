using SupplyChain.Contracts;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Sourcing;
using SupplyChain.TestKit;

using static SupplyChain.SupplierMatching.Tests.Sourcing.Deal;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

/// <summary>Questions and answers on a request: who may say what, and who reads it.</summary>
public sealed class QuestionTests
{
    static readonly Guid First = new("00000000-0000-0000-0000-000000000001"), Last = new("ffffffff-0000-0000-0000-000000000001");
    static readonly AskQuestion Question = new("Which packaging?");
    static readonly QuestionAsked OfSupplier = new(First, Supplier, Question.Text, Now.AddHours(1));
    static readonly QuestionAsked OfRival = new(Last, Rival, "Which port?", Now);
    static readonly object[] Open = [.. Asked, OfRival, OfSupplier];

    static object[] Ask(SourcingRequest? request, Guid? supplier = null, DateTimeOffset? now = null) =>
        AskQuestionDecider.Decide(Question, First, request, Request, supplier ?? Supplier, now ?? Now.AddHours(1));

    static object[] Answer(SourcingRequest? request, Guid? question = null, Guid? oem = null) =>
        AnswerQuestionDecider.Decide(new AnswerQuestion("Trays"), question ?? First, request, Request, oem ?? Oem, Now);

    static object[] Tell(SourcingRequest? request, Guid? oem = null) =>
        AnswerQuestionDecider.Decide(new PublishClarification("Trays"), First, request, Request, oem ?? Oem, Now);

    [Fact]
    public void An_invited_supplier_asks_until_the_deadline()
    {
        Scenario.Given<SourcingRequest>(Asked).When(request => Ask(request)).Then(OfSupplier);
        Scenario.Given<SourcingRequest>(Asked).When(request => Ask(request, now: Conditions.QuoteDeadline)).ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>(Opened).When(request => Ask(request, now: Conditions.QuoteDeadline)).ThenRejected("quoteDeadline");
        Scenario.Given<SourcingRequest>([.. Asked, new SourcingClosedWithoutAward(Reason.FreeText("x"), Now)]).When(request => Ask(request))
            .ThenRejected("request");
    }

    [Fact]
    public void Who_was_not_invited_does_not_learn_of_the_request()
    {
        Scenario.Given<SourcingRequest>(Asked).When(request => Ask(request, supplier: Guid.NewGuid())).ThenRejected("request");
        Scenario.Given<SourcingRequest>(Asked).When(request => Ask(request, supplier: Oem)).ThenRejected("request");
        Scenario.Given<SourcingRequest>().When(request => Ask(request)).ThenRejected("request");
    }

    [Fact]
    public void A_supplier_asks_ten_questions_at_most_whatever_others_ask()
    {
        object[] ten = [.. Asked, .. Enumerable.Range(0, 10).Select(_ => OfRival with { QuestionId = Guid.NewGuid() })];
        Scenario.Given<SourcingRequest>(ten).When(request => Ask(request)).Then(OfSupplier);
        Scenario.Given<SourcingRequest>(ten).When(request => Ask(request, Rival)).ThenRejected("request");
    }

    [Fact]
    public void The_OEM_answers_each_question_once_while_the_request_is_open()
    {
        Scenario.Given<SourcingRequest>(Open).When(request => Answer(request)).Then(new QuestionAnswered(First, "Trays", Now));
        Scenario.Given<SourcingRequest>([.. Open, new QuestionAnswered(First, "Trays", Now)]).When(request => Answer(request))
            .ThenRejected("question");
        Scenario.Given<SourcingRequest>(Open).When(request => Answer(request, Guid.NewGuid())).ThenRejected("question");
        Scenario.Given<SourcingRequest>([.. Open, .. Awarded[Asked.Length..]]).When(request => Answer(request)).ThenRejected("request");
        foreach (var other in new[] { Guid.NewGuid(), Supplier })
        {
            Scenario.Given<SourcingRequest>(Open).When(request => Answer(request, oem: other)).ThenRejected("request");
            Scenario.Given<SourcingRequest>(Open).When(request => Tell(request, other)).ThenRejected("request");
        }
    }

    [Fact]
    public void The_OEM_tells_something_by_itself_fifty_times_at_most()
    {
        var told = new ClarificationPublished(First, "Trays", Now);
        Scenario.Given<SourcingRequest>(Asked).When(request => Tell(request)).Then(told);
        Scenario.Given<SourcingRequest>(Opened).When(request => Tell(request)).Then(told);
        Scenario.Given<SourcingRequest>([.. Asked, .. Enumerable.Repeat(told, 50)]).When(request => Tell(request)).ThenRejected("request");
    }

    [Fact]
    public void The_OEM_reads_all_questions_and_of_none_who_asked_it()
    {
        var seen = Read(Open, Oem, Roles.Oem);
        seen.Select(question => question.Id).ShouldBe([First, Last], "not in the order in which they were asked");
        seen.ShouldAllBe(question => question.AskedOn == Today && !question.IsOwn && question.PublishedAt == null);
        System.Text.Json.JsonSerializer.Serialize(seen).ShouldNotContain($"{Supplier}");
        Buyer(Open).OpenQuestions.ShouldBe(2);
    }

    [Fact]
    public void A_question_without_an_answer_is_read_by_its_supplier_and_no_rival()
    {
        Read(Open, Supplier, Roles.Supplier).ShouldHaveSingleItem().ShouldBe(new(First, Question.Text, null, Today, null, IsOwn: true));
        Read(Open, Guid.NewGuid(), Roles.Supplier).ShouldBeEmpty();
        (Side(Open, Supplier).OpenQuestions, Side(Open[..^1], Supplier).OpenQuestions).ShouldBe((1, 0));
    }

    [Fact]
    public void An_answer_is_read_by_all_with_its_question_and_not_when_it_was_asked()
    {
        object[] events = [.. Open, new QuestionAnswered(Last, "Ningbo", Now.AddHours(2)), new ClarificationPublished(Guid.NewGuid(), "Trays", Now.AddHours(3))];
        var seen = Read(events, Supplier, Roles.Supplier);
        seen.Select(entry => (entry.Question, entry.Answer, entry.AskedOn, entry.IsOwn)).ShouldBe(
            [(Question.Text, null, Today, true), (null, "Trays", null, false), ("Which port?", "Ningbo", null, false)]);
        Read(events, Rival, Roles.Supplier).Single(entry => entry.Id == Last).IsOwn.ShouldBeTrue();
        SourcingView.For(new(Supplier, "x", new HashSet<string> { Roles.Supplier }), Scenario.Fold<SourcingRequest>(events)!, Seals)!.Published.ShouldBe(2);
    }

    [Fact]
    public void Of_a_question_its_supplier_and_the_OEM_are_told_and_of_an_answer_all()
    {
        Told(Asked, OfSupplier).ShouldBe([Audiences.Of(Roles.Oem, Oem), Audiences.Of(Roles.Supplier, Supplier)], ignoreOrder: true);
        Guid[] all = [Audiences.Of(Roles.Oem, Oem), Audiences.Of(Roles.Supplier, Supplier), Audiences.Of(Roles.Supplier, Rival)];
        Told(Open, new QuestionAnswered(First, "Trays", Now)).ShouldBe(all, ignoreOrder: true);
        Told(Open, new ClarificationPublished(First, "Trays", Now)).ShouldBe(all, ignoreOrder: true);
    }

    static IReadOnlyList<SourcingQuestion> Read(object[] events, Guid organisation, string role) =>
        events.Aggregate(new RequestQuestions(Request, []), (questions, e) => questions.With(e))
            .For(new Caller(organisation, "x", new HashSet<string> { role }), Scenario.Fold<SourcingRequest>(events)!);

    static BuyersSide Buyer(object[] events) => SourcingView.ForBuyer(Scenario.Fold<SourcingRequest>(events)!).Buyer!;

    static SuppliersSide Side(object[] events, Guid supplier) => SourcingView.For(
        new Caller(supplier, "x", new HashSet<string> { Roles.Supplier }), Scenario.Fold<SourcingRequest>(events)!, Seals)!.Supplier!;

    static IEnumerable<Guid> Told(object[] before, object e) =>
        RequestChanges.Of(Scenario.Fold<SourcingRequest>(before), Scenario.Fold<SourcingRequest>([.. before, e])!, [e])
            .Select(told => told.Audience);
}
