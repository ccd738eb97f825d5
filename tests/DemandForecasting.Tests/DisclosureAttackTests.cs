using SupplyChain.Contracts;
using SupplyChain.DemandForecasting.Disclosures;

using static SupplyChain.DemandForecasting.Tests.Sample;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>
/// Two OEMs against a third. One reads what it is told of the others, and the second, which is among them, plans so as to learn most.
/// All favours them: the fourth OEM is known to them, the third stands still, and yet they get a new view in each of 30 weeks.
/// </summary>
public sealed class DisclosureAttackTests
{
    const decimal Near = 0.2m;
    static readonly decimal Known = 700;
    static readonly Guid Attacker = Guid.NewGuid(), Victim = Guid.NewGuid(), Fourth = Guid.NewGuid();

    [Theory]
    [InlineData(130), InlineData(590), InlineData(1023), InlineData(3000), InlineData(8100)]
    public void Two_OEMs_learn_no_part_of_another_more_precisely_than_within_a_factor_of_two(double victim)
    {
        foreach (var unit in new[] { 1, 1.4 })
        {
            var (lowest, highest) = new AdaptiveAttacker(Told, Known).Learn((decimal)victim, unit);
            (highest / lowest).ShouldBeGreaterThan(1.9m);
            (lowest >= (1 - Near) * (decimal)victim && highest <= (1 + Near) * (decimal)victim).ShouldBeFalse($"{lowest} to {highest}");
        }
    }

    [Theory]
    [InlineData(130), InlineData(590), InlineData(1023), InlineData(3000), InlineData(8100)]
    public void The_same_attackers_find_it_where_parts_enter_exactly(double victim)
    {
        var (lowest, highest) = new AdaptiveAttacker(ToldExactly, Known).Learn((decimal)victim, 1);
        lowest.ShouldBeGreaterThan((1 - Near) * (decimal)victim);
        highest.ShouldBeLessThan((1 + Near) * (decimal)victim);
    }

    static ToldWeek? Told(decimal own, decimal victim, double unit, ToldWeek? before) => Disclosure.Decide(
        [PartOf(Attacker, own), PartOf(Victim, victim), PartOf(Fourth, Known)], readers: false, Week(1),
        organisation => new SecretSteps(organisation == Victim ? unit : 1),
        before is null ? [] : [new View(null, Week(0), [before], [])]).SingleOrDefault()?.Weeks.SingleOrDefault();

    static Part PartOf(Guid organisation, decimal quantity) => new(organisation, 1, [new PartWeek(Week(1), quantity, quantity, false)]);

    /// <summary>The control: the same rule without steps.</summary>
    static ToldWeek? ToldExactly(decimal own, decimal victim, double unit, ToldWeek? before)
    {
        var sum = own + victim + Known;
        if (Math.Max(own, victim) > Band.DominantShare * sum) return null;
        var from = before is not null && sum >= 0.8m * before.From && sum < 1.25m * Band.Of(before.From).To ? before.From : Band.Of(sum).From;
        return new ToldWeek(Week(1), from, from, 3, false);
    }
}

/// <summary>
/// Knows the rule, and every value the third OEM's part and unit may have. It plans what splits them best, and keeps those that
/// would have shown what it saw.
/// </summary>
/// <param name="told">What is told of an own quantity and a victim's, with the victim's unit, after what was told before.</param>
/// <param name="known">What the fourth OEM requires.</param>
sealed class AdaptiveAttacker(Func<decimal, decimal, double, ToldWeek?, ToldWeek?> told, decimal known)
{
    const int Publications = 30, Units = 6;

    /// <summary>The lowest and the highest part that agree with all that was seen.</summary>
    public (decimal Lowest, decimal Highest) Learn(decimal victim, double unit)
    {
        var worlds = (from step in Enumerable.Range(0, 160)
                      from each in Enumerable.Range(0, Units)
                      select (Part: Round(50 * Math.Pow(10, step / 53.0)), Unit: 1 + each / (double)Units))
            .Append((Part: victim, Unit: unit)).ToList();
        ToldWeek? before = null;
        for (var publication = 0; publication < Publications; publication++)
        {
            var last = before;
            var some = worlds.Where((_, at) => at % (1 + worlds.Count / 40) == 0).ToList();
            var (own, alike) = Candidates(worlds[worlds.Count / 2].Part).Select(own =>
                (own, some.GroupBy(world => told(own, world.Part, world.Unit, last)?.From).Max(same => same.Count()))).MinBy(plan => plan.Item2);
            // Nothing that it could plan would show anything more.
            if (publication > 0 && alike == some.Count) break;
            var seen = told(own, victim, unit, last);
            worlds.RemoveAll(world => told(own, world.Part, world.Unit, last)?.From != seen?.From);
            before = seen;
        }
        return (worlds.Min(world => world.Part), worlds.Max(world => world.Part));
    }

    // Where a band or the dominant share would turn if the victim required so much, and some of every magnitude.
    IEnumerable<decimal> Candidates(decimal middle) =>
        new[] { 100m, 1_000m, 10_000m, 100_000m }.SelectMany(bound => new[] { bound, 1.25m * bound, 0.8m * bound })
            .Select(bound => bound - middle - known)
            .Append(middle / Band.DominantShare - middle - known).Append(4 * (middle + known))
            .Concat(Enumerable.Range(0, 16).Select(step => Round(Math.Pow(10, step / 3.0)))).Where(own => own > 0);

    static decimal Round(double value) => Math.Round((decimal)value, 3);
}
