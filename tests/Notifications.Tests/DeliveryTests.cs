using Microsoft.AspNetCore.Http;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

/// <summary>What is to be sent is sent, however the receiver behaves and whatever is restarted.</summary>
public sealed class DeliveryTests(NotificationService service)
{
    readonly Guid own = Guid.NewGuid();

    [Fact]
    public async Task What_fails_is_sent_again_with_the_same_id_until_it_is_taken()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, 500);
        var subject = await service.Give(own);
        var failed = await service.Delivery(own, id, each => each.Attempts == 1 && each.Failure is not null);
        (failed.State, failed.Status, failed.Failure, failed.SettledAt).ShouldBe((DeliveryState.Waiting, 500, DeliveryFailure.Refused, null));

        service.Receiver.Answer(path, 200);
        await service.MakeDue(id);
        var taken = await service.Delivery(own, id, each => each.State == DeliveryState.Delivered);
        (taken.SubjectId, taken.Attempts, taken.Status, taken.Failure, taken.NextAttemptAt).ShouldBe((subject, 2, 200, null, null));
        service.Receiver.At(path).Select(each => each.Id).Distinct().ShouldBe([$"{taken.NoticeId}"]);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_sent_once()
    {
        var (id, _, path) = await service.Register(own);
        var (message, contract) = (Guid.NewGuid(), new NoticesGiven([new Notice(NoticeKind.QuoteAwarded, Guid.NewGuid(), own, ["supplier"])]));
        for (var i = 0; i < 3; i++) await service.DeliverAndWait(contract, message);
        var last = await service.Give(own);

        await service.Delivery(own, id, each => each.SubjectId == last && each.State == DeliveryState.Delivered);
        service.Receiver.At(path).Count.ShouldBe(2);
        (await service.Deliveries(own, id)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_does_not_answer_stops_nobody_else()
    {
        var (_, _, slowly) = await service.Register(own);
        var (_, _, path) = await service.Register(own);
        var never = new TaskCompletionSource();
        service.Receiver.Answer(slowly, _ => never.Task);
        await service.Give(own);
        await service.Receiver.Until(slowly, 1);
        for (var i = 0; i < 5; i++) await service.Give(own);
        (await service.Receiver.Until(path, 6)).Count.ShouldBe(6);
        service.Receiver.At(slowly).Select(each => each.Id).Distinct().Count().ShouldBe(1, "the rest of its queue waits");
        never.SetResult();
    }

    [Fact]
    public async Task One_that_is_gone_is_sent_nothing_more()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, 410);
        await service.Give(own);
        var dead = await service.Delivery(own, id, each => each.State == DeliveryState.Dead);
        await Eventually.Get(
            () => service.As(own, "supplier").Get<Webhook>($"/webhooks/{id}"), webhook => webhook.State == WebhookState.Disabled);
        await service.Give(own);
        (await service.Deliveries(own, id)).Items.Count.ShouldBe(1);
        (await service.As(own, "supplier").Refused($"/deliveries/{dead.Id}/redeliver", new { })).Status.ShouldBe(409);
        service.Receiver.At(path).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_given_up_is_listed_and_can_be_sent_again()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, 503);
        await service.Give(own);
        await service.Delivery(own, id, each => each.Failure is not null);
        await service.Sql("update webhook_deliveries set since = now() - interval '3 days', due_at = now() where webhook_id = $1", id);
        var dead = await service.Delivery(own, id, each => each.State == DeliveryState.Dead);
        var program = service.As(own, "supplier");
        (await program.ByPagesOfOne<WebhookDelivery>($"/webhooks/{id}/deliveries?state=Dead")).Single().Id.ShouldBe(dead.Id);
        (await program.Get<Page<WebhookDelivery>>($"/webhooks/{id}/deliveries?state=Delivered")).Items.ShouldBeEmpty();

        service.Receiver.Answer(path, 200);
        await program.Accepted($"/deliveries/{dead.Id}/redeliver", new { });
        (await service.Delivery(own, id, each => each.State == DeliveryState.Delivered)).NoticeId.ShouldBe(dead.NoticeId);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_long_answer_is_not_read()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, http =>
        {
            http.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            http.Response.Headers.Location = $"{path}/elsewhere";
            return Task.CompletedTask;
        });
        await service.Give(own);
        (await service.Delivery(own, id, each => each.Failure is not null)).Status.ShouldBe(307);
        service.Receiver.At($"{path}/elsewhere").ShouldBeEmpty();

        var written = 0L;
        service.Receiver.Answer(path, async http =>
        {
            http.Response.StatusCode = StatusCodes.Status200OK;
            var block = new byte[1 << 20];
            for (; written < 1L << 28; written += block.Length)
            {
                await http.Response.Body.WriteAsync(block, http.RequestAborted);
                // What is written once the reader has gone goes nowhere, and at once: the end must be heard of before all is written.
                await Task.Delay(TimeSpan.FromMilliseconds(20), http.RequestAborted);
            }
        });
        await service.MakeDue(id);
        await service.Delivery(own, id, each => each.State == DeliveryState.Delivered);
        written.ShouldBeLessThan(1L << 28);
    }

    [Fact]
    public async Task The_deliveries_of_a_webhook_that_was_deactivated_are_dropped()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, 500);
        await service.Give(own);
        var failed = await service.Delivery(own, id, each => each.Failure is not null);
        var program = service.As(own, "supplier");
        await program.Accepted($"/webhooks/{id}/deactivate", new { });
        await service.MakeDue(id);
        await Eventually.Get(async () => (int)(await program.GetAsync($"/deliveries/{failed.Id}")).StatusCode, status => status == 404);
        service.Receiver.At(path).Count.ShouldBe(1);
    }
}

/// <summary>With a service of its own, which is restarted.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    readonly NotificationService service = new();
    readonly Guid own = Guid.NewGuid();

    public ValueTask InitializeAsync() => service.InitializeAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    /// <summary>An attempt that no outcome is known of is made again when its lease is over, by whoever is there then.</summary>
    [Fact]
    public async Task What_waited_and_what_was_being_sent_is_sent_after_a_restart()
    {
        var (id, _, path) = await service.Register(own);
        var never = new TaskCompletionSource();
        service.Receiver.Answer(path, _ => never.Task);
        await service.Give(own);
        await service.Receiver.Until(path, 1);
        for (var i = 0; i < 5; i++) await service.Give(own);

        await service.RestartAsync();
        service.Receiver.Answer(path, 200);
        await service.MakeDue(id);
        await Eventually.Get(
            async () => (await service.Deliveries(own, id)).Items, all => all.Count == 6 && all.All(each => each.State == DeliveryState.Delivered));
        service.Receiver.At(path).Select(each => each.Id).Distinct().Count().ShouldBe(6);
        never.SetResult();
    }

    [Fact]
    public async Task Deliveries_are_kept_for_30_days_and_notices_for_90()
    {
        var (id, _, _) = await service.Register(own);
        foreach (var age in new[] { 29, 31, 89, 91 })
        {
            var about = await service.Give(own);
            var delivery = await service.Delivery(own, id, each => each.SubjectId == about && each.State == DeliveryState.Delivered);
            await service.Sql("update webhook_deliveries set settled_at = now() - make_interval(days => $2) where id = $1", delivery.Id, age);
            await service.Sql("update notices set occurred_at = now() - make_interval(days => $2) where id = $1", delivery.NoticeId, age);
        }

        service.Clock.Advance(TimeSpan.FromHours(2));
        await Eventually.Get(() => service.Deliveries(own, id), page => page.Items.Count == 1);
        var person = service.With(service.Issuer.Token(own, ["supplier"], person: Guid.NewGuid()));
        await Eventually.Get(() => person.Get<Page<InboxNotice>>("/inbox"), page => page.Items.Count == 3);
    }
}
