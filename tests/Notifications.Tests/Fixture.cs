using Microsoft.AspNetCore.Hosting;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.Notifications;
using SupplyChain.Contracts.Notifications.Api;
using SupplyChain.Notifications.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(NotificationService))]

namespace SupplyChain.Notifications.Tests;

/// <summary>The service, which may send to this machine, and a program that receives.</summary>
public class NotificationService : ServiceUnderTest<Program>
{
    readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("webhook-keys-");

    public WebhookReceiver Receiver { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Receiver = await WebhookReceiver.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Receiver.DisposeAsync();
        keys.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("Webhooks:KeyRing", keys.FullName).UseSetting("Webhooks:AllowPrivate", "true");
    }

    /// <summary>Registers a webhook at a path of its own of the receiver.</summary>
    public async Task<(Guid Id, string Secret, string Path)> Register(
        Guid organisation, string role = "supplier", string? path = null, params IReadOnlyList<NoticeKind> kinds)
    {
        path ??= $"/{Guid.NewGuid():N}";
        using var response = await As(organisation, role).Command(
            "/webhooks", new RegisterWebhook(Receiver.Url + path, kinds is [] ? Enum.GetValues<NoticeKind>() : kinds, "ERP"));
        var registered = await Read<WebhookSecret>(response);
        return (registered.Id, registered.Secret.ShouldNotBeNull(), path);
    }

    /// <summary>A notice for one organisation, as a service gives it.</summary>
    public async Task<Guid> Give(
        Guid? organisation, string role = "supplier", NoticeKind kind = NoticeKind.QuoteAwarded, Guid? message = null, Guid? subject = null)
    {
        var about = subject ?? Guid.NewGuid();
        await DeliverAndWait(new NoticesGiven([new Notice(kind, about, organisation, [role])]), message);
        return about;
    }

    public Task<Page<WebhookDelivery>> Deliveries(Guid organisation, Guid webhook) =>
        As(organisation, "supplier")
            .Get<Page<WebhookDelivery>>($"/webhooks/{webhook}/deliveries?first=50");

    public Task<WebhookDelivery> Delivery(Guid organisation, Guid webhook, Func<WebhookDelivery, bool> fits) =>
        Eventually.Get(async () => (await Deliveries(organisation, webhook)).Items.FirstOrDefault(fits)!, found => found is not null);

    /// <summary>What waits for a webhook becomes due, as if time had passed.</summary>
    public Task MakeDue(Guid webhook) => Sql("update webhook_deliveries set due_at = now() where webhook_id = $1 and due_at is not null", webhook);

    public async Task Sql(string sql, params object[] values)
    {
        await using var database = NpgsqlDataSource.Create(Servers.Database);
        await using var command = database.CreateCommand(sql);
        foreach (var value in values) command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> Read<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return System.Text.Json.JsonSerializer.Deserialize<T>(text, Json)!;
    }
}
