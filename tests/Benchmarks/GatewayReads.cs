using System.Net.Http.Json;
using System.Text.Json;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>
/// Requests a second through the gateway: a query that touches one service as a share of the same call straight to
/// the service, and one that touches four, with the number of calls it makes upstream.
/// </summary>
static class GatewayReads
{
    const int Clients = 8, Repeats = 5;
    static readonly TimeSpan Round = TimeSpan.FromSeconds(3), WarmUp = TimeSpan.FromSeconds(5);

    static readonly string One = Trusted("component"), Four = Trusted("gap-with-suppliers");

    public static async Task Measure(RunningPlatform platform, Figures figures)
    {
        var alliance = await platform.JoinAsync("Bench reader (synthetic)", "alliance");
        var (component, gap) = await ShortComponent(platform, alliance);
        using var direct = platform.ClientOf(Services.ComponentCatalog, alliance);
        using var gateway = platform.ClientOf("gateway", alliance);

        async Task Directly(int _)
        {
            using var response = await direct.GetAsync(new Uri($"/components/{component}", UriKind.Relative));
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync();
        }

        Task Ask(string query, object variables) => Answered(gateway, query, variables);
        object one = new { id = component }, four = new { id = gap, componentId = component, region = "370200" };

        var (started, whyNot) = await PeerGateway.Start(platform, alliance);
        await using var peer = started;
        if (peer is null) figures.Note($"mercurius is not measured: {whyNot}");
        else await Eventually.Holds(() => Answered(peer.Client, One, one));

        await Load.PerSecond(Clients, WarmUp, Directly);
        await Load.PerSecond(Clients, WarmUp, _ => Ask(One, one));
        if (peer is not null) await Load.PerSecond(Clients, WarmUp, _ => Answered(peer.Client, One, one));
        await Load.PerSecond(Clients, WarmUp, _ => Ask(Four, four));
        var (directly, single, fourfold, peers) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            directly.Add(await Load.PerSecond(Clients, Round, Directly));
            single.Add(await Load.PerSecond(Clients, Round, _ => Ask(One, one)));
            if (peer is not null) peers.Add(await Load.PerSecond(Clients, Round, _ => Answered(peer.Client, One, one)));
            fourfold.Add(await Load.PerSecond(Clients, Round, _ => Ask(Four, four)));
        }

        figures.Report("direct call of a service, 8 clients", Load.Median(directly), "/s");
        figures.Report("the same through the gateway", Load.Median(single), "/s");
        figures.AtLeast("gateway_vs_direct", "gateway / direct", Load.Median(single.Zip(directly, (g, d) => g / d)), 0.4);
        figures.Report("a query over four services", Load.Median(fourfold), "/s");
        figures.AtLeast("gateway_four_vs_one", "four services / one service", Load.Median(fourfold.Zip(single, (f, s) => f / s)), 0.35);
        if (peer is not null)
        {
            figures.Report("the same through mercurius", Load.Median(peers), "/s");
            figures.AtLeast("gateway_vs_mercurius", "gateway / mercurius", Load.Median(single.Zip(peers, (g, m) => g / m)), 1);
        }
        figures.Report(
            "upstream calls of the query over four services", await UpstreamCalls.Of(platform, alliance, () => (Four, four)), "calls");
    }

    /// <summary>A component that an OEM requires and nobody can deliver: it has a gap.</summary>
    static async Task<(Guid Component, Guid Gap)> ShortComponent(RunningPlatform platform, GraphClient alliance)
    {
        var supplier = await platform.JoinAsync("Bench publisher (synthetic)", "supplier");
        var component = await supplier.PublishComponent("BENCH-SHORT");
        var weeks = Enumerable.Range(1, 12)
            .Select(week => new { week = $"{IsoWeek.Of(DateTimeOffset.UtcNow).AddDays(7 * week):yyyy-MM-dd}", quantity = 1000 });
        var oem = await platform.JoinAsync("Bench planner (synthetic)", "oem");
        await Eventually.Holds(
            async () => await oem.Mutate(
            "submitDemandPlan", new { region = "370200", weeks, componentId = component }, "clientMutationId"));

        var gap = NamedId.Of("gap", component.ToString("N"), "370200");
        await Eventually.Holds(async () =>
        {
            var found = await alliance.Query("query ($id: ID!) { gap(id: $id) { open } }", new { id = gap });
            if (found.GetProperty("gap").ValueKind == JsonValueKind.Null) throw new InvalidOperationException("no gap yet");
        });
        return (component, gap);
    }

    static string Trusted(string document) =>
        File.ReadAllText(Path.Combine(Repository.Root, "gateway", "TrustedDocuments", $"{document}.graphql"));

    /// <summary>Sends a query; an answer with errors is no answer.</summary>
    public static async Task Answered(HttpClient gateway, string query, object variables)
    {
        using var response = await gateway.PostAsJsonAsync("/graphql", new { query, variables });
        var answer = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode || answer.Contains("\"errors\"", StringComparison.Ordinal))
            throw new HttpRequestException(answer);
    }
}

/// <summary>Counts what a second gateway asks of the services, by standing between them and it.</summary>
static class UpstreamCalls
{
    public static async Task<double> Of(RunningPlatform platform, GraphClient reader, Func<(string Query, object Variables)> ask)
    {
        var calls = 0;
        var between = new List<WebApplication>();
        var addresses = new Dictionary<string, string>();
        using var onward = new HttpClient();
        foreach (var service in platform.Services.Values.Where(service => service.Name != "gateway"))
        {
            var app = Forwarder(service.Url, onward, () => Interlocked.Increment(ref calls));
            app.Urls.Add($"http://127.0.0.1:{PlatformProcess.FreePort()}");
            await app.StartAsync();
            between.Add(app);
            addresses[service.Name] = app.Urls.First();
        }

        await using var gateway = platform.AnotherGateway(addresses);
        gateway.Start();
        await gateway.UntilReadyAsync();
        using var client =
            new HttpClient { BaseAddress = new Uri(gateway.Url), DefaultRequestHeaders = { Authorization = new("Bearer", reader.Token) } };
        var (query, variables) = ask();
        await GatewayReads.Answered(client, query, variables);
        foreach (var app in between) await app.DisposeAsync();
        return calls;
    }

    static WebApplication Forwarder(string service, HttpClient onward, Action count)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async http =>
        {
            count();
            using var request =
                new HttpRequestMessage(new HttpMethod(http.Request.Method), $"{service}{http.Request.Path}{http.Request.QueryString}");
            if (http.Request.ContentLength > 0 || http.Request.Headers.TransferEncoding.Count > 0)
                request.Content = new StreamContent(http.Request.Body);
            foreach (var (name, value) in http.Request.Headers)
                if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value))
                    request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)value);
            request.Headers.Host = null;
            using var response = await onward.SendAsync(request);
            http.Response.StatusCode = (int)response.StatusCode;
            http.Response.ContentType = response.Content.Headers.ContentType?.ToString();
            await response.Content.CopyToAsync(http.Response.Body);
        });
        return app;
    }
}
