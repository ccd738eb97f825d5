using System.Runtime.Serialization;

using MassTransit;
using MassTransit.RabbitMqTransport;

using Microsoft.Extensions.Logging;

namespace SupplyChain.EventStore;

/// <summary>
/// Has a message that failed come back later, after a longer wait each time. Meanwhile it waits at the broker and takes no place of
/// others. After the last wait it is left to the error queue. See docs/adr/0031.
/// </summary>
sealed class RetryLater(string reaction, IReadOnlyList<RetryQueue> retries, ILogger log) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var message = context.GetPayload<RabbitMqBasicConsumeContext>();
        var failures = FaultHeaders.FailuresOf(message.Properties) + 1;
        // No wait makes a message readable.
        if (failures > retries.Count || context.Exception is SerializationException)
        {
            await next.Send(context);
            return;
        }
        var retry = retries[failures - 1];
        await retry.SendAsync(
            context.GetPayload<ChannelContext>(), reaction,
            FaultHeaders.WithFault(message.Properties, context.Exception, context.ExceptionTimestamp, failures), context.GetBody(),
            context.CancellationToken);
        log.LogWarning(
            context.Exception, "Message {Message} of {Queue} failed, attempt {Attempt}; tried again in {Wait}",
            message.Properties.MessageId, reaction, failures, retry.Wait);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("retryLater");
}
