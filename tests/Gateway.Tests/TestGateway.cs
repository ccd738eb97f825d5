using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Tests;
using SupplyChain.TestKit;

[assembly: AssemblyFixture(typeof(TestGateway))]

namespace SupplyChain.Gateway.Tests;

/// <summary>The gateway with the tests' own schema, two upstream services and an issuer of tokens.</summary>
public sealed class TestGateway : IAsyncLifetime
{
    readonly TestServers servers = new();
    readonly DirectoryInfo imports = Directory.CreateTempSubdirectory("imports-");
    WebApplicationFactory<Program> factory = null!;

    public TestIssuer Issuer { get; private set; } = null!;
    public Upstream Shelf { get; private set; } = null!;
    public Upstream Register { get; private set; } = null!;
    public BusProbe Bus { get; private set; } = null!;
    public ManualClock Clock { get; } = new();
    public IServiceProvider Services => factory.Services;

    /// <summary>The boxes on the shelf; box n stands in box n / 3.</summary>
    public IReadOnlyList<Box> Boxes { get; } = [.. Enumerable.Range(0, 60).Select(n => new Box(
        IdOf(n), $"box {n}", BoxKind.Plain, n == 0 ? null : IdOf(n / 3), 1.5m * n, new DateOnly(2026, 1, 5).AddDays(n), ["dry"]))];

    public static Guid IdOf(int n) => NamedId.Of("box", $"{n}");

    public async ValueTask InitializeAsync()
    {
        await servers.InitializeAsync();
        Bus = await BusProbe.StartAsync(servers.Bus);
        Issuer = await TestIssuer.StartAsync();
        Shelf = await Upstream.StartAsync(ShelfRoutes);
        Register = await Upstream.StartAsync(app => app.MapPost("/owners/by-ids",
            (IReadOnlyList<Guid> ids) => ids.Select(id => new Owner(id, $"owner of {id:N}"))));
        factory = With();
    }

    /// <summary>The same gateway with other settings, such as a limit.</summary>
    public WebApplicationFactory<Program> With(params (string Key, object Value)[] settings) => Host(
        [("TrustedDocuments", Path.Combine(Repository.Root, "tests", "Gateway.Tests", "TrustedDocuments")), .. settings]).WithWebHostBuilder(host => host
        .ConfigureTestServices(services =>
        {
            services.AddGraph(typeof(TestGateway).Assembly);
            services.AddTopics(typeof(TestGateway).Assembly);
            services.AddImport(typeof(TestGateway).Assembly);
            services.AddServiceClient<IShelf>("shelf");
            services.AddServiceClient<IRegister>("register");
            services.AddSingleton<BoxFeed>();
        }));

    /// <summary>The gateway as it is, with services that are away.</summary>
    public WebApplicationFactory<Program> WithRealSchema() => Host();

    /// <summary>The same at an address of its own, for clients that are other programs.</summary>
    public WebApplicationFactory<Program> Listening(params (string Key, object Value)[] settings)
    {
        var real = Host(settings);
        real.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        real.StartServer();
        return real;
    }

    /// <summary>What such a program gets as its environment.</summary>
    public IReadOnlyDictionary<string, string> TokenOf(params string[] roles) =>
        new Dictionary<string, string> { ["TOKEN"] = Issuer.Token(Guid.NewGuid(), roles) };

    WebApplicationFactory<Program> Host(params (string Key, object Value)[] settings) => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("Oidc:Authority", Issuer.Authority)
            .UseSetting("Oidc:Audience", "supplychain")
            .UseSetting("ConnectionStrings:Bus", servers.Bus)
            .UseSetting("Imports:Folder", NewImportFolder())
            .UseSetting("Services:shelf", Shelf.Address)
            .UseSetting("Services:register", Register.Address)
            .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Critical))
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        foreach (var (key, value) in settings) host.UseSetting(key, value.ToString());
    });

    public string BusAddress => servers.Bus;

    /// <summary>Where a gateway keeps its import jobs; deleted at the end of the tests.</summary>
    public string NewImportFolder() => Path.Combine(imports.FullName, Guid.NewGuid().ToString("N"));

    public HttpClient Anonymous() => factory.CreateClient();

    public HttpClient As(params string[] roles) => SignedIn(factory, roles);

    /// <summary>A client of an organisation of the test's choice.</summary>
    public HttpClient Client(Guid organisation, params string[] roles) => SignedIn(factory, organisation, roles);

    public HttpClient SignedIn(WebApplicationFactory<Program> gateway, params string[] roles) => SignedIn(gateway, Guid.NewGuid(), roles);

    public HttpClient SignedIn(WebApplicationFactory<Program> gateway, Guid organisation, params string[] roles)
    {
        var client = gateway.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Issuer.Token(organisation, roles));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        await Register.DisposeAsync();
        await Shelf.DisposeAsync();
        await Issuer.DisposeAsync();
        await Bus.DisposeAsync();
        await servers.DisposeAsync();
        imports.Delete(recursive: true);
    }

    void ShelfRoutes(WebApplication app)
    {
        app.MapGet("/boxes/{id:guid}", (Guid id) => Boxes.FirstOrDefault(box => box.Id == id) is { } box
            ? Results.Ok(box)
            : Problem(404, new Fault("box", $"no such box: {id}")));
        app.MapGet("/boxes", (int first, string? after) =>
        {
            var start = int.Parse(after ?? "0");
            var items = Boxes.Skip(start).Take(first).ToList();
            var end = start + items.Count;
            return new Page<Box>(items, end < Boxes.Count ? $"{end}" : null);
        });
        app.MapPost("/boxes/by-ids", (IReadOnlyList<Guid> ids) => Boxes.Where(box => ids.Contains(box.Id)));
        var packed = new System.Collections.Concurrent.ConcurrentDictionary<Guid, bool>();
        app.MapPost("/boxes/import", (ImportBatch<PackBox> batch, HttpRequest request) =>
        {
            Imported.Enqueue((request.Headers.Authorization!, batch));
            return new ImportAnswer([.. batch.Rows.Select(row => row.Command.Label == "forbidden"
                ? new RowOutcome(row.Row, ImportOutcome.Rejected, [new Fault(row.Command.Contents.Count > 1 ? "lines[1].label" : "label", "is not wanted here")])
                : new RowOutcome(row.Row, packed.TryAdd(row.CommandId, true) ? ImportOutcome.Accepted : ImportOutcome.Unchanged, []))]);
        });
        app.MapPost("/boxes", (PackBox command) => command.Label == "" || command.Copies < 1
            ? Problem(422, new Fault("label", "must not be empty"), new Fault("copies", "must be above 0"))
            : Results.Ok(new Receipt(IdOf(1), command.Copies, ["box_packed"])));
    }

    /// <summary>Batches of imported rows, in the order in which they came.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<(string Token, ImportBatch<PackBox> Batch)> Imported { get; } = [];

    static IResult Problem(int status, params Fault[] faults) => Results.Problem(
        statusCode: status, title: "The request was rejected.", extensions: new Dictionary<string, object?> { ["errors"] = faults });
}

/// <summary>GraphQL as a test writes it.</summary>
static class GraphTesting
{
    public static Task<HttpResponseMessage> PostGraph(this HttpClient client, string query, object? variables = null, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        return client.SendAsync(request);
    }

    public static async Task<JsonElement> Graph(this HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostGraph(query, variables);
        return await response.Json();
    }

    public static async Task<JsonElement> Json(this HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    /// <summary>The answer's data, which must be without errors.</summary>
    public static async Task<JsonElement> Data(this HttpClient client, string query, object? variables = null)
    {
        var answer = await client.Graph(query, variables);
        answer.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The answer's errors as "CODE field: message".</summary>
    public static IReadOnlyList<string> Errors(this JsonElement answer) => !answer.TryGetProperty("errors", out var errors) ? [] :
        [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("extensions").GetProperty("code").GetString()} {error.GetProperty("message").GetString()}")];

    public static JsonElement At(this JsonElement json, params object[] path) => path.Aggregate(json, (at, step) => step switch
    {
        int index => at[index],
        _ => at.GetProperty((string)step),
    });
}
