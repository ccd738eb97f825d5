using Marten;

using MassTransit;

using SupplyChain.Contracts.GapMonitoring;

namespace SupplyChain.SupplierMatching.GapClosure;

/// <summary>Ends the processes of a gap that closed: those whose supplier closed it, and proposals nobody took up.</summary>
public sealed class WhenGapClosed(IDocumentStore store) : IConsumer<GapClosed>
{
    public Task Consume(ConsumeContext<GapClosed> context)
    {
        var m = context.Message;
        return store.ReceiveLatest(context, "gap", async (session, delivery) =>
        {
            foreach (var open in await session.OpenClosuresOf(m.GapId, context.CancellationToken))
            {
                var stream = await session.TakeStream<Closure>(open.Id, context.CancellationToken);
                stream.AppendMany(Decide(m, stream.Aggregate!, delivery.At));
            }
        });
    }

    /// <summary>
    /// A mere proposal lapses. Otherwise the end is noted, and finishes the process where one of its qualified
    /// suppliers is named as a cause or none of its runs is left to wait for.
    /// </summary>
    public static object[] Decide(GapClosed m, Closure closure, DateTimeOffset at)
    {
        if (!closure.IsOpen || closure.GapEnd is not null) return [];
        if (closure.Phase == ClosurePhase.Proposed) return [new ClosureLapsed(at)];

        var ended = new GapEnded([.. m.Causes.Select(cause => cause.Subject).OfType<Guid>().Distinct()], at);
        return [ended, .. FinishClosure.Decide(closure.Apply(ended), at)];
    }
}
