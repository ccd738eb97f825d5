using System.Collections.Concurrent;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupplyChain.Gateway.Tests;

/// <summary>A service as the gateway sees it: routes of a test's choice on a port of its own, and what came in.</summary>
public sealed class Upstream : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentQueue<Call> calls = [];

    Upstream(WebApplication app) => this.app = app;

    public sealed record Call(string Method, string Path, string? Token, string? CommandId, string? TraceParent);

    /// <summary>The calls that carried a client's token.</summary>
    public IReadOnlyList<Call> CallsBy(HttpClient client) =>
        [.. calls.Where(call => call.Token == client.DefaultRequestHeaders.Authorization?.ToString())];

    public string Address { get; private set; } = "";

    /// <summary>Answers every request itself when set: to be slow, broken or in a bad mood.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public static async Task<Upstream> StartAsync(Action<WebApplication> routes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => ServiceDefaults.Host.Configure(json.SerializerOptions));
        builder.Services.AddProblemDetails();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var upstream = new Upstream(app);
        app.Use(upstream.Record);
        app.UseStatusCodePages();
        routes(app);
        await app.StartAsync();
        upstream.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return upstream;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    Task Record(HttpContext http, RequestDelegate next)
    {
        calls.Enqueue(new Call(
            http.Request.Method, http.Request.Path, http.Request.Headers.Authorization, http.Request.Headers["Idempotency-Key"], http.Request.Headers.TraceParent));
        return Instead is { } instead ? instead(http) : next(http);
    }
}
