using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosures;

/// <summary>What was last heard of a gap, and the open gap closures for it.</summary>
/// <param name="Version">Of the gap's message; an older one changes nothing.</param>
/// <param name="Closures">By OEM. One that has ended since is still named until the gap is heard of again.</param>
/// <param name="Proposed">By OEM, the last week in which the gap was proposed to it.</param>
public sealed record KnownGap(
    Guid Id, long Version, IReadOnlyDictionary<Guid, Guid> Closures, IReadOnlyDictionary<Guid, DateOnly>? Proposed = null)
{
    /// <summary>Proposes a gap to each OEM that contributes to it, and keeps the processes under way up to date with it.</summary>
    public static async Task Notice(Work work, Delivery delivery, GapNotice gap)
    {
        if (await NewsOf(gap.GapId, work, delivery) is not { } news) return;
        var closures = new SortedDictionary<Guid, StreamState<GapClosure>>();
        foreach (var (organisation, closure) in news.Open) closures[organisation] = closure;
        var week = IsoWeek.Of(delivery.At);
        foreach (var organisation in gap.Contributors.Where(oem => news.MayPropose(gap, oem, week)).Except(news.Open.Keys))
            closures[organisation] = work.Stream<GapClosure>(GapNotice.ClosureIdOf(gap.GapId, organisation, delivery.MessageId));
        var split = work.Document<FairSplit>(gap.GapId);
        await work.Load();
        await Settle(work, split, gap, week);

        foreach (var (organisation, closure) in closures)
            closure.Append(GapClosureProcess.Decide(closure.State, new GapTold(gap, organisation, closure.Id), delivery.At));
        news.Keep(delivery.Version, closures, week);
    }

    /// <summary>Tells the processes of a gap that it closed.</summary>
    public static async Task End(Work work, Delivery delivery, GapClosed m)
    {
        if (await NewsOf(m.GapId, work, delivery) is not { } news) return;
        var split = work.Document<FairSplit>(m.GapId);
        await work.Load();
        if (split.Value is { Ended: false } ends) split.Store(ends with { Ended = true });
        foreach (var closure in news.Open.Values) closure.Append(GapClosureProcess.Decide(closure.State, m, delivery.At));
        news.Keep(delivery.Version, news.Open, IsoWeek.Of(delivery.At));
    }

    static async Task Settle(Work work, DocumentState<FairSplit> split, GapNotice gap, DateOnly week)
    {
        if (FairSplit.IsDue(split.Value, week) && gap.Contributors.Count > 1)
        {
            var parts = gap.Contributors
                .Select(oem => work.Document<Contribution>(Contribution.IdOf(oem, gap.ComponentId, gap.Region))).ToList();
            await work.Load();
            split.Store(FairSplit.Of(gap, [.. parts.Select(part => part.Value).OfType<Contribution>()], week));
        }
        else if (split.Value is { Ended: true } ended) split.Store(ended with { Ended = false });
    }

    /// <summary>What is known of the gap, locked; null where the message brings nothing new.</summary>
    static async Task<News?> NewsOf(Guid gap, Work work, Delivery delivery)
    {
        var known = work.Document<KnownGap>(gap);
        // Before there were these documents, the version of a gap was kept in the inbox.
        var seen = work.Document<SubjectSeen>(SubjectSeen.IdOf("gap", delivery));
        await work.Load();
        if ((known.Value?.Version ?? seen.Value?.Version ?? 0) >= delivery.Version) return null;

        var named = known.Value is { } before ? before.Closures.Values
            : seen.Value is null ? []
            : await work.Queries.Query<GapClosure>().Where(closure => closure.GapId == gap && closure.IsOpen)
                .Select(closure => closure.Id).ToListAsync();
        var closures = named.Select(id => work.Stream<GapClosure>(id)).ToList();
        await work.Load();
        return new News(gap, known, closures.Where(closure => closure.State is { IsOpen: true })
            .ToDictionary(closure => closure.State!.Organisation));
    }

    sealed record News(Guid Gap, DocumentState<KnownGap> Known, IReadOnlyDictionary<Guid, StreamState<GapClosure>> Open)
    {
        IReadOnlyDictionary<Guid, DateOnly> Proposed => Known.Value?.Proposed ?? new Dictionary<Guid, DateOnly>();

        /// <summary>
        /// An OEM that declines and waits for the next proposal would see whether the gap worsens as it moves its own figures.
        /// </summary>
        public bool MayPropose(GapNotice gap, Guid organisation, DateOnly week) =>
            gap.Opens || gap.Proposes && !(Proposed.TryGetValue(organisation, out var last) && last >= week);

        public void Keep(long version, IEnumerable<KeyValuePair<Guid, StreamState<GapClosure>>> closures, DateOnly week)
        {
            var open = closures.Where(closure => closure.Value.State is { IsOpen: true })
                .ToDictionary(closure => closure.Key, closure => closure.Value.Id);
            var proposed = open.Keys.Except(Open.Keys).ToDictionary(organisation => organisation, _ => week);
            foreach (var (organisation, last) in Proposed)
                if (last >= week) proposed.TryAdd(organisation, last);
            Known.Store(new KnownGap(Gap, version, open, proposed));
        }
    }
}
