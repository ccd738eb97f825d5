using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using Marten;

using MassTransit;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;

using SupplyChain.ServiceDefaults;

using Xunit;

namespace SupplyChain.TestKit;

/// <summary>A service on real PostgreSQL and RabbitMQ, with an issuer for its tokens and a probe on its bus; one per test assembly.</summary>
public class ServiceUnderTest<TProgram> : IAsyncLifetime where TProgram : class
{
    readonly TestServers servers = new();
    readonly HandledMessages handled = new();
    WebApplicationFactory<TProgram> factory = null!;

    public TestIssuer Issuer { get; private set; } = null!;
    public ManualClock Clock { get; } = new();
    public BusProbe Bus { get; private set; } = null!;
    public TestServers Servers => servers;
    public IServiceProvider Services => factory.Services;
    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    public static readonly JsonSerializerOptions Json = JsonOptions();

    public virtual async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        Issuer = await TestIssuer.StartAsync();
        Bus = await BusProbe.StartAsync(servers.Bus);
        await StartAsync();
    }

    /// <summary>Stops the service and starts it again on the same database and bus.</summary>
    public async Task RestartAsync(Action? whileStopped = null)
    {
        await factory.DisposeAsync();
        whileStopped?.Invoke();
        await StartAsync();
    }

    async Task StartAsync()
    {
        factory = new WebApplicationFactory<TProgram>().WithWebHostBuilder(Configure);
        factory.CreateDefaultClient().Dispose();
        await Services.UntilItListensAsync();
        Services.GetRequiredService<IBusControl>().ConnectReceiveObserver(handled);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Bus.DisposeAsync();
        await Issuer.DisposeAsync();
        await servers.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A client whose token names the organisation and the roles.</summary>
    public HttpClient As(Guid organisation, params string[] roles) => With(Issuer.Token(organisation, roles));

    /// <summary>A client with a token of the test's own making.</summary>
    public HttpClient With(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Sends a request as if it came from an address.</summary>
    public Task<HttpContext> SendFrom(string address, Action<HttpContext> request) => factory.Server.SendAsync(http =>
    {
        http.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address);
        request(http);
    });

    public HttpClient Anonymous() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    /// <summary>Delivers a contract as its publisher's relay would.</summary>
    public Task Deliver(object contract, Guid? messageId = null, Guid? stream = null, long version = 1) =>
        Bus.Publish(contract, messageId ?? Guid.NewGuid(), stream ?? Guid.NewGuid(), version, Clock.GetUtcNow());

    /// <summary>The same, and waits until it was handled: contracts of two kinds are worked off side by side.</summary>
    public async Task DeliverAndWait(object contract, Guid? messageId = null, Guid? stream = null, long version = 1)
    {
        var id = messageId ?? Guid.NewGuid();
        await Deliver(contract, id, stream, version);
        await UntilHandled(id);
    }

    /// <summary>Waits until a message was handled.</summary>
    public Task UntilHandled(Guid message) => Eventually.Get(() => Task.FromResult(handled.Contains(message)), known => known);

    protected virtual void Configure(IWebHostBuilder host) => host
        .UseSetting("ConnectionStrings:Database", servers.Database)
        .UseSetting("ConnectionStrings:Bus", servers.Bus)
        .UseSetting("Oidc:Authority", Issuer.Authority)
        .UseSetting("Oidc:Audience", "supplychain")
        .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
        .ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));

    static JsonSerializerOptions JsonOptions()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Host.Configure(json);
        return json;
    }
}

/// <summary>Commands and queries as a test writes them.</summary>
public static class HttpTesting
{
    static readonly JsonSerializerOptions Json = ServiceUnderTest<object>.Json;

    /// <summary>Posts a command with an id (a new one unless given).</summary>
    public static async Task<HttpResponseMessage> Command(this HttpClient client, string path, object body, Guid? id = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: Json) };
        request.Headers.Add(IdempotencyKey.Header, (id ?? Guid.NewGuid()).ToString());
        return await client.SendAsync(request);
    }

    /// <summary>Posts a command that must succeed.</summary>
    public static async Task<Receipt> Accepted(this HttpClient client, string path, object body, Guid? id = null)
    {
        using var response = await client.Command(path, body, id);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<Receipt>(Json))!;
    }

    /// <summary>Posts a command that must be refused; returns the status and the faults.</summary>
    public static async Task<(int Status, IReadOnlyList<Contracts.Fault> Faults)> Refused(this HttpClient client, string path, object body, Guid? id = null)
    {
        using var response = await client.Command(path, body, id);
        var text = await response.Content.ReadAsStringAsync();
        if (response.IsSuccessStatusCode) throw new InvalidOperationException($"{path} was accepted: {text}");
        var faults = text.Length == 0 ? [] : JsonSerializer.Deserialize<JsonElement>(text).TryGetProperty("errors", out var errors)
            ? errors.Deserialize<Contracts.Fault[]>(Json)! : [];
        return ((int)response.StatusCode, faults);
    }

    /// <summary>Posts a look-up of many by their ids.</summary>
    public static Task<T> LookUp<T>(this HttpClient client, string path, params Guid[] ids) => client.Read<T>(path, ids);

    /// <summary>Posts a question.</summary>
    public static async Task<T> Read<T>(this HttpClient client, string path, object question)
    {
        using var response = await client.PostAsJsonAsync(path, question, Json);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    /// <summary>A list read by pages of one, so that every cursor is tried; 20 items at most. The path has a query already.</summary>
    public static async Task<IReadOnlyList<T>> ByPagesOfOne<T>(this HttpClient client, string path)
    {
        var items = new List<T>();
        for (string? after = ""; after is not null && items.Count < 20;)
        {
            var page = await client.Get<Page<T>>($"{path}&first=1&after={after}");
            items.AddRange(page.Items);
            after = page.Next;
        }
        return items;
    }

    public static async Task<T> Get<T>(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }
}
