using SupplyChain.Contracts;

namespace SupplyChain.DemandForecasting.Disclosures;

/// <summary>
/// What may be told of a sum over OEMs. A reader's own figures play no part in it. It is replaced at most once an ISO week, and only
/// if at least three of the OEMs in it changed their part meanwhile. A week is told as a band, and only where at least three OEMs
/// have a part in it and none more than <see cref="Band.DominantShare"/>.
/// </summary>
public static class Disclosure
{
    const decimal StaysAbove = 0.8m, StaysBelow = 1.25m;

    /// <summary>The middle of a step, as a multiple of its lower end.</summary>
    const decimal Middle = 1.4m;

    /// <summary>The band from 0 to 1 is told by the smallest quantity, as 0 is a band of its own.</summary>
    const decimal Smallest = 0.000001m;

    /// <summary>
    /// The views as they may be read from now on: of all OEMs, and for each OEM in the sum of the others. The order is fixed.
    /// </summary>
    /// <param name="readers">Whether OEMs have views of their own.</param>
    /// <param name="week">The current week.</param>
    /// <param name="steps">How coarsely an OEM's part is told.</param>
    /// <param name="before">The views that were ever published, each reader's last one.</param>
    /// <returns>Those of <paramref name="before"/> that stay are the same objects.</returns>
    public static IReadOnlyList<View> Decide(
        IReadOnlyList<Part> parts, bool readers, DateOnly week, Func<Guid, SecretSteps> steps, IReadOnlyList<View> before)
    {
        // Views are many and seldom due: what they are made of is worked out once, and only if one is.
        var weeks = new Lazy<IReadOnlyList<SumWeek>>(() => WeeksOf(parts, week, steps));
        Guid?[] all = [null, .. parts.Where(part => readers && part.Contributes).Select(part => (Guid?)part.Organisation).Order()];
        return [.. all.Select(reader => ViewOf(
            reader, [.. parts.Where(part => part.Organisation != reader)], week, weeks,
            before.FirstOrDefault(view => view.Reader == reader))).OfType<View>()];
    }

    /// <summary>A week with the parts of all OEMs in it, by the lower ends of their steps.</summary>
    sealed record SumWeek(DateOnly Week, IReadOnlyList<(Guid Organisation, PartWeek Ends)> Parts);

    static IReadOnlyList<SumWeek> WeeksOf(IReadOnlyList<Part> parts, DateOnly from, Func<Guid, SecretSteps> steps) =>
    [
        .. parts.Select(part => (part.Organisation, part.Weeks, Steps: steps(part.Organisation)))
            .SelectMany(part => part.Weeks, (part, week) => (part.Organisation, part.Steps, Week: week))
            .Where(part => part.Week.Week >= from && part.Week.Quantile90 > 0)
            .GroupBy(part => part.Week.Week, part => (part.Organisation, part.Steps.LowerEnds(part.Week))).OrderBy(week => week.Key)
            .Select(week => new SumWeek(week.Key, [.. week])),
    ];

    static View? ViewOf(Guid? reader, IReadOnlyList<Part> others, DateOnly week, Lazy<IReadOnlyList<SumWeek>> sum, View? before)
    {
        if (before is not null && (before.Published >= week || ChangedSince(before, others) < Band.MinimumContributors)) return before;
        if (before is null && others.Count(part => part.Contributes) < Band.MinimumContributors) return null;
        var told = (before?.Weeks ?? []).ToDictionary(each => each.Week);
        ToldWeek[] weeks = [.. sum.Value.Select(each => WeekOf(each, reader, told.GetValueOrDefault(each.Week))).OfType<ToldWeek>()];
        return before is null && weeks is []
            ? null
            : new View(reader, week, weeks,
                [.. others.Where(part => part.Contributes).Select(part => new PartInView(part.Organisation, part.Changed))]);
    }

    static int ChangedSince(View view, IReadOnlyList<Part> parts)
    {
        var before = view.Parts.ToDictionary(part => part.Organisation, part => part.Changed);
        return parts.Count(part => before.TryGetValue(part.Organisation, out var changed) ? part.Changed != changed : part.Contributes);
    }

    static ToldWeek? WeekOf(SumWeek week, Guid? reader, ToldWeek? before)
    {
        var (quantity, quantile, forecast) = (default(Sum), default(Sum), true);
        foreach (var (organisation, ends) in week.Parts)
        {
            if (organisation == reader) continue;
            quantity.Add(ends.Quantity);
            quantile.Add(ends.Quantile90);
            forecast &= ends.Forecast;
        }
        if (!quantity.MayBeTold || !quantile.MayBeTold) return null;
        var from = quantity.BandOf(before?.From);
        return new ToldWeek(
            week.Week, from, Math.Max(from, quantile.BandOf(before?.From90)), Math.Min(quantity.Parts, quantile.Parts), forecast);
    }

    /// <summary>A sum of parts, by the lower ends of their steps.</summary>
    struct Sum
    {
        decimal total, largest;

        public int Parts { get; private set; }

        public void Add(decimal end)
        {
            if (end <= 0) return;
            Parts++;
            total += end;
            largest = Math.Max(largest, end);
        }

        /// <summary>No part can be more than the dominant share, wherever within their steps the parts are.</summary>
        public readonly bool MayBeTold =>
            Parts >= Band.MinimumContributors && 2 * largest <= Band.DominantShare * (total + largest);

        /// <summary>The lower bound of the band. A band that was told stays while the sum is not far outside it.</summary>
        public readonly decimal BandOf(decimal? told)
        {
            var sum = Middle * total;
            return told is { } from && sum >= StaysAbove * Band.Of(from).From && !(sum >= StaysBelow * Band.Of(from).To)
                ? from
                : Math.Max(Smallest, Band.Of(sum).From);
        }
    }
}
