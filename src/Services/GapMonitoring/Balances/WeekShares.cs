using SupplyChain.GapMonitoring.Sharing;

namespace SupplyChain.GapMonitoring.Balances;

/// <param name="Component">The id for which it was published.</param>
sealed record SharedRow(int Balance, int Supplier, Guid Component, SharedWeek Week);

/// <summary>What counts of shared capacity in one week.</summary>
/// <param name="Rough">Whether suppliers were decided one after the other.</param>
sealed record WeekShares(IReadOnlyList<SharedRow> Rows, IReadOnlyList<(int Supplier, Guid Group)> Overbooked, bool Rough)
{
    public static WeekShares Of(Linked linked, DateOnly week) => new Deciding(linked, week).Decided();

    sealed record GroupLine(int Supplier, Guid Group, decimal Actual, decimal Maximum, IReadOnlyList<LineUse> Uses);

    sealed class Deciding
    {
        readonly Linked linked;
        readonly DateOnly week;
        readonly IReadOnlyList<GroupedCapacity> stated;
        readonly List<GroupLine> lines;
        readonly decimal[] aloneActual, aloneMaximum, actual, maximum;

        public Deciding(Linked linked, DateOnly week)
        {
            (this.linked, this.week, stated) = (linked, week, linked.In(week));
            lines = [.. linked.Limits.SelectMany((limits, supplier) => limits.SelectMany(limit => LinesOf(supplier, limit)))];
            (aloneActual, aloneMaximum) = ([.. stated.Select(each => each.Actual)], [.. stated.Select(each => each.Maximum)]);
            foreach (var line in lines)
                foreach (var use in line.Uses)
                {
                    aloneActual[use.Claim] = Math.Min(aloneActual[use.Claim], Shares.Down(line.Actual / use.Factor));
                    aloneMaximum[use.Claim] = Math.Min(aloneMaximum[use.Claim], Shares.Down(line.Maximum / use.Factor));
                }
            // Where nothing is in short supply, all counts that a line bears alone.
            (actual, maximum) = ([.. aloneActual], [.. aloneMaximum]);
        }

        public WeekShares Decided()
        {
            var overbooked = lines.Where(IsOverbooked).ToHashSet();
            var rough = false;
            foreach (var (claims, binding) in Apart()) rough |= Settle(claims, binding);
            return new WeekShares(
                [.. Enumerable.Range(0, stated.Count).Select(index => RowOf(index, overbooked)).OfType<SharedRow>()],
                [.. overbooked.Select(line => (line.Supplier, line.Group))], rough);
        }

        IEnumerable<GroupLine> LinesOf(int supplier, GroupLimit limit)
        {
            if (limit.Weeks.FirstOrDefault(row => row.Week == week) is not { } row) yield break;
            var uses = Enumerable.Range(0, stated.Count)
                .Where(index => stated[index].Supplier == supplier)
                .Select(index => (index, Factor: limit.Factors.GetValueOrDefault(stated[index].Component)))
                .Where(each => each.Factor > 0).Select(each => new LineUse(each.index, each.Factor)).ToList();
            if (uses.Count > 0) yield return new GroupLine(supplier, limit.GroupId, row.Actual, row.Maximum, uses);
        }

        bool IsOverbooked(GroupLine line) => LoadOf(line, aloneActual) > line.Actual
            || line.Uses.Any(use => stated[use.Claim].Counts && stated[use.Claim].Actual > Shares.Down(line.Actual / use.Factor));

        decimal LoadOf(GroupLine line, decimal[] quantities) =>
            line.Uses.Where(use => stated[use.Claim].Counts).Sum(use => use.Factor * quantities[use.Claim]);

        /// <summary>Claims that depend on each other by lines that cannot bear all, or because they are for the same balance.</summary>
        IEnumerable<(IReadOnlyList<int> Claims, IReadOnlyList<GroupLine> Lines)> Apart()
        {
            var binding = lines
                .Where(line => LoadOf(line, aloneActual) > line.Actual || LoadOf(line, aloneMaximum) > line.Maximum).ToList();
            var root = Enumerable.Range(0, stated.Count).ToArray();
            var byBalance = new Dictionary<int, int>();
            foreach (var line in binding)
            {
                var uses = UsesOf(line).ToList();
                foreach (var use in uses)
                {
                    Join(use.Claim, uses[0].Claim);
                    if (!byBalance.TryAdd(stated[use.Claim].Balance, use.Claim)) Join(use.Claim, byBalance[stated[use.Claim].Balance]);
                }
            }
            return binding.GroupBy(line => RootOf(UsesOf(line).First().Claim)).OrderBy(part => part.Key)
                .Select(part => ((IReadOnlyList<int>)[.. part.SelectMany(UsesOf).Select(use => use.Claim).Distinct().Order()],
                    (IReadOnlyList<GroupLine>)[.. part]));

            int RootOf(int claim) => root[claim] == claim ? claim : root[claim] = RootOf(root[claim]);
            void Join(int one, int other) => root[Math.Max(RootOf(one), RootOf(other))] = Math.Min(RootOf(one), RootOf(other));
        }

        IEnumerable<LineUse> UsesOf(GroupLine line) => line.Uses.Where(use => stated[use.Claim].Counts);

        /// <returns>Whether suppliers were decided one after the other.</returns>
        bool Settle(IReadOnlyList<int> claims, IReadOnlyList<GroupLine> binding)
        {
            int[] balances = [.. claims.Select(claim => stated[claim].Balance).Distinct().Order()];
            var needOf = balances.Select((balance, need) => (balance, need)).ToDictionary(each => each.balance, each => each.need);
            var byNeed = claims.ToLookup(claim => needOf[stated[claim].Balance]);
            var chosen = claims.ToHashSet();
            var others = balances.Select(balance => linked.OthersIn(balance, week)).ToList();
            foreach (var (each, index) in stated.Select((each, index) => (each, index)))
                if (each.Counts && needOf.TryGetValue(each.Balance, out var need) && !chosen.Contains(index))
                    others[need] = others[need] with
                    {
                        Actual = others[need].Actual + aloneActual[index],
                        Maximum = others[need].Maximum + aloneMaximum[index],
                    };

            var rough = Share(actual, line => line.Actual, need => new Need(others[need].Required, others[need].Actual));
            var counted = balances.Select((_, need) => others[need].Actual + Counted(need, actual)).ToArray();
            decimal FloorOf(int need) => Math.Min(others[need].Required, counted[need]);
            rough |= Share(maximum, line => line.Maximum, need => new Need(others[need].Required, others[need].Maximum, FloorOf(need)));
            if (Enumerable.Range(0, balances.Length).Any(need => others[need].Maximum + Counted(need, maximum) < FloorOf(need)))
                foreach (var claim in claims) maximum[claim] = actual[claim];
            // A surplus that gives way to others at the maximum is no surplus.
            for (var need = 0; need < balances.Length; need++)
                Lower(need, counted[need] - Math.Max(others[need].Required, others[need].Maximum + Counted(need, maximum)));
            return rough;

            bool Share(decimal[] quantities, Func<GroupLine, decimal> capacityOf, Func<int, Need> requiredOf)
            {
                if (!binding.Any(line => LoadOf(line, quantities) > capacityOf(line))) return false;
                int[] some = [.. claims.Where(claim => quantities[claim] > 0)];
                var wanted = some.Select(claim =>
                    new Claim(needOf[stated[claim].Balance], stated[claim].Supplier, quantities[claim])).ToList();
                var place = some.Select((claim, index) => (claim, index)).ToDictionary(each => each.claim, each => each.index);
                var shares = Shares.Of(
                    wanted,
                    [.. binding.Select(line => new Line(capacityOf(line), [.. UsesOf(line)
                        .Where(use => place.ContainsKey(use.Claim)).Select(use => use with { Claim = place[use.Claim] })]))
                        .Where(line => line.Uses.Count > 0)],
                    [.. balances.Select((_, need) => requiredOf(need))]);
                for (var i = 0; i < some.Length; i++) quantities[some[i]] = shares[i];
                return Shares.IsRough(wanted);
            }

            decimal Counted(int need, decimal[] quantities) => byNeed[need].Sum(claim => quantities[claim]);

            void Lower(int need, decimal by)
            {
                foreach (var claim in byNeed[need].Reverse())
                {
                    if (by <= 0) return;
                    var less = Math.Min(by, actual[claim]);
                    (actual[claim], by) = (actual[claim] - less, by - less);
                }
            }
        }

        SharedRow? RowOf(int index, HashSet<GroupLine> overbooked)
        {
            var each = stated[index];
            var isOverbooked = each.Counts && overbooked.Any(line => line.Uses.Any(use => use.Claim == index));
            var all = actual[index] == each.Actual && maximum[index] == each.Maximum
                && aloneActual[index] == each.Actual && aloneMaximum[index] == each.Maximum;
            return all && !isOverbooked ? null : new SharedRow(each.Balance, each.Supplier, each.Component, new SharedWeek(
                week, aloneActual[index], aloneMaximum[index], actual[index], maximum[index], isOverbooked));
        }
    }
}
