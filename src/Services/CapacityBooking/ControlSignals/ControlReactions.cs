using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.ControlCharts;
using SupplyChain.CapacityBooking.Runs;
using SupplyChain.Contracts.CapacityBooking.Api;

using Published = SupplyChain.Contracts.CapacityBooking;

namespace SupplyChain.CapacityBooking.ControlSignals;

/// <summary>A run was reported: the charts that it is on are judged, for the operator and for who booked it.</summary>
public sealed class WhenRunCompleted(IDocumentStore store, TimeProvider clock) : IConsumer<Published.RunCompleted>
{
    public Task Consume(ConsumeContext<Published.RunCompleted> context) => store.Consume(
        context, (work, _) => work.JudgeChartsOf(context.Message.BookingId, clock.GetUtcNow(), context.CancellationToken));
}

/// <summary>The same for a result that was corrected.</summary>
public sealed class WhenRunCorrected(IDocumentStore store, TimeProvider clock) : IConsumer<Published.RunCorrected>
{
    public Task Consume(ConsumeContext<Published.RunCorrected> context) => store.Consume(
        context, (work, _) => work.JudgeChartsOf(context.Message.Run.BookingId, clock.GetUtcNow(), context.CancellationToken));
}

/// <summary>A chart with another baseline is in control for all who know of the baseline; runs to come are judged by it.</summary>
public sealed class WhenBaselineStated(IDocumentStore store, TimeProvider clock) : IConsumer<Published.BaselineStated>
{
    public Task Consume(ConsumeContext<Published.BaselineStated> context) => store.Consume(context, async (work, _) =>
    {
        var (stated, cancel) = (context.Message, context.CancellationToken);
        var component = (await work.IdentitiesOf(stated.ComponentId)).Of(stated.ComponentId);
        var lost = await work.Queries.Query<ControlWatch>().Where(watch =>
            watch.Loss.LineId == stated.LineId && watch.Loss.ComponentId == component
            && watch.Loss.Characteristic == stated.Characteristic && watch.IsLost).ToListAsync(cancel);
        var watches = lost.Select(watch => work.Stream<ControlWatch>(watch.Id)).ToList();
        await work.Load();
        foreach (var watch in watches.Where(watch => watch.State is { IsLost: true }))
        {
            // Of a baseline whose ends it does not see, nobody learns.
            var known = await work.Queries.BaselineFor(
                stated.LineId, component, stated.Characteristic, watch.State!.Reader, cancel);
            if (known?.Since > watch.State.Loss.LostAt)
                work.Append(
                    [(watch, [new ControlRegained(watch.Id, watch.State.Reader, ControlRegainedBy.Baseline, clock.GetUtcNow())])]);
        }
    });
}

static class ControlReactions
{
    /// <summary>
    /// Judges the charts of a run, also of what was measured before a correction, as the operator of its line and who booked it see them.
    /// </summary>
    public static async Task JudgeChartsOf(this Work work, Guid booking, DateTimeOffset now, CancellationToken cancel)
    {
        var completed = work.Document<CompletedRun>(booking);
        await work.Load();
        if (completed.Value is not { ComponentId: { } runOf } run) return;

        var component = (await work.IdentitiesOf(runOf)).Of(runOf);
        var watches = run.Charted()
            .SelectMany(_ => new[] { run.Operator, run.Organisation }.Distinct(), (characteristic, reader) => (characteristic, reader))
            .Select(of => (of.characteristic, of.reader, Watch: work.Stream<ControlWatch>(
                ControlWatch.IdOf(of.reader, run.LineId, component, of.characteristic))))
            .ToList();
        await work.Load();
        var decided = new List<(StreamState<ControlWatch>, object[])>();
        foreach (var (characteristic, reader, watch) in watches)
        {
            var asked = new AskedChart(component, run.LineId, characteristic, Kind: null, BaselineFrom: null, BaselineUntil: null);
            var chart = await work.Queries.ChartFor(reader, asked, cancel);
            decided.Add((watch, JudgeControl.Decide(new(reader, run.LineId, component, characteristic, booking, chart), watch.State, now)));
        }

        work.Append(decided);
    }

    /// <summary>Appends what was decided of watches. Of one run each reader has one notice, however many of its charts changed.</summary>
    public static void Append(this Work work, IEnumerable<(StreamState<ControlWatch> Watch, object[] Events)> decided)
    {
        var changed = decided.Where(each => each.Events is not []).ToList();
        foreach (var (watch, events) in changed) watch.Append(events);
        if (changed.Count > 0)
            work.Session.Give(changed.SelectMany(each => ControlNotices.Of(each.Watch.State!, each.Events)).Distinct());
    }

    /// <summary>The share of bad pieces, and each characteristic that it measures or measured before it was corrected.</summary>
    static IEnumerable<string?> Charted(this CompletedRun run) =>
    [
        null,
        .. run.Run.Corrections.SelectMany(each => each.Superseded.Characteristics).Concat(run.Run.Characteristics)
            .Select(each => each.Name).Distinct(),
    ];
}
