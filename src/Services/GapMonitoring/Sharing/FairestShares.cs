namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>The max-min fair shares exactly, also where needs have claims of several suppliers that can give way to each other.</summary>
static class FairestShares
{
    /// <summary>Null where it cannot be calculated exactly, as with figures that no line has.</summary>
    public static decimal[]? Of(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
    {
        try
        {
            return new Program(claims, lines, needs).Solved();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <remarks>A variable is the part of a claim that counts, from 0 to 1, so that all numbers are of similar size.</remarks>
    sealed class Program
    {
        readonly IReadOnlyList<Claim> claims;
        readonly IReadOnlyList<Need> needs;
        readonly LexicographicSimplex simplex;

        public Program(IReadOnlyList<Claim> claims, IReadOnlyList<Line> lines, IReadOnlyList<Need> needs)
        {
            (this.claims, this.needs) = (claims, needs);
            simplex = new LexicographicSimplex(claims.Count, mostLevels: needs.Count + 3);
            foreach (var line in lines)
                if (line.Capacity > 0)
                    simplex.Row(line.Uses.Select(use => (use.Claim, use.Factor * claims[use.Claim].Most / line.Capacity)), 1);
                else
                    simplex.Row(line.Uses.Select(use => (use.Claim, 1m)), 0);
            for (var claim = 0; claim < claims.Count; claim++) simplex.Row([(claim, 1)], 1);
        }

        public decimal[]? Solved()
        {
            var floors = Rising(need => need.Floor > need.Otherwise, need => need.Floor);
            var required = Rising(need => need.Required > 0, need => need.Required);
            var rest = Rising(need => need.Required <= 0, _ => null);
            if (floors.Count > 0)
            {
                floors.Add((simplex.Row([], 1), 1));
                if (simplex.Maximise(floors) is null) return null;
            }
            if (!Raise(required) || !Raise(rest)) return null;
            return [.. claims.Select((claim, index) => claim.Most * simplex.Value(index))];
        }

        bool Raise(List<(int Row, decimal Weight)> rising)
        {
            while (rising.Count > 0)
            {
                if (simplex.Maximise(rising) is not { } binding) return false;
                rising.RemoveAll(each => binding.Contains(each.Row));
            }
            return true;
        }

        /// <summary>A row for each of some needs: a level times a quantity is at most what counts.</summary>
        /// <param name="quantityOf">Null for all that is claimed.</param>
        List<(int Row, decimal Weight)> Rising(Func<Need, bool> which, Func<Need, decimal?> quantityOf)
        {
            var rising = new List<(int, decimal)>();
            for (var index = 0; index < needs.Count; index++)
            {
                var own = Enumerable.Range(0, claims.Count).Where(claim => claims[claim].Need == index).ToList();
                if (own.Count == 0 || !which(needs[index])) continue;
                var claimed = own.Sum(claim => claims[claim].Most);
                var quantity = quantityOf(needs[index]) ?? claimed;
                var scale = Math.Max(quantity, claimed);
                var row = simplex.Row(own.Select(claim => (claim, -claims[claim].Most / scale)), needs[index].Otherwise / scale);
                rising.Add((row, quantity / scale));
            }
            return rising;
        }
    }
}
