using Marten;

using MassTransit;

using SupplyChain.CapacityBooking.Calendars;
using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.SupplierMatching;

namespace SupplyChain.CapacityBooking.PilotRuns;

/// <summary>Holds the first free slot for a requested pilot run, or declines it with a reason.</summary>
public sealed class WhenPilotRunRequested(IDocumentStore store, TimeProvider clock) : IConsumer<PilotRunRequested>
{
    public Task Consume(ConsumeContext<PilotRunRequested> context) => store.Consume(context, async (work, delivery) =>
    {
        var asked = context.Message;
        var request = work.Stream<PilotRunRequest>(PilotRunRequest.IdOf(asked.PilotRunId));
        var offering = work.Ask(batch => asked.Steps
            .Aggregate(batch.Query<PilotLineProfile>(), (lines, step) => lines.Where(line => line.Steps.Contains(step)))
            .Select(line => line.Id).ToList());
        await work.Load();
        if (!PlacePilotRunDecider.IsOpen(asked, delivery.Version, request.State)) return;

        // All lines are locked, so that no slot is taken between the choice and the hold.
        var now = clock.GetUtcNow();
        var lines = offering.Value.ToDictionary(id => id, id => work.Line(id, now));
        await work.Load();
        var bookingId = NamedId.Of("booking", delivery.MessageId.ToString("N"));
        var before = request.State?.AnswerTo(asked.SupplierId);
        var placement = PlacePilotRunDecider.Decide(
            asked, delivery.Version, bookingId, before, [.. lines.Values.Select(line => line.State)], now);
        request.Append([placement.Answer]);
        foreach (var (line, @event) in placement.OnLines) lines[line].Append([@event]);
    });
}
