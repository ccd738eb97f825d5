using FsCheck.Xunit;

using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Tests;

/// <summary>How much of each claim counts where lines cannot bear all.</summary>
public sealed class SharesTests
{
    [Fact]
    public void A_line_is_shared_by_what_is_required()
    {
        Shares.Of(Claims(1000, 1000), [Line(1000, 1, 1)], [new Need(600, 0), new Need(200, 0)]).ShouldBe([750, 250]);
        Shares.Of(Claims(1000, 1000), [Line(1000, 1, 1)], [new Need(1500, 0), new Need(500, 0)]).ShouldBe([750, 250], "half of each");
    }

    [Fact]
    public void What_others_cover_leaves_the_line() =>
        Shares.Of(Claims(1000, 1000), [Line(1000, 1, 1)], [new Need(1000, 1000), new Need(900, 0)])[1].ShouldBeGreaterThanOrEqualTo(900);

    [Fact]
    public void What_nobody_requires_comes_last() =>
        Shares.Of(Claims(1000, 300), [Line(1000, 1, 1)], [new Need(0, 0), new Need(100, 0)]).ShouldBe([700, 300]);

    [Fact]
    public void Load_factors_weigh() =>
        Shares.Of(Claims(1000, 1000), [Line(1000, 0.5m, 2)], [new Need(400, 0), new Need(400, 0)]).ShouldBe([400, 400]);

    [Fact]
    public void A_line_without_capacity_bears_nothing() =>
        Shares.Of(Claims(1000, 1000), [Line(0, 1, 1)], [new Need(400, 0), new Need(0, 0)]).ShouldBe([0, 0]);

    [Fact]
    public void Two_suppliers_give_way_to_each_other()
    {
        // Parts 0 and 1 on the line of supplier 0, parts 1 and 2 on that of supplier 1: part 0 and part 2 need a line each.
        Claim[] claims = [new(0, 0, 10), new(1, 0, 10), new(1, 1, 10), new(2, 1, 10)];
        Line[] lines = [new(10, [new(0, 1), new(1, 1)]), new(10, [new(2, 1), new(3, 1)])];
        Shares.Of(claims, lines, [new Need(9, 0), new Need(6, 0), new Need(5, 0)]).ShouldBe([9, 1, 5, 5]);
    }

    [Property(MaxTest = 400)]
    public void No_line_is_overloaded_no_claim_exceeded_and_no_requirement_left_where_all_can_be_covered(int seed)
    {
        var random = new Random(seed);
        var (claims, lines, needs) = Small(random);
        var shares = Shares.Of(claims, lines, needs);
        ShouldHold(claims, lines, shares);
        if (CanCover(claims, lines, needs))
            for (var need = 0; need < needs.Count; need++)
                (needs[need].Otherwise + Counted(claims, shares, need)).ShouldBeGreaterThanOrEqualTo(needs[need].Required, $"seed {seed}");
    }

    [Property(MaxTest = 200)]
    public void Nobody_can_be_given_more_without_taking_from_others(int seed)
    {
        var random = new Random(seed);
        var (claims, lines, needs) = Small(random);
        var shares = Shares.Of(claims, lines, needs);
        for (var claim = 0; claim < claims.Count; claim++)
        {
            var room = lines.SelectMany(line => line.Uses.Where(use => use.Claim == claim).Select(use =>
                (line.Capacity - line.Uses.Sum(each => each.Factor * shares[each.Claim])) / use.Factor))
                .Append(claims[claim].Most - shares[claim]).Min();
            room.ShouldBeLessThan(0.0001m, $"seed {seed}");
        }
    }

    [Property(MaxTest = 100)]
    public void A_floor_that_can_be_kept_is_kept(int seed)
    {
        var random = new Random(seed);
        var (claims, lines, needs) = Small(random);
        var before = Shares.Of(claims, lines, needs);
        var other = needs.Select((need, index) => new Need(random.Next(20), need.Otherwise, need.Otherwise + Counted(claims, before, index))).ToList();
        var after = Shares.Of(claims, lines, other);
        ShouldHold(claims, lines, after);
        for (var need = 0; need < other.Count; need++)
            (other[need].Otherwise + Counted(claims, after, need)).ShouldBeGreaterThanOrEqualTo(other[need].Floor - 0.0001m, $"seed {seed}");
    }

    [Property(MaxTest = 100)]
    public void Figures_without_sense_overload_nothing_either(int seed)
    {
        var random = new Random(seed);
        decimal[] figures = [0.000001m, 0.000003m, 1, 7, 1e6m, 333_333_333.333333m, 1e15m];
        decimal Any() => figures[random.Next(figures.Length)];
        var several = random.Next(2) == 0;
        var claims = Enumerable.Range(0, 6).Select(i => new Claim(several ? i / 2 : i, i % 2, Any())).ToList();
        var lines = Enumerable.Range(0, 3).Select(line => new Line(
            Any(), [.. Enumerable.Range(0, 6).Where(claim => claim % 2 == line % 2).Select(claim => new LineUse(claim, Any()))])).ToList();
        var needs = Enumerable.Range(0, 6).Select(_ => new Need(Any(), random.Next(2) * Any())).ToList();
        ShouldHold(claims, lines, Shares.Of(claims, lines, needs));
        ShouldHold(claims, lines, Shares.Alike(claims, lines));
    }

    [Fact]
    public void Many_claims_of_several_suppliers_are_decided_within_the_lines()
    {
        var claims = Enumerable.Range(0, 200).Select(i => new Claim(i / 2, i % 2, 10)).ToList();
        var lines = Enumerable.Range(0, 2).Select(supplier => new Line(
            300, [.. Enumerable.Range(0, 200).Where(i => i % 2 == supplier).Select(i => new LineUse(i, 1))])).ToList();
        var needs = Enumerable.Range(0, 100).Select(_ => new Need(6, 0)).ToList();
        Shares.IsRough(claims).ShouldBeTrue();
        var shares = Shares.Of(claims, lines, needs);
        ShouldHold(claims, lines, shares);
        Enumerable.Range(0, 100).ShouldAllBe(need => Counted(claims, shares, need) >= 6);
    }

    static void ShouldHold(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, decimal[] shares)
    {
        for (var i = 0; i < claims.Count; i++) shares[i].ShouldBeInRange(0, claims[i].Most);
        foreach (var line in lines) line.Uses.Sum(use => use.Factor * shares[use.Claim]).ShouldBeLessThanOrEqualTo(line.Capacity);
    }

    static decimal Counted(IReadOnlyList<Claim> claims, decimal[] shares, int need) =>
        claims.Select((claim, index) => claim.Need == need ? shares[index] : 0).Sum();

    /// <summary>Whether whole numbers cover all, by trying them all.</summary>
    static bool CanCover(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
    {
        var shares = new decimal[claims.Count];
        return Try(0);

        bool Try(int claim)
        {
            if (lines.Any(line => line.Uses.Sum(use => use.Factor * shares[use.Claim]) > line.Capacity)) return false;
            if (claim == claims.Count)
                return Enumerable.Range(0, needs.Count).All(need => needs[need].Otherwise + Counted(claims, shares, need) >= needs[need].Required);
            for (shares[claim] = 0; shares[claim] <= claims[claim].Most; shares[claim]++)
                if (Try(claim + 1)) return true;
            shares[claim] = 0;
            return false;
        }
    }

    /// <summary>Up to three needs and two suppliers, each with one line or two, one of which may contain the other.</summary>
    static (List<Claim> Claims, List<Line> Lines, List<Need> Needs) Small(Random random)
    {
        var (needs, claims, lines) = (new List<Need>(), new List<Claim>(), new List<Line>());
        for (var need = 0; need < 3; need++)
        {
            needs.Add(new Need(random.Next(9), random.Next(3)));
            for (var supplier = 0; supplier < 2; supplier++)
                if (random.Next(4) > 0) claims.Add(new Claim(need, supplier, 1 + random.Next(7)));
        }
        for (var line = 0; line < 4; line++)
        {
            var uses = Enumerable.Range(0, claims.Count).Where(claim => claims[claim].Supplier == line % 2 && random.Next(4) > 0)
                .Select(claim => new LineUse(claim, random.Next(3) == 0 ? 1 + random.Next(3) : 1)).ToList();
            if (uses.Count > 0) lines.Add(new Line(random.Next(12), uses));
        }
        return (claims, lines, needs);
    }

    static Claim[] Claims(params decimal[] most) => [.. most.Select((each, index) => new Claim(index, 0, each))];

    static Line Line(decimal capacity, params decimal[] factors) =>
        new(capacity, [.. factors.Select((factor, index) => new LineUse(index, factor))]);
}
