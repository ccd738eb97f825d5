using SupplyChain.Contracts.SupplierMatching.Api;
using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Planning;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

public sealed class PlanRunsTests : IDisposable
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    readonly Guid organisation = Guid.NewGuid();
    readonly PlanRuns runs = new(TimeSpan.FromMilliseconds(200));
    readonly ManualResetEventSlim go = new();
    int begun;

    public void Dispose()
    {
        go.Set();
        runs.Dispose();
        go.Dispose();
    }

    [Fact]
    public async Task Who_asks_the_same_meanwhile_or_after_gets_the_answer_of_the_one_run()
    {
        var asked = Enumerable.Range(0, 3).Select(_ => AskAsync(organisation, "a")).ToList();
        go.Set();
        var answers = await Task.WhenAll(asked).WaitAsync(Deadline);
        var after = await AskAsync(organisation, "a");

        begun.ShouldBe(1);
        answers.Append(after).ShouldAllBe(answer => ReferenceEquals(answer, after));
    }

    [Fact]
    public async Task Another_organisation_with_the_same_question_has_a_run_of_its_own()
    {
        go.Set();
        await AskAsync(organisation, "a");
        await AskAsync(Guid.NewGuid(), "a");

        begun.ShouldBe(2);
    }

    [Fact]
    public async Task Another_question_is_refused_while_a_run_goes_on_and_answered_once_it_has_ended()
    {
        var first = AskAsync(organisation, "a");
        (await Should.ThrowAsync<Rejected>(() => AskAsync(organisation, "b"))).Status.ShouldBe(409);

        go.Set();
        await first.WaitAsync(Deadline);
        (await AskAsync(organisation, "b")).RequestId.ShouldNotBe((await first).RequestId);
    }

    [Fact]
    public async Task A_run_that_failed_is_not_kept()
    {
        await Should.ThrowAsync<InvalidOperationException>(
            () => runs.AnswerAsync(organisation, "a", _ => throw new InvalidOperationException(), default));

        go.Set();
        (await AskAsync(organisation, "a")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_run_goes_on_while_one_waits_and_is_stopped_when_the_last_one_leaves()
    {
        using CancellationTokenSource one = new(), other = new();
        var (began, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        AwardPlans Planned(CancellationToken stop)
        {
            began.SetResult();
            stop.WaitHandle.WaitOne(Deadline);
            stopped.SetResult();
            stop.ThrowIfCancellationRequested();
            return Plans();
        }

        var first = runs.AnswerAsync(organisation, "a", Planned, one.Token);
        var second = runs.AnswerAsync(organisation, "a", Planned, other.Token);
        await began.Task.WaitAsync(Deadline);
        await one.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        stopped.Task.IsCompleted.ShouldBeFalse();

        await other.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        await stopped.Task.WaitAsync(Deadline);
    }

    [Fact]
    public async Task The_runs_of_all_together_leave_cores_to_others()
    {
        var busy = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2)).Select(_ => AskAsync(Guid.NewGuid(), "a")).ToList();
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) == busy.Count, Deadline).ShouldBeTrue();

        (await Should.ThrowAsync<Rejected>(() => AskAsync(organisation, "a"))).Status.ShouldBe(409);

        go.Set();
        (await Task.WhenAll(busy).WaitAsync(Deadline)).ShouldAllBe(answer => answer.Plans.Count == 0);
    }

    Task<AwardPlans> AskAsync(Guid asker, string question) => runs.AnswerAsync(
        asker, question,
        _ =>
        {
            Interlocked.Increment(ref begun);
            go.Wait(Deadline, CancellationToken.None);
            return Plans();
        },
        default);

    static AwardPlans Plans() => new(Guid.NewGuid(), AwardPlanState.Found, [], true, "CNY", [], []);
}
