using SupplyChain.RoutePlanning.Problems;

namespace SupplyChain.RoutePlanning.Tests;

/// <summary>Routes so small that all of them can be tried, made from a seed.</summary>
static class SmallRoute
{
    /// <param name="sharing">Whether lines may be chosen by several steps, with buffers and limits.</param>
    public static RouteProblem Of(int seed, bool sharing)
    {
        var random = new Random(seed);
        var (steps, lines, horizon) = (random.Next(2, 5), random.Next(1, 4), random.Next(8, 26));
        var problem = new RouteProblem(
            [.. Enumerable.Range(0, steps).Select(k =>
            {
                var least = random.Next(0, 3);
                return new RouteStep(
                    [.. Enumerable.Range(0, random.Next(seed % 17 == 0 ? 0 : 1, 4)).Select(_ => random.Next(lines)).Distinct()
                        .Select(line => new Candidate(sharing ? line : k * lines + line, random.Next(1, 5), Ranges(random, horizon)))],
                    least, random.Next(3) == 0 ? RouteStep.AnyGap : least + random.Next(0, 5));
            })],
            [.. Enumerable.Range(0, sharing ? lines : steps * lines).Select(_ => new RouteLine(random.Next(0, 3), random.Next(1, 4)))]);
        return sharing && problem.Steps.All(step => step.Candidates is not [])
            ? problem with { Clashes = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Clash(problem, random, horizon))] } : problem;
    }

    static Clash Clash(RouteProblem problem, Random random, int horizon) => new(
        [.. Enumerable.Range(0, problem.Steps.Count).Where(_ => random.Next(2) == 0).Append(0).Distinct().Select(k => (k, From: random.Next(horizon)))
            .Select(each => new ClashingChoice(
                each.k, random.Next(problem.Steps[each.k].Candidates.Count), new FreeRange(each.From, each.From + random.Next(1, 12))))]);

    static List<FreeRange> Ranges(Random random, int horizon) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(horizon)).Select(from => new FreeRange(from, from + random.Next(1, 9)))];

    /// <summary>The least end and, of the routes with it, the latest start; null where there is no route. By trying all.</summary>
    public static (long End, long Start)? Best(RouteProblem problem)
    {
        (long End, long Start)? best = null;
        Try([], 0);
        return best;

        void Try(List<(int Candidate, int Line, long Start, long End)> chosen, int k)
        {
            if (k == problem.Steps.Count)
            {
                if (Clashes(problem, chosen)) return;
                var found = (chosen[^1].End, chosen[0].Start);
                if (best is null || found.End < best.Value.End || found.End == best.Value.End && found.Start > best.Value.Start) best = found;
                return;
            }
            foreach (var (c, candidate) in problem.Steps[k].Candidates.Index())
                foreach (var start in candidate.Free.SelectMany(free => Starts(free, candidate.Length)).Distinct())
                    if (Fits(problem, chosen, k, candidate.Line, start)) Try([.. chosen, (c, candidate.Line, start, start + candidate.Length)], k + 1);
        }
    }

    static IEnumerable<long> Starts(FreeRange free, long length)
    {
        for (var start = free.From; start + length <= free.Until; start++) yield return start;
    }

    public static bool Clashes(RouteProblem problem, IReadOnlyList<(int Candidate, int Line, long Start, long End)> chosen) =>
        problem.Clashes.Any(clash => clash.Choices.All(each => chosen[each.Step].Candidate == each.Candidate
            && chosen[each.Step].Start >= each.Starts.From && chosen[each.Step].Start < each.Starts.Until));

    /// <summary>Whether a step may start there, by the rules as they are written.</summary>
    public static bool Fits(RouteProblem problem, IReadOnlyList<(int Candidate, int Line, long Start, long End)> before, int k, int line, long start)
    {
        var same = before.Where(each => each.Line == line).ToList();
        return (k == 0 || start - before[^1].End >= problem.Steps[k].MinimumGap && start - before[^1].End <= problem.Steps[k].MaximumGap)
            && same.Count < problem.Lines[line].Most && same.All(each => start >= each.End + problem.Lines[line].Buffer);
    }
}
