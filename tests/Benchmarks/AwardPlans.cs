using System.Diagnostics;

using SupplyChain.AwardPlanning.Instances;
using SupplyChain.AwardPlanning.Planning;
using SupplyChain.AwardPlanning.Plans;
using SupplyChain.AwardPlanning.Tests;

namespace SupplyChain.Benchmarks;

/// <summary>Awards of generated instances: how long until they are proven, and what they save beside the greedy buyer.</summary>
static class AwardPlans
{
    const int Seeds = 5;

    public static void Measure(Figures figures)
    {
        var (seconds, processor, gaps, savings, unplanned) =
            (new List<double>(), new List<double>(), new List<double>(), new List<double>(), 0);
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var instance = GeneratedInstance.Of(seed, parts: 40, suppliers: 60, weeks: 26, offersEach: 12);
            var (watch, before) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
            var plan = Cheapest.Of(instance, new(TimeSpan.FromMinutes(2), Gap: 0.01, Parallel: 2)).Plan;
            seconds.Add(watch.Elapsed.TotalSeconds);
            processor.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
            if (plan is null)
            {
                figures.Note($"instance {seed}: no plan in two minutes");
                continue;
            }
            gaps.Add(plan.Gap);
            var greedy = GreedyBuyer.Of(instance);
            unplanned += instance.Parts.Count - greedy.Parts.Count;
            if (greedy.Cost > 0) savings.Add(1 - CostOf(instance, plan, greedy.Parts) / greedy.Cost);
            Console.WriteLine(
                $"  instance {seed}: {instance.Offers.Count} offers, {seconds[^1]:0.0} s, gap {plan.Gap:0.00 %}, "
                + $"the greedy buyer awards {greedy.Parts.Count} of {instance.Parts.Count} parts");
        }

        figures.AtMost("award_seconds", "award of 40 parts, 60 suppliers, 26 weeks: the slowest", seconds.Max(), "s", 10);
        figures.Report("the same, processor time on average", processor.Average(), "s", "award_processor_seconds");
        figures.AtMost("award_gap", "the same, largest proven gap", gaps.Max() * 100, "%", 1);
        figures.Report("saving over the greedy buyer, parts that it can award", savings.Average() * 100, "%", "award_saving");
        figures.Report($"parts that it cannot award within the rules, of {Seeds * 40}", unplanned, "", "award_greedy_fails");
    }

    static double CostOf(AwardInstance instance, AwardPlan plan, IReadOnlyList<int> parts) => plan.Splits
        .Where(split => parts.Contains(instance.Offers[split.Offer].Part))
        .Sum(split => (double)PriceOf(instance.Offers[split.Offer], split.Total));

    static long PriceOf(Offer offer, long total) => offer.Prices.Last(step => step.From <= total).UnitPrice * total + offer.Tooling;
}
