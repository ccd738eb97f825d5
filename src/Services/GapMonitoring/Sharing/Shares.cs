namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>
/// How much of each claim counts where lines cannot bear all: max-min fair by coverage, which is capacity by requirement. The least
/// coverage is as large as can be, then the next one, and so on, above the requirement too. So all requirements are covered wherever
/// that is possible at all, and a shortage is shared alike. What nobody requires comes last.
/// </summary>
public static class Shares
{
    /// <summary>What counts has so many decimals, rounded down.</summary>
    public const int Decimals = 6;

    /// <summary>Beyond that, where a need has claims of several suppliers, they are decided one supplier after the other.</summary>
    public const int MostExactly = 24;

    const decimal Smallest = 0.000001m, Noise = 0.000000001m, NearlyCovered = 0.001m;

    public static decimal[] Of(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
    {
        var several = claims.GroupBy(claim => claim.Need).Any(each => each.Skip(1).Any());
        var shares = several && claims.Count <= MostExactly ? FairestShares.Of(claims, lines, needs) : null;
        try
        {
            shares ??= Filling.Of(claims, lines, needs);
        }
        catch (OverflowException)
        {
            // Figures that no line has: what is alike for all is still never too much.
            shares = Alike(claims, lines);
        }
        for (var i = 0; i < shares.Length; i++) shares[i] = Rounded(shares[i], claims[i].Most);
        Mend(shares, claims, lines, needs);
        return shares;
    }

    /// <summary>Whether claims are decided one supplier after the other: what could be covered may then seem not to be.</summary>
    public static bool IsRough(IReadOnlyList<Claim> claims) =>
        claims.Count > MostExactly && claims.GroupBy(claim => claim.Need).Any(each => each.Skip(1).Any());

    /// <summary>An equal part of each line for each of its claims.</summary>
    public static decimal[] Alike(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines)
    {
        var shares = claims.Select(claim => claim.Most).ToArray();
        foreach (var line in lines)
            foreach (var use in line.Uses)
                shares[use.Claim] = Math.Min(shares[use.Claim], Down(line.Capacity / use.Factor / line.Uses.Count));
        return shares;
    }

    public static decimal Down(decimal value) => decimal.Round(value, Decimals, MidpointRounding.ToZero);

    static decimal Rounded(decimal share, decimal most)
    {
        var nearest = decimal.Round(share, Decimals);
        return Math.Clamp(Math.Abs(nearest - share) <= Noise ? nearest : Down(share), 0, most);
    }

    /// <summary>Rounding must neither overload a line nor leave a need short of the last decimal.</summary>
    static void Mend(decimal[] shares, IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
    {
        var spare = needs.Select(need => need.Otherwise - need.Required).ToArray();
        for (var i = 0; i < claims.Count; i++) spare[claims[i].Need] += shares[i];
        foreach (var line in lines)
        {
            var over = LoadOf(line, shares) - line.Capacity;
            if (over <= 0) continue;
            foreach (var use in line.Uses.OrderByDescending(use => spare[claims[use.Claim].Need]).ToList())
            {
                if (over <= 0) break;
                var less = Math.Min(shares[use.Claim], Down(over / use.Factor) + Smallest);
                Add(use.Claim, -less);
                over -= less * use.Factor;
            }
        }
        for (var i = 0; i < claims.Count; i++)
        {
            var missing = -spare[claims[i].Need];
            if (missing is > 0 and <= NearlyCovered) Add(i, Math.Min(missing, Room(i)));
        }

        void Add(int claim, decimal more)
        {
            shares[claim] += more;
            spare[claims[claim].Need] += more;
        }

        decimal Room(int claim) => lines
            .SelectMany(line => line.Uses.Where(use => use.Claim == claim)
                .Select(use => Down(Math.Max(0, line.Capacity - LoadOf(line, shares)) / use.Factor)))
            .Append(claims[claim].Most - shares[claim]).Min();
    }

    static decimal LoadOf(Line line, decimal[] shares) => line.Uses.Sum(use => use.Factor * shares[use.Claim]);
}
