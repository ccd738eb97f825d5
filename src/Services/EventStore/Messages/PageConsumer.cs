using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

using SupplyChain.Contracts;

namespace SupplyChain.EventStore;

/// <summary>
/// Hands each message of a page to the consumer of its contract, as if it had come by itself. One that cannot be handled is sent
/// back alone to the same queue, where it is tried again and in the end set aside.
/// </summary>
sealed class PageConsumer<TConsumer, T>(TConsumer consumer) : IConsumer<ContractPage<T>>
    where TConsumer : class, IConsumer<T> where T : class
{
    public async Task Consume(ConsumeContext<ContractPage<T>> context)
    {
        var outcomes = await Task.WhenAll(context.Message.Items.Select(item => Try(new ItemContext<T>(context, item))));
        // The database is unavailable: the page is tried again as a whole, and what was handled of it is recognised.
        if (outcomes.FirstOrDefault(outcome => DatabaseProblems.IsUnavailable(outcome)) is { } unavailable) throw unavailable;
        foreach (var (item, outcome) in context.Message.Items.Zip(outcomes))
            if (outcome is not null) await SendAlone(context, item);
    }

    async Task<Exception?> Try(ItemContext<T> item)
    {
        try
        {
            await consumer.Consume(item);
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    static async Task SendAlone(ConsumeContext<ContractPage<T>> context, PageItem<T> item)
    {
        var queue = await context.GetSendEndpoint(context.ReceiveContext.InputAddress);
        await queue.Send(item.Contract, Pipe.Execute<SendContext<T>>(alone => RelayHeaders.Set(alone, item)), context.CancellationToken);
    }
}

/// <summary>A message of a page with the id and headers that it would have had alone.</summary>
sealed class ItemContext<T>(ConsumeContext context, PageItem<T> item) : ConsumeContextProxy(context), ConsumeContext<T> where T : class
{
    readonly Headers headers = new DictionarySendHeaders(new Dictionary<string, object?>
    {
        [RelayHeaders.Stream] = item.Stream,
        [RelayHeaders.Version] = item.Version,
        [RelayHeaders.Time] = item.At,
    });

    public T Message => item.Contract;

    public override Guid? MessageId => item.MessageId;

    public override Headers Headers => headers;

    public Task NotifyConsumed(TimeSpan duration, string consumerType) => Task.CompletedTask;

    public Task NotifyFaulted(TimeSpan duration, string consumerType, Exception exception) => Task.CompletedTask;
}
