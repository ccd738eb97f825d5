using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.PilotLines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>An award needs a pilot run: hold the first slot for it, or say why there is none.</summary>
public sealed class WhenPilotRunRequested(IDocumentStore store, TimeProvider clock) : IConsumer<PilotRunRequested>
{
    /// <summary>More lines than the region has of one kind; the rest would not be looked at.</summary>
    const int MostLines = 500;

    public Task Consume(ConsumeContext<PilotRunRequested> context) => store.Receive(context, async (session, delivery) =>
    {
        var (asked, cancel) = (context.Message, context.CancellationToken);
        var request = await session.Events.FetchForWriting<PilotRunRequest>(PilotRunRequest.IdOf(asked.ProcessId), cancel);
        if (!PlacePilotRunDecider.IsOpen(asked, delivery.Version, request.Aggregate)) return;

        var ids = await session.Query<PilotLineProfile>().Offering(asked.Steps)
            .OrderBy(line => line.Id).Take(MostLines).Select(line => line.Id).ToListAsync(cancel);
        // All of them at once: nothing is taken between the choice and the hold.
        var lines = await session.LockedLines(ids, cancel);

        var bookingId = NamedId.Of("booking", delivery.MessageId.ToString("N"));
        var before = request.Aggregate?.AnswerTo(asked.SupplierId);
        var placement = PlacePilotRunDecider.Decide(asked, delivery.Version, bookingId, before, lines, clock.GetUtcNow());
        request.AppendOne(placement.Answer);
        foreach (var line in placement.OnLines.GroupBy(each => each.LineId, each => each.Event))
            (await session.Events.FetchForWriting<LineTerms>(line.Key, cancel)).AppendMany(line);
    });
}
