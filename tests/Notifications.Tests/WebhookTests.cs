using Npgsql;

using SupplyChain.Contracts.Identity;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Notifications.Tests;

/// <summary>Programs are told what happened, each what is its organisation's alone.</summary>
public sealed class WebhookTests(NotificationService service)
{
    readonly Guid own = Guid.NewGuid(), rival = Guid.NewGuid();

    [Fact]
    public async Task A_program_receives_a_signed_event_with_ids_alone_and_verifies_it_with_a_library_that_is_not_ours()
    {
        Assert.SkipUnless(NodeClient.IsInstalled, "Node and npm are not installed");
        var (id, secret, path) = await service.Register(own);
        var subject = await service.Give(own);

        var sent = (await service.Receiver.Until(path, 1)).Single();
        (await Verified(secret, sent)).ShouldBe("supplychain.quote-awarded");
        await Should.ThrowAsync<InvalidOperationException>(() => Verified(secret, sent with { Body = sent.Body.Replace("2026", "2027") + " " }));
        sent.ContentType.ShouldBe("application/cloudevents+json; charset=utf-8");
        sent.Event.GetProperty("specversion").GetString().ShouldBe("1.0");
        sent.Event.GetProperty("id").GetString().ShouldBe(sent.Id);
        sent.Event.EnumerateObject().Select(field => field.Name).ShouldBe(
            ["specversion", "id", "source", "type", "time", "datacontenttype", "data"]);
        var data = sent.Event.GetProperty("data");
        data.EnumerateObject().Select(field => $"{field.Name}={field.Value}").ShouldBe(
            [$"organisationId={own}", "objectKind=SourcingRequest", $"objectId={subject}"]);

        // For a day a receiver that has either secret knows who sends.
        using var response = await service.As(own, "supplier").Command($"/webhooks/{id}/rotate", new { });
        var rotated = (await NotificationService.Read<WebhookSecret>(response)).Secret.ShouldNotBeNull();
        await service.Give(own);
        var second = (await service.Receiver.Until(path, 2))[1];
        (await Verified(secret, second)).ShouldBe("supplychain.quote-awarded");
        (await Verified(rotated, second)).ShouldBe("supplychain.quote-awarded");
        second.Signature.Split(' ').Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_rival_hears_nothing_and_finds_nothing()
    {
        var (id, _, path) = await service.Register(own);
        var (_, _, others) = await service.Register(rival);
        var subject = await service.Give(own);
        var theirs = await service.Give(rival);

        (await service.Receiver.Until(path, 1)).Select(each => each.ObjectId).ShouldBe([subject]);
        (await service.Receiver.Until(others, 1)).Select(each => each.ObjectId).ShouldBe([theirs]);
        var delivery = (await service.Delivery(own, id, each => each.SubjectId == subject)).Id;
        var stranger = service.As(rival, "supplier");
        (await stranger.Get<Webhook[]>("/webhooks")).ShouldNotContain(webhook => webhook.Id == id);
        foreach (var read in new[] { $"/webhooks/{id}", $"/webhooks/{id}/deliveries", $"/deliveries/{delivery}" })
            ((int)(await stranger.GetAsync(read)).StatusCode).ShouldBe(404, read);
        foreach (var write in new[] { $"/webhooks/{id}/rotate", $"/webhooks/{id}/test", $"/webhooks/{id}/deactivate", $"/deliveries/{delivery}/redeliver" })
            (await stranger.Refused(write, new { })).Status.ShouldBe(404, write);
    }

    [Fact]
    public async Task A_person_needs_the_right_to_issue_programs()
    {
        var (id, _, _) = await service.Register(own);
        var colleague = service.With(service.Issuer.Token(own, ["supplier"], person: Guid.NewGuid()));
        ((int)(await colleague.GetAsync("/webhooks")).StatusCode).ShouldBe(403);
        ((int)(await colleague.GetAsync($"/webhooks/{id}/deliveries")).StatusCode).ShouldBe(403);
        (await colleague.Refused($"/webhooks/{id}/rotate", new { })).Status.ShouldBe(403);
        (await colleague.Refused("/webhooks", new RegisterWebhook("https://erp.example.com/", [NoticeKind.GapOpened], "ERP"))).Status.ShouldBe(403);

        var manager = service.With(service.Issuer.Token(own, ["supplier"], person: Guid.NewGuid(), managesPeople: true));
        (await manager.Get<Webhook[]>("/webhooks")).Single().Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_secret_is_shown_once_and_is_nowhere_in_the_database()
    {
        var (program, command) = (service.As(own, "supplier"), Guid.NewGuid());
        var registration = new RegisterWebhook($"{service.Receiver.Url}/x", [NoticeKind.GapOpened], "ERP");
        var first = await NotificationService.Read<WebhookSecret>(await program.Command("/webhooks", registration, command));
        var again = await NotificationService.Read<WebhookSecret>(await program.Command("/webhooks", registration, command));

        first.Secret.ShouldNotBeNull().ShouldStartWith("whsec_");
        again.ShouldBe(first with { Secret = null });
        await using var database = NpgsqlDataSource.Create(service.Servers.Database);
        await using var stored = database.CreateCommand("select string_agg(data::text, '') from mt_doc_webhook");
        var text = (string)(await stored.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
        text.ShouldContain($"{first.Id}");
        text.ShouldNotContain(first.Secret["whsec_".Length..]);
        text.ShouldNotContain(Convert.ToHexString(Convert.FromBase64String(first.Secret["whsec_".Length..])));
    }

    [Fact]
    public async Task What_is_wrong_with_a_webhook_is_named_and_an_organisation_has_ten()
    {
        var program = service.As(own, "supplier");
        (await program.Refused("/webhooks", new RegisterWebhook("ftp://x", [NoticeKind.GapOpened], "ERP"))).Faults.Single().Field.ShouldBe("url");
        (await program.Refused("/webhooks", new RegisterWebhook("https://x.example.com", [], "ERP"))).Faults.Single().Field.ShouldBe("kinds");
        (await program.Refused("/webhooks", new RegisterWebhook("https://x.example.com", [NoticeKind.GapOpened], " "))).Faults.Single().Field.ShouldBe("label");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => service.Register(own)));
        (await program.Refused("/webhooks", new RegisterWebhook("https://x.example.com", [NoticeKind.GapOpened], "ERP")))
            .Faults.Single().Reason.ShouldContain("10 webhooks already");
        var one = (await program.Get<Webhook[]>("/webhooks"))[0].Id;
        await program.Accepted($"/webhooks/{one}/deactivate", new { });
        await service.Register(own);
    }

    [Fact]
    public async Task A_suspended_organisation_is_sent_nothing_until_it_is_reinstated()
    {
        var (_, _, path) = await service.Register(own);
        await service.DeliverAndWait(new OrganisationSuspended(own, "unpaid"), stream: own, version: 2);
        await service.Give(own);
        await service.DeliverAndWait(new OrganisationReinstated(own), stream: own, version: 3);
        var later = await service.Give(own);
        (await service.Receiver.Until(path, 1)).Select(each => each.ObjectId).ShouldBe([later]);
    }

    [Fact]
    public async Task A_test_tells_what_the_receiver_answered()
    {
        var (id, _, path) = await service.Register(own);
        service.Receiver.Answer(path, 418);
        using var response = await service.As(own, "supplier").Command($"/webhooks/{id}/test", new { });
        (await NotificationService.Read<WebhookTest>(response)).ShouldBe(new WebhookTest(false, 418, DeliveryFailure.Refused));
        service.Receiver.At(path).Single().Event.GetProperty("type").GetString().ShouldBe("supplychain.test");
        (await service.As(own, "supplier").Refused($"/webhooks/{id}/test", new { })).Status.ShouldBe(409);
        (await service.Deliveries(own, id)).Items.ShouldBeEmpty();
    }

    static async Task<string?> Verified(string secret, ReceivedEvent sent) => (await NodeClient.RunAsync(
        "webhook.mjs", [secret, sent.Id, sent.Timestamp, sent.Signature, sent.Body], new Dictionary<string, string>())).GetString();
}
