using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CorrectiveActions;

using Action = SupplyChain.SupplierMatching.CorrectiveActions.CorrectiveAction;

namespace SupplyChain.SupplierMatching.Tests.CorrectiveActions;

/// <summary>What the steps of a corrective action say, how often they may be taken, and who is given notice.</summary>
public sealed class ActionStepTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 4, 17, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 3, 5), Later = new(2026, 3, 12);

    static Action In(CorrectiveActionState state, params object[] more) => ActionDecisionTests.Folded(state, more);

    [Fact]
    public void An_answer_is_trimmed_and_the_same_one_again_is_none()
    {
        var answer = new AnswerCorrectiveAction(" The seal leaks ", " All are tested ", " Another seal ", Later);
        var expected = new CorrectiveActionAnswered(new("The seal leaks", "All are tested", "Another seal", Later), Now);
        AnswerCorrectiveActionDecider.Decide(answer, In(CorrectiveActionState.Asked), Now).ShouldBe([expected]);
        AnswerCorrectiveActionDecider.Decide(answer, In(CorrectiveActionState.Answered), Now).ShouldBeEmpty();
        AnswerCorrectiveActionDecider.Decide(new CompleteCorrectiveAction(" Report 7 "), In(CorrectiveActionState.Done), Now)
            .ShouldBeEmpty();
    }

    [Fact]
    public void All_that_is_missing_in_a_step_is_named_at_once()
    {
        var (empty, past) = (new AnswerCorrectiveAction("", " ", new string('x', 2_001), Today.AddDays(-1)), Today.AddDays(-1));
        Fields(() => AnswerCorrectiveActionDecider.Decide(empty, In(CorrectiveActionState.Asked), Now))
            .ShouldBe(["rootCause", "containment", "measure", "doneBy"]);
        Fields(() => JudgeCorrectiveActionDecider.Decide(new ReturnCorrectiveAction("", past), In(CorrectiveActionState.Answered), Now))
            .ShouldBe(["reason", "answerBy"]);
        var tooFar = new ReopenCorrectiveAction(" ", Today.AddDays(731));
        Fields(() => JudgeCorrectiveActionDecider.Decide(tooFar, In(CorrectiveActionState.Done), Now))
            .ShouldBe(["reason", "doneBy"]);
        Fields(() => ExtendCorrectiveActionDecider.Decide(new(Later.AddDays(-1), "x"), In(CorrectiveActionState.Asked), Now))
            .ShouldBe(["dueOn"]);
        Fields(() => CancelCorrectiveActionDecider.Decide(new(new string('x', 501)), In(CorrectiveActionState.Done), Now))
            .ShouldBe(["reason"]);
        Fields(() => AnswerCorrectiveActionDecider.Decide(new CompleteCorrectiveAction(""), In(CorrectiveActionState.Accepted), Now))
            .ShouldBe(["evidence"]);
    }

    [Fact]
    public void The_supplier_is_awaited_until_the_day_that_was_set_last_and_not_while_the_OEM_is()
    {
        In(CorrectiveActionState.Answered).DueOn.ShouldBeNull();
        In(CorrectiveActionState.Accepted).DueOn.ShouldBe(Later);
        In(CorrectiveActionState.Done).DueOn.ShouldBeNull();
        In(CorrectiveActionState.Answered, new CorrectiveActionReturned("No cause", Today, Now)).DueOn.ShouldBe(Today);
        In(CorrectiveActionState.Done, new CorrectiveActionReopened("Dust again", Today, Now)).DueOn.ShouldBe(Today);
        ExtendCorrectiveActionDecider.Decide(new(Later, "Holidays"), In(CorrectiveActionState.Accepted), Now).ShouldBeEmpty();
        ExtendCorrectiveActionDecider.Decide(new(Later.AddDays(1), " Holidays "), In(CorrectiveActionState.Accepted), Now)
            .ShouldBe([new CorrectiveActionExtended(Later.AddDays(1), "Holidays", Now)]);
    }

    [Fact]
    public void A_due_day_is_over_at_its_end_in_China_and_is_told_once()
    {
        var (asked, end) = (In(CorrectiveActionState.Asked), new DateTimeOffset(2026, 3, 12, 16, 0, 0, TimeSpan.Zero));
        OverdueActionDecider.Decide(asked, end.AddSeconds(-1)).ShouldBeEmpty();
        var overdue = OverdueActionDecider.Decide(asked, end).ShouldHaveSingleItem();
        overdue.ShouldBe(new CorrectiveActionOverdue(Later, end));
        OverdueActionDecider.Decide(In(CorrectiveActionState.Asked, overdue), end.AddDays(9)).ShouldBeEmpty();
        foreach (var state in new[]
        {
            CorrectiveActionState.Answered, CorrectiveActionState.Done, CorrectiveActionState.Closed, CorrectiveActionState.Cancelled,
        })
            OverdueActionDecider.Decide(In(state), end.AddDays(9)).ShouldBeEmpty();

        var extended = In(CorrectiveActionState.Asked, overdue, new CorrectiveActionExtended(Later.AddDays(7), "x", end));
        OverdueActionDecider.Decide(extended, end.AddDays(7)).ShouldBe([new CorrectiveActionOverdue(Later.AddDays(7), end.AddDays(7))]);
        In(CorrectiveActionState.Asked, overdue, new CorrectiveActionAnswered(new("a", "b", "c", Later), end)).OverdueSince.ShouldBeNull();
        OverdueActionDecider.Decide(null, end).ShouldBeEmpty();
    }

    [Fact]
    public void Returns_reopenings_and_extensions_are_limited()
    {
        var returned = new CorrectiveActionReturned("No cause", Later, Now);
        var reopened = new CorrectiveActionReopened("Dust again", Later, Now);
        var extended = new CorrectiveActionExtended(Later, "x", Now);
        Conflict(() => JudgeCorrectiveActionDecider.Decide(
            new ReturnCorrectiveAction("x", Later), In(CorrectiveActionState.Answered) with { Returns = 10 }, Now));
        Conflict(() => JudgeCorrectiveActionDecider.Decide(
            new ReopenCorrectiveAction("x", Later), In(CorrectiveActionState.Done) with { Reopenings = 10 }, Now));
        Conflict(() => ExtendCorrectiveActionDecider.Decide(
            new(Later.AddDays(1), "x"), In(CorrectiveActionState.Asked) with { Extensions = 10 }, Now));
        var counted = In(CorrectiveActionState.Done, reopened, returned, returned, extended, extended, extended);
        (counted.Reopenings, counted.Returns, counted.Extensions).ShouldBe((1, 2, 3));
    }

    [Fact]
    public void Each_party_is_given_notice_of_what_the_other_did_and_both_of_a_day_that_is_over()
    {
        var action = In(CorrectiveActionState.Done);
        object[] events =
        [
            new CorrectiveActionAnswered(action.Answer!, Now), new CorrectiveActionAccepted(Now),
            new CorrectiveActionReturned("x", Later, Now), new CorrectiveActionCompleted("x", Now),
            new CorrectiveActionClosed(Now), new CorrectiveActionReopened("x", Later, Now),
            new CorrectiveActionCancelled("x", Now), new CorrectiveActionExtended(Later, "x", Now), new CorrectiveActionOverdue(Later, Now),
        ];
        var given = ActionChanges.NoticesOf(null, action, events).ToList();
        given.Select(notice => notice.Kind).ShouldBe([
            NoticeKind.CorrectiveActionAnswered, NoticeKind.CorrectiveActionAccepted, NoticeKind.CorrectiveActionReturned,
            NoticeKind.CorrectiveActionCompleted, NoticeKind.CorrectiveActionClosed, NoticeKind.CorrectiveActionReopened,
            NoticeKind.CorrectiveActionCancelled, NoticeKind.CorrectiveActionExtended, NoticeKind.CorrectiveActionOverdue,
            NoticeKind.CorrectiveActionOverdue]);
        string Of(Notice notice) => notice.Organisation == action.Organisation && notice.Roles is [Roles.Oem] ? "oem"
            : notice.Organisation == action.SupplierId && notice.Roles is [Roles.Supplier] ? "supplier" : "nobody";
        given.Select(Of).ShouldBe(
            ["oem", "supplier", "supplier", "oem", "supplier", "supplier", "supplier", "supplier", "oem", "supplier"]);
        ActionChanges.Of(null, action, []).Select(told => told.Audience).ShouldBe(
            [EventStore.Audiences.Of(Roles.Oem, action.Organisation), EventStore.Audiences.Of(Roles.Supplier, action.SupplierId)]);
    }

    static void Conflict(Func<object[]> decide) => Should.Throw<Rejected>(decide).Status.ShouldBe(409);

    static IEnumerable<string> Fields(Func<object[]> decide) => Should.Throw<Rejected>(decide).Faults.Select(fault => fault.Field);
}
