using System.Text.Json;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

/// <summary>A program and a person are told of a booking, through all services and over a crash.</summary>
[Collection("one after another on one platform")]
public sealed class WebhookTests(RunningPlatform platform)
{
    [Fact]
    public async Task A_booking_is_told_to_the_program_of_who_booked_and_to_the_person_of_the_operator_and_to_nobody_else()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var (oem, stranger) = (await platform.JoinAsync("Told Headsets", "oem"), await platform.JoinAsync("Untold Headsets", "oem"));
        var works = await platform.RegisterAsync("Told Lines", "operator");
        var @operator = await platform.SignInAsync(works);
        using var person = await PersonOfTests.JoinAsync(platform, works.Organisation, "operator");
        var webhook = await Register(oem, $"{receiver.Url}/oem");
        await Register(stranger, $"{receiver.Url}/stranger");
        await Should.ThrowAsync<GraphErrors>(() => person.Client.Query("{ webhooks { id } }"));

        var line = (await @operator.Mutate("openPilotLine", new
        {
            name = $"Line {Guid.NewGuid():N}",
            region = "370200",
            steps = new[] { "nanoimprint" },
            hours = new { timeZone = "UTC", weekly = Enum.GetNames<DayOfWeek>().Select(day => new { day = day.ToUpperInvariant(), opens = "00:00:00", closes = "00:00:00" }) },
        }, "pilotLine { id }")).GetProperty("pilotLine").GetProperty("id").GetGuid();
        var start = new DateTimeOffset(IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(14), new TimeOnly(8, 0), TimeSpan.Zero);
        // What happens while nobody sends is sent afterwards.
        var notifications = platform.Services[Services.Notifications];
        await notifications.KillAsync();
        var booking = (await oem.Mutate("holdSlot", new { lineId = line, start, end = start.AddHours(2) }, "booking { id }"))
            .GetProperty("booking").GetProperty("id").GetGuid();
        notifications.Start();
        await notifications.UntilReadyAsync();

        var sent = (await receiver.Until("/oem", 1)).Single();
        (sent.Event.GetProperty("type").GetString(), sent.ObjectId).ShouldBe(("supplychain.slot-held", booking));
        var delivery = (await Eventually.Get(
            () => oem.Query($"{{ webhookDeliveries(webhookId: \"{webhook}\") {{ nodes {{ id state status noticeId attempts }} }} }}"),
            data => data.GetProperty("webhookDeliveries").GetProperty("nodes")[0].GetProperty("state").GetString() == "DELIVERED"))
            .GetProperty("webhookDeliveries").GetProperty("nodes")[0];
        delivery.GetProperty("noticeId").GetString().ShouldBe(sent.Id);
        (await oem.Query($"{{ node(id: \"{booking}\") {{ __typename }} }}")).GetProperty("node").GetProperty("__typename").GetString().ShouldBe("Booking");

        // That the person itself joined comes before it.
        var inbox = await Eventually.Get(() => Inbox(person.Client), inbox => inbox.GetArrayLength() == 2);
        var notice = inbox.EnumerateArray().Single(each => each.GetProperty("kind").GetString() == "SLOT_HELD");
        inbox.EnumerateArray().Single(each => each.GetProperty("kind").GetString() == "PERSON_JOINED")
            .GetProperty("object").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
        notice.GetProperty("object").GetProperty("id").GetGuid().ShouldBe(booking);
        var marked = await person.Client.Mutate("markNoticesRead", new { noticeIds = new[] { notice.GetProperty("noticeId").GetGuid() } }, "unread { count }");
        marked.GetProperty("unread").GetProperty("count").GetInt32().ShouldBe(1);
        (await Inbox(person.Client)).EnumerateArray().Select(each => (each.GetProperty("kind").GetString(), each.GetProperty("read").GetBoolean()))
            .ShouldBe([("SLOT_HELD", true), ("PERSON_JOINED", false)], ignoreOrder: true);

        var tested = await oem.Mutate("testWebhook", new { webhookId = webhook }, "test { delivered status failure }");
        tested.GetProperty("test").ToString().ShouldBe("""{"delivered":true,"status":204,"failure":null}""");
        (await Inbox(stranger)).GetArrayLength().ShouldBe(0);
        receiver.At("/stranger").ShouldBeEmpty();
        await Should.ThrowAsync<GraphErrors>(() => stranger.Mutate("redeliverWebhook", new { deliveryId = delivery.GetProperty("id").GetGuid() }, "delivery { id }"));
    }

    static async Task<Guid> Register(GraphClient client, string url)
    {
        var payload = await client.Mutate(
            "registerWebhook", new { url, label = "ERP", kinds = new[] { "SLOT_HELD", "BOOKING_CONFIRMED" } }, "issued { secret webhook { id state } }");
        payload.GetProperty("issued").GetProperty("secret").GetString().ShouldNotBeNull().ShouldStartWith("whsec_");
        return payload.GetProperty("issued").GetProperty("webhook").GetProperty("id").GetGuid();
    }

    static async Task<JsonElement> Inbox(GraphClient client) => (await client.Query(
        "{ inbox { nodes { noticeId kind read subjectKind subjectId object { ... on Booking { id } ... on Person { name } } } } }")).GetProperty("inbox").GetProperty("nodes");
}
