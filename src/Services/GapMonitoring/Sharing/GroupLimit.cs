namespace SupplyChain.GapMonitoring.Sharing;

/// <summary>What a group can bear of its components in a week, in units of load. It is 0 where delta production takes all.</summary>
public sealed record LimitWeek(DateOnly Week, decimal Actual, decimal Maximum);

/// <summary>
/// A capacity group without nesting: the sum of factor times quantity is at most what it can bear. The factors of groups that nest in
/// it are multiplied along the way, and what they produce beside their parts loads it too.
/// </summary>
/// <param name="Factors">Load of one unit by component, above 0.</param>
public sealed record GroupLimit(Guid GroupId, IReadOnlyDictionary<Guid, decimal> Factors, IReadOnlyList<LimitWeek> Weeks)
{
    /// <summary>Stored factors may be anything; with these it can be calculated. A smaller one counts as the smallest.</summary>
    const decimal SmallestFactor = 0.000001m;

    /// <summary>The groups of a supplier that limit something. Groups that nest in each other count once.</summary>
    public static IReadOnlyList<GroupLimit> Of(CapacityGroups groups)
    {
        var flat = new Flattening(groups.Groups.Where(group => !group.Withdrawn).ToDictionary(group => group.Id));
        return
        [
            .. from @group in groups.Groups
               where !@group.Withdrawn
               let loads = flat.Of(@group.Id)
               where loads.Components.Count > 0 && @group.Weeks.Count > 0
               select new GroupLimit(@group.Id, loads.Components, flat.Weeks(@group, loads)),
        ];
    }

    /// <param name="Components">Load of one unit of a component.</param>
    /// <param name="Groups">Load of one unit of load of a group, with 1 for the group itself.</param>
    sealed record Loads(Dictionary<Guid, decimal> Components, Dictionary<Guid, decimal> Groups)
    {
        public static Loads None => new([], []);
    }

    sealed class Flattening(IReadOnlyDictionary<Guid, CapacityGroup> groups)
    {
        readonly Dictionary<Guid, Loads> known = [];

        public Loads Of(Guid id)
        {
            if (known.TryGetValue(id, out var before)) return before;
            // While it is being formed it is empty: messages may lead to a cycle for a while.
            known[id] = Loads.None;
            if (!groups.TryGetValue(id, out var group)) return known[id];

            var loads = new Loads([], new() { [id] = 1 });
            foreach (var link in group.Links)
            {
                var factor = link.LoadFactor ?? 1;
                if (factor <= 0) continue;
                if (link.ComponentId is { } component) Add(loads.Components, component, factor, 1);
                if (link.GroupId is not { } nested) continue;
                var inner = Of(nested);
                foreach (var (part, load) in inner.Components) Add(loads.Components, part, factor, load);
                foreach (var (each, load) in inner.Groups) Add(loads.Groups, each, factor, load);
            }
            return known[id] = loads;
        }

        public IReadOnlyList<LimitWeek> Weeks(CapacityGroup group, Loads loads)
        {
            var delta = new Dictionary<DateOnly, decimal>();
            foreach (var (id, factor) in loads.Groups)
                foreach (var week in groups[id].Weeks.Where(week => week.DeltaProduction != 0))
                    delta[week.Week] = StoredValue.Within(delta.GetValueOrDefault(week.Week) + Times(factor, week.DeltaProduction));
            return
            [
                .. group.Weeks.DistinctBy(week => week.Week).OrderBy(week => week.Week).Select(week => new LimitWeek(
                    week.Week, Left(week.Actual, delta.GetValueOrDefault(week.Week)),
                    Left(Math.Max(week.Actual, week.Maximum), delta.GetValueOrDefault(week.Week)))),
            ];
        }

        static decimal Left(decimal capacity, decimal delta) => Math.Max(0, StoredValue.Within(StoredValue.Within(capacity) - delta));

        static void Add(Dictionary<Guid, decimal> loads, Guid key, decimal factor, decimal load) => loads[key] =
            Math.Clamp(loads.GetValueOrDefault(key) + Times(factor, load), SmallestFactor, StoredValue.Most);

        static decimal Times(decimal a, decimal b) =>
            Math.Abs((double)a * (double)b) > (double)StoredValue.Most ? StoredValue.Most * Math.Sign(a) * Math.Sign(b) : a * b;
    }
}
