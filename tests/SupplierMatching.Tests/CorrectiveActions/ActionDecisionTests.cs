using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.CorrectiveActions;
using SupplyChain.SupplierMatching.Parts;
using SupplyChain.TestKit;

using Action = SupplyChain.SupplierMatching.CorrectiveActions.CorrectiveAction;

namespace SupplyChain.SupplierMatching.Tests.CorrectiveActions;

/// <summary>Each step of a corrective action, in each state, and what is refused.</summary>
public sealed class ActionDecisionTests
{
    // In China it is the fifth already.
    static readonly DateTimeOffset Now = new(2026, 3, 4, 17, 0, 0, TimeSpan.Zero);
    static readonly DateOnly Today = new(2026, 3, 5), Later = new(2026, 3, 12), Quarter = new(2026, 1, 1);
    static readonly Guid Id = Guid.NewGuid(), Oem = Guid.NewGuid(), Supplier = Guid.NewGuid(), Lens = Guid.NewGuid();
    static readonly CorrectiveActionAnswer Said = new("The seal leaks", "All are tested", "Another seal", Later);

    static readonly object Asked = new CorrectiveActionAsked(
        Id, Oem, Supplier, CorrectiveActionSubject.Quality, "Dust in the lens", Lens, Quarter, Later, Now);
    static readonly object Answered = new CorrectiveActionAnswered(Said, Now), Accepted = new CorrectiveActionAccepted(Now);
    static readonly object Completed = new CorrectiveActionCompleted("Report 7", Now);

    static readonly Dictionary<CorrectiveActionState, object[]> Histories = new()
    {
        [CorrectiveActionState.Asked] = [Asked],
        [CorrectiveActionState.Answered] = [Asked, Answered],
        [CorrectiveActionState.Accepted] = [Asked, Answered, Accepted],
        [CorrectiveActionState.Done] = [Asked, Answered, Accepted, Completed],
        [CorrectiveActionState.Closed] = [Asked, Answered, Accepted, Completed, new CorrectiveActionClosed(Now)],
        [CorrectiveActionState.Cancelled] = [Asked, new CorrectiveActionCancelled("Too old", Now)],
    };

    static readonly Dictionary<string, Func<Action, object[]>> Steps = new()
    {
        ["answer"] = action => AnswerCorrectiveActionDecider.Decide(new AnswerCorrectiveAction("a", "b", "c", Today), action, Now),
        ["complete"] = action => AnswerCorrectiveActionDecider.Decide(new CompleteCorrectiveAction("Another report"), action, Now),
        ["accept"] = action => JudgeCorrectiveActionDecider.Decide(new AcceptCorrectiveAction(), action, Now),
        ["return"] = action => JudgeCorrectiveActionDecider.Decide(new ReturnCorrectiveAction("No cause", Today), action, Now),
        ["close"] = action => JudgeCorrectiveActionDecider.Decide(new CloseCorrectiveAction(), action, Now),
        ["reopen"] = action => JudgeCorrectiveActionDecider.Decide(new ReopenCorrectiveAction("Dust again", Today), action, Now),
        ["cancel"] = action => CancelCorrectiveActionDecider.Decide(new CancelCorrectiveAction("Not needed"), action, Now),
        ["extend"] = action => ExtendCorrectiveActionDecider.Decide(new ExtendCorrectiveAction(Later.AddDays(1), "Holidays"), action, Now),
    };

    static readonly Dictionary<(CorrectiveActionState, string), CorrectiveActionState> Table = new()
    {
        [(CorrectiveActionState.Asked, "answer")] = CorrectiveActionState.Answered,
        [(CorrectiveActionState.Asked, "cancel")] = CorrectiveActionState.Cancelled,
        [(CorrectiveActionState.Asked, "extend")] = CorrectiveActionState.Asked,
        [(CorrectiveActionState.Answered, "accept")] = CorrectiveActionState.Accepted,
        [(CorrectiveActionState.Answered, "return")] = CorrectiveActionState.Asked,
        [(CorrectiveActionState.Answered, "cancel")] = CorrectiveActionState.Cancelled,
        [(CorrectiveActionState.Accepted, "complete")] = CorrectiveActionState.Done,
        [(CorrectiveActionState.Accepted, "cancel")] = CorrectiveActionState.Cancelled,
        [(CorrectiveActionState.Accepted, "extend")] = CorrectiveActionState.Accepted,
        [(CorrectiveActionState.Done, "close")] = CorrectiveActionState.Closed,
        [(CorrectiveActionState.Done, "reopen")] = CorrectiveActionState.Accepted,
        [(CorrectiveActionState.Done, "cancel")] = CorrectiveActionState.Cancelled,
    };

    /// <summary>What is so already stays so, without an event.</summary>
    static readonly (CorrectiveActionState, string)[] Already =
        [(CorrectiveActionState.Accepted, "accept"), (CorrectiveActionState.Closed, "close"), (CorrectiveActionState.Cancelled, "cancel")];

    public static TheoryData<CorrectiveActionState, string> All =>
        [.. Histories.Keys.SelectMany(_ => Steps.Keys, (state, step) => (state, step))];

    [Theory, MemberData(nameof(All))]
    public void A_step_leads_from_one_state_to_the_next_and_is_refused_in_every_other(CorrectiveActionState state, string step)
    {
        var action = Folded(state);
        action.State.ShouldBe(state);
        if (Table.TryGetValue((state, step), out var next))
            Scenario.Fold(action, Steps[step](action))!.State.ShouldBe(next);
        else if (Already.Contains((state, step)))
            Steps[step](action).ShouldBeEmpty();
        else
            Should.Throw<Rejected>(() => Steps[step](action)).Status.ShouldBe(409);
    }

    [Fact]
    public void What_is_asked_is_kept_with_the_day_by_which_an_answer_is_wanted()
    {
        Ask(Wanted).Then(Asked);
        var action = Folded(CorrectiveActionState.Asked);
        (action.DueOn, action.DueAt, action.Open).ShouldBe((Later, new DateTimeOffset(2026, 3, 12, 16, 0, 0, TimeSpan.Zero), true));
    }

    public static TheoryData<AskForCorrectiveAction, string> Senseless => new()
    {
        { Wanted with { Finding = " " }, "finding" },
        { Wanted with { Finding = new string('x', 2_001) }, "finding" },
        { Wanted with { Subject = (CorrectiveActionSubject)9 }, "subject" },
        { Wanted with { AnswerBy = Today.AddDays(-1) }, "answerBy" },
        { Wanted with { AnswerBy = Today.AddDays(731) }, "answerBy" },
        { Wanted with { Quarter = Quarter.AddDays(1) }, "quarter" },
        { Wanted with { Quarter = Quarter.AddMonths(3) }, "quarter" },
        { Wanted with { Quarter = Quarter.AddMonths(-24) }, "quarter" },
        { Wanted with { ComponentId = Guid.NewGuid() }, "componentId" },
    };

    [Theory, MemberData(nameof(Senseless))]
    public void What_makes_no_sense_is_refused_by_field(AskForCorrectiveAction c, string field) =>
        Ask(c, part: c.ComponentId == Lens ? Part : null).ThenRejected(field);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var outcome = Ask(new(Supplier, CorrectiveActionSubject.Other, "", Today.AddDays(-1), Lens, Today), null, bought: false, open: 20);
        outcome.Rejected!.Faults.Select(fault => fault.Field)
            .ShouldBe(["finding", "supplierId", "correctiveAction", "componentId", "quarter", "answerBy"]);
        Ask(Wanted with { AnswerBy = Today, ComponentId = null, Quarter = Quarter.AddMonths(-21) }, null, open: 19).Rejected.ShouldBeNull();
    }

    static AskForCorrectiveAction Wanted => new(Supplier, CorrectiveActionSubject.Quality, " Dust in the lens ", Later, Lens, Quarter);

    static Part Part => Known.Part(Lens, "lens");

    static Scenario.Outcome Ask(AskForCorrectiveAction c) => Ask(c, Part);

    static Scenario.Outcome Ask(AskForCorrectiveAction c, Part? part, bool bought = true, long open = 0) =>
        Scenario.Given<Action>().When(_ => AskForCorrectiveActionDecider.Decide(c, Id, Oem, part, bought, open, Now));

    internal static Action Folded(CorrectiveActionState state, params object[] more) =>
        Scenario.Fold<Action>([.. Histories[state], .. more])!;
}
