using SupplyChain.RoutePlanning.Planning;
using SupplyChain.RoutePlanning.Plans;
using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Tests;

public sealed class EarliestRouteTests
{
    static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(false), InlineData(true)]
    public void No_small_route_ends_earlier_or_takes_less_time(bool sharing)
    {
        var (found, impossible) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var problem = SmallRoute.Of(seed, sharing);
            var best = SmallRoute.Best(problem);
            var answer = EarliestRoute.Of(problem, Time, Cancel);
            Keeps(problem, answer, best, seed);
            if (best is null) impossible++;
            else found++;
        }
        found.ShouldBeGreaterThan(80);
        impossible.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_search_finds_what_needs_none()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var problem = SmallRoute.Of(seed, sharing: false);
            if (problem.Steps.Any(step => step.Candidates is [])) continue;
            if (Reach.Of(problem) is { Blocked: null } reach)
                Keeps(problem, EarliestRoute.Searched(problem, reach, null, Time, Cancel), SmallRoute.Best(problem), seed);
        }
    }

    [Fact]
    public void The_first_answer_keeps_the_rules_and_its_bound_holds()
    {
        var unproven = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = SmallRoute.Of(seed, sharing: true);
            if (EarliestRoute.Of(problem, TimeSpan.Zero, Cancel).Plan is not { } plan) continue;
            KeepsRules(problem, plan, seed);
            plan.Bound.ShouldBeLessThanOrEqualTo(SmallRoute.Best(problem)!.Value.End, $"seed {seed}");
            if (!plan.IsProven) unproven++;
        }
        unproven.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void The_step_that_cannot_be_is_named_with_its_reason()
    {
        Candidate At(params FreeRange[] free) => new(0, 5, free);
        RouteAnswer Of(params RouteStep[] steps) => EarliestRoute.Of(new RouteProblem(steps, [new RouteLine()]), Time, Cancel);
        Of(new([At(new FreeRange(0, 10))]), new([])).ShouldBe(new(RouteOutcome.Impossible, null, 1, Obstacle.NoLine));
        Of(new([At(new FreeRange(0, 10))]), new([At(new FreeRange(20, 24))])).ShouldBe(new(RouteOutcome.Impossible, null, 1, Obstacle.NoRange));
        Of(new([At(new FreeRange(0, 10))]), new([At(new FreeRange(20, 30))], 0, 5))
            .ShouldBe(new(RouteOutcome.Impossible, null, 1, Obstacle.NoRangeInGap));
        // Each step alone is possible: it is the line they share that is not.
        EarliestRoute.Of(new RouteProblem([new([At(new FreeRange(0, 10))]), new([At(new FreeRange(0, 10))])], [new RouteLine(1)]), Time, Cancel)
            .ShouldBe(new(RouteOutcome.Impossible));
    }

    [Fact]
    public void Four_steps_over_twenty_booked_lines_are_found_at_once_and_proven_soon()
    {
        foreach (var buffer in new[] { 0, 15 })
        {
            var problem = BusyRoute.Of(seed: 7, steps: 4, lines: 20, bookings: 2000, buffer);
            EarliestRoute.Of(problem, TimeSpan.FromSeconds(0.5), Cancel).Plan.ShouldNotBeNull();
            var plan = EarliestRoute.Of(problem, TimeSpan.FromSeconds(3), Cancel).Plan!;
            KeepsRules(problem, plan, buffer);
            plan.Gap.ShouldBeLessThanOrEqualTo(0.01);
        }
    }

    [Fact]
    public void The_same_problem_has_the_same_route()
    {
        var problem = SmallRoute.Of(4, sharing: true);
        string Text() => string.Join(';', EarliestRoute.Of(problem, Time, Cancel).Plan?.Choices ?? []);
        Text().ShouldBe(Text());
    }

    static void Keeps(RouteProblem problem, RouteAnswer answer, (long End, long Start)? best, int seed)
    {
        answer.Outcome.ShouldBe(best is null ? RouteOutcome.Impossible : RouteOutcome.Found, $"seed {seed}");
        if (answer.Plan is not { } plan) return;
        KeepsRules(problem, plan, seed);
        (plan.End, plan.Start, plan.Bound, plan.IsProven).ShouldBe((best!.Value.End, best.Value.Start, best.Value.End, true), $"seed {seed}");
    }

    static void KeepsRules(RouteProblem problem, RoutePlan plan, int seed)
    {
        plan.Choices.Count.ShouldBe(problem.Steps.Count);
        var before = new List<(int Candidate, int Line, long Start, long End)>();
        foreach (var (k, choice) in plan.Choices.Index())
        {
            var candidate = problem.Steps[k].Candidates[choice.Candidate];
            (candidate.Line, candidate.Length).ShouldBe((choice.Line, choice.End - choice.Start), $"seed {seed}");
            candidate.Free.ShouldContain(free => free.From <= choice.Start && choice.End <= free.Until, $"seed {seed}");
            SmallRoute.Fits(problem, before, k, choice.Line, choice.Start).ShouldBeTrue($"seed {seed}");
            before.Add((choice.Candidate, choice.Line, choice.Start, choice.End));
        }
        SmallRoute.Clashes(problem, before).ShouldBeFalse($"seed {seed}");
    }
}
