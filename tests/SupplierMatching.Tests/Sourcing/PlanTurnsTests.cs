using SupplyChain.ServiceDefaults;
using SupplyChain.SupplierMatching.Planning;
using SupplyChain.TestKit;

namespace SupplyChain.SupplierMatching.Tests.Sourcing;

public sealed class PlanTurnsTests
{
    [Fact]
    public void An_organisation_has_one_run_at_a_time_and_the_next_when_that_has_ended()
    {
        using var turns = new PlanTurns();
        var organisation = Guid.NewGuid();

        turns.Run(organisation, () => Should.Throw<Rejected>(() => turns.Run(organisation, () => 0)).Status).ShouldBe(409);

        Should.Throw<InvalidOperationException>(() => turns.Run<int>(organisation, () => throw new InvalidOperationException()));
        turns.Run(organisation, () => 7).ShouldBe(7);
    }

    [Fact]
    public async Task The_runs_of_all_together_leave_cores_to_others()
    {
        using var turns = new PlanTurns();
        var go = new TaskCompletionSource();
        var runs = Enumerable.Range(0, Math.Max(1, Environment.ProcessorCount / 2))
            .Select(_ => Task.Run(() => turns.Run(Guid.NewGuid(), () => go.Task.Wait(TimeSpan.FromSeconds(30))))).ToList();

        (await Eventually.Get(() => Task.FromResult(Tried(turns)), status => status == 409)).ShouldBe(409);

        go.SetResult();
        (await Task.WhenAll(runs)).ShouldAllBe(ended => ended);
    }

    static int Tried(PlanTurns turns)
    {
        try
        {
            return turns.Run(Guid.NewGuid(), () => 200);
        }
        catch (Rejected rejected)
        {
            return rejected.Status;
        }
    }
}
