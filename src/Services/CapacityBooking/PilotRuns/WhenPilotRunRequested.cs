using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.CapacityBooking.Lines;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>Holds the first free slot for a requested pilot run, or declines it with a reason.</summary>
public sealed class WhenPilotRunRequested(IDocumentStore store, TimeProvider clock) : IConsumer<PilotRunRequested>
{
    /// <summary>More lines than the region has of one kind. Further ones would not be considered.</summary>
    const int MostLines = 500;

    public Task Consume(ConsumeContext<PilotRunRequested> context) => store.Receive(context, async (session, delivery) =>
    {
        var (asked, cancel) = (context.Message, context.CancellationToken);
        var request = await session.Events.FetchForWriting<PilotRunRequest>(PilotRunRequest.IdOf(asked.PilotRunId), cancel);
        if (!PlacePilotRunDecider.IsOpen(asked, delivery.Version, request.Aggregate)) return;

        var ids = await session.Query<PilotLineProfile>().Offering(asked.Steps)
            .OrderBy(line => line.Id).Take(MostLines).Select(line => line.Id).ToListAsync(cancel);
        // All lines are locked, so that no slot is taken between the choice and the hold.
        var lines = await session.LockedLines(ids, cancel);

        var bookingId = NamedId.Of("booking", delivery.MessageId.ToString("N"));
        var before = request.Aggregate?.AnswerTo(asked.SupplierId);
        var placement = PlacePilotRunDecider.Decide(asked, delivery.Version, bookingId, before, lines, clock.GetUtcNow());
        request.AppendOne(placement.Answer);
        foreach (var line in placement.OnLines.GroupBy(each => each.LineId, each => each.Event))
            (await session.Events.FetchForWriting<LineTerms>(line.Key, cancel)).AppendMany(line);
    });
}
