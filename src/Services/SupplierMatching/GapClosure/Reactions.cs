using Marten;

using MassTransit;

using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.Contracts.DemandForecasting;
using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosures;

// What the process hears of the other services. Each class is a queue, named after it: what reacts alike stays apart here,
// so that no queue is renamed.

/// <summary>Keeps what each OEM requires, so that its part of a gap can be worked out.</summary>
public sealed class WhenContributionChanged(IDocumentStore store) : IConsumer<ContributionChanged>
{
    public Task Consume(ConsumeContext<ContributionChanged> context) =>
        store.ConsumeVersioned(context, (work, delivery) => Contribution.Learn(work, delivery, context.Message));
}

public sealed class WhenGapOpened(IDocumentStore store) : IConsumer<GapOpened>
{
    public Task Consume(ConsumeContext<GapOpened> context) =>
        store.ConsumeVersioned(context, (work, delivery) => KnownGap.Notice(work, delivery, GapNotice.Of(context.Message)));
}

public sealed class WhenGapWorsened(IDocumentStore store) : IConsumer<GapWorsened>
{
    public Task Consume(ConsumeContext<GapWorsened> context) =>
        store.ConsumeVersioned(context, (work, delivery) => KnownGap.Notice(work, delivery, GapNotice.Of(context.Message)));
}

public sealed class WhenGapEased(IDocumentStore store) : IConsumer<GapEased>
{
    public Task Consume(ConsumeContext<GapEased> context) =>
        store.ConsumeVersioned(context, (work, delivery) => KnownGap.Notice(work, delivery, GapNotice.Of(context.Message)));
}

public sealed class WhenGapClosed(IDocumentStore store) : IConsumer<GapClosed>
{
    public Task Consume(ConsumeContext<GapClosed> context) =>
        store.ConsumeVersioned(context, (work, delivery) => KnownGap.End(work, delivery, context.Message));
}

public sealed class WhenSlotHeld(IDocumentStore store) : IConsumer<SlotHeld>
{
    public Task Consume(ConsumeContext<SlotHeld> context) => store.HearOfRun(context, context.Message.PilotRunId);
}

public sealed class WhenSlotDeclined(IDocumentStore store) : IConsumer<SlotDeclined>
{
    public Task Consume(ConsumeContext<SlotDeclined> context) => store.HearOfRun(context, context.Message.PilotRunId);
}

public sealed class WhenBookingConfirmed(IDocumentStore store) : IConsumer<BookingConfirmed>
{
    public Task Consume(ConsumeContext<BookingConfirmed> context) => store.HearOfRun(context, context.Message.PilotRunId);
}

public sealed class WhenBookingReleased(IDocumentStore store) : IConsumer<BookingReleased>
{
    public Task Consume(ConsumeContext<BookingReleased> context) => store.HearOfRun(context, context.Message.PilotRunId);
}

public sealed class WhenHoldExpired(IDocumentStore store) : IConsumer<HoldExpired>
{
    public Task Consume(ConsumeContext<HoldExpired> context) => store.HearOfRun(context, context.Message.PilotRunId);
}

/// <summary>A run was made: the supplier's qualification moves, and the process with it, in one transaction.</summary>
public sealed class WhenRunCompleted(IDocumentStore store) : IConsumer<RunCompleted>
{
    public Task Consume(ConsumeContext<RunCompleted> context) => store.WithRun(
        context.Message.PilotRunId,
        run => store.Consume(context, (work, delivery) => run.Assess(work, context.Message, 0, delivery.At)), context.CancellationToken);
}

/// <summary>A run's result was corrected: what it led to is judged again. It may be heard before the result itself.</summary>
public sealed class WhenRunCorrected(IDocumentStore store) : IConsumer<RunCorrected>
{
    public Task Consume(ConsumeContext<RunCorrected> context) => store.WithRun(
        context.Message.Run.PilotRunId,
        run => store.Consume(
            context, (work, delivery) => run.Assess(work, context.Message.Run, context.Message.Correction, delivery.At)),
        context.CancellationToken);
}
