namespace SupplyChain.RoutePlanning.Problems;

/// <summary>A set of whole minutes as closed ranges, which are in order and neither overlap nor touch.</summary>
sealed class Spans
{
    public static readonly Spans None = new([]);

    readonly (long First, long Last)[] ranges;

    Spans((long, long)[] ranges) => this.ranges = ranges;

    public bool IsEmpty => ranges is [];
    public long First => ranges[0].First;
    public long Last => ranges[^1].Last;

    public long[][] Intervals => [.. ranges.Select(range => new[] { range.First, range.Last })];

    /// <summary>The union of ranges; those whose last minute is before their first have none.</summary>
    public static Spans Of(IEnumerable<(long First, long Last)> ranges)
    {
        var joined = new List<(long First, long Last)>();
        foreach (var (first, last) in ranges.Where(range => range.First <= range.Last).Order())
        {
            if (joined is not [] && first <= joined[^1].Last + 1) joined[^1] = (joined[^1].First, Math.Max(joined[^1].Last, last));
            else joined.Add((first, last));
        }
        return new([.. joined]);
    }

    /// <summary>When a candidate may start.</summary>
    public static Spans StartsOf(Candidate candidate) =>
        Of(candidate.Free.Select(free => (Math.Max(free.From, 0), free.Until - candidate.Length)));

    public static Spans UnionOf(IEnumerable<Spans> all) => Of(all.SelectMany(each => each.ranges));

    /// <summary>Each minute with a number from <paramref name="least"/> to <paramref name="most"/> added.</summary>
    public Spans Plus(long least, long most) => Of(ranges.Select(range => (range.First + least, range.Last + most)));

    public Spans And(Spans other)
    {
        var (both, i, j) = (new List<(long, long)>(), 0, 0);
        while (i < ranges.Length && j < other.ranges.Length)
        {
            var (first, last) = (Math.Max(ranges[i].First, other.ranges[j].First), Math.Min(ranges[i].Last, other.ranges[j].Last));
            if (first <= last) both.Add((first, last));
            if (ranges[i].Last < other.ranges[j].Last) i++;
            else j++;
        }
        return new([.. both]);
    }

    public Spans Within(long first, long last) => first > last ? None : And(new([(first, last)]));
}
