using Marten;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Webhooks;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Notifications.Deliveries;

/// <summary>Sends a test at once and tells what came of it.</summary>
public static class TestWebhookDecider
{
    /// <summary>Who asked waits for the answer, and the gateway does not wait for long.</summary>
    static readonly TimeSpan Within = TimeSpan.FromSeconds(8);

    public static Receiver Decide(Receiver receiver, DateTimeOffset now) =>
        now < receiver.TestedAt + Receiver.BetweenTests
            ? throw Rejected.Conflict("webhook", "was tested a moment ago; wait five seconds")
            : receiver with { TestedAt = now };

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/webhooks/{id:guid}/test", Test);

    static async Task<WebhookTest> Test(
        Guid id, TestWebhook _, Command command, IDocumentStore store, WebhookSender sender, CancellationToken cancel)
    {
        Receiver? tested = null;
        await store.Decide(command, async work =>
        {
            work.Lock(id);
            var receiver = work.Document<Receiver>(id);
            await work.Load();
            receiver.Store(tested = Decide(Receiver.Managed(receiver.Value, id, command.Caller), command.At));
            return new(id, 0, ["webhook_tested"]);
        }, cancel);
        if (tested is null) throw Rejected.Conflict(IdempotencyKey.Header, "was used for a test before; choose a new one");

        var notice = NamedId.Of("test", id.ToString("N"), command.Id.ToString("N"));
        var attempt = await sender.Send(tested, notice, Event.Test(notice, tested.Organisation, command.At), cancel, Within);
        return new WebhookTest(attempt.Delivered, attempt.Status, attempt.Failure);
    }
}
