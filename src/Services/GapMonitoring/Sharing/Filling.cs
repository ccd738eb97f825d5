namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>
/// Progressive filling (Bertsekas and Gallager, Data Networks, section 6.5.2): the coverage of all needs rises alike until a line is
/// full; its claims stay, the others go on. Exact where each need has one claim. Suppliers are decided one after the other.
/// </summary>
static class Filling
{
    const int Rounds = 3;

    public static decimal[] Of(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
    {
        var suppliers = claims.Select((claim, index) => (claim.Supplier, index)).GroupBy(each => each.Supplier, each => each.index)
            .OrderBy(each => each.Key).Select(each => each.ToArray()).ToList();
        var shares = suppliers.Count == 1 ? new decimal[claims.Count] : Shares.Alike(claims, lines);
        for (var round = 0; round < (suppliers.Count == 1 ? 1 : Rounds); round++)
            foreach (var own in suppliers) new OneSupplier(claims, lines, needs, shares, own).Fill();
        return shares;
    }

    sealed class OneSupplier
    {
        readonly IReadOnlyList<Claim> claims;
        readonly IReadOnlyList<Need> needs;
        readonly List<Line> lines;
        readonly decimal[] shares, others;
        readonly int[] own;

        public OneSupplier(
            IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs, decimal[] shares, int[] own)
        {
            (this.claims, this.needs, this.shares, this.own) = (claims, needs, shares, own);
            foreach (var claim in own) shares[claim] = 0;
            others = [.. needs.Select(need => need.Otherwise)];
            for (var i = 0; i < claims.Count; i++) others[claims[i].Need] += shares[i];
            var mine = own.ToHashSet();
            this.lines = [.. lines.Where(line => line.Uses.Any(use => mine.Contains(use.Claim)))];
        }

        public void Fill()
        {
            Raise(own.Where(claim => NeedOf(claim).Floor > 0), claim => NeedOf(claim).Floor, highest: 1);
            Raise(own.Where(claim => NeedOf(claim).Required > 0), claim => NeedOf(claim).Required, highest: null);
            Raise(own.Where(claim => NeedOf(claim).Required <= 0), claim => claims[claim].Most, highest: null);
        }

        void Raise(IEnumerable<int> rising, Func<int, decimal> weightOf, decimal? highest)
        {
            var active = rising.ToDictionary(claim => claim, weightOf);
            while (active.Count > 0)
            {
                var full = lines.Select(line => (Line: line, Level: LevelOf(line, active))).Where(each => each.Level is not null).ToList();
                var level = full.Min(each => each.Level);
                if (highest < level) level = highest;
                if (level is null && highest is not null) level = highest;
                foreach (var (claim, weight) in active)
                    shares[claim] = level is { } reached
                        ? Math.Clamp((reached * weight) - OthersOf(claim), shares[claim], claims[claim].Most) : claims[claim].Most;
                if (level is null || level == highest) return;
                foreach (var (line, _) in full.Where(each => each.Level <= level))
                    foreach (var use in line.Uses) active.Remove(use.Claim);
            }
        }

        /// <summary>The coverage at which a line is full; null where it never is.</summary>
        decimal? LevelOf(Line line, Dictionary<int, decimal> active)
        {
            var left = line.Capacity - line.Uses.Sum(use => use.Factor * shares[use.Claim]);
            var rising = line.Uses.Where(use => active.ContainsKey(use.Claim)).ToList();
            if (rising.Count == 0 || rising.Sum(use => use.Factor * (claims[use.Claim].Most - shares[use.Claim])) <= left) return null;

            // A claim adds to the load from the coverage that its need has until it is used up.
            var turns = rising.SelectMany(use =>
            {
                var (weight, slope) = (active[use.Claim], use.Factor * active[use.Claim]);
                return new[]
                {
                    (At: (shares[use.Claim] + OthersOf(use.Claim)) / weight, Slope: slope),
                    (At: (claims[use.Claim].Most + OthersOf(use.Claim)) / weight, Slope: -slope),
                };
            }).OrderBy(turn => turn.At);
            var (level, slope) = (0m, 0m);
            foreach (var turn in turns)
            {
                var taken = slope * (turn.At - level);
                if (slope > 0 && taken >= left) return level + (Math.Max(0, left) / slope);
                (level, left, slope) = (turn.At, left - taken, slope + turn.Slope);
            }
            return level;
        }

        Need NeedOf(int claim) => needs[claims[claim].Need];

        decimal OthersOf(int claim) => others[claims[claim].Need];
    }
}
