using System.Collections.Concurrent;
using System.Reflection;

using JasperFx.Events.Projections;

using Marten;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking;
using SupplyChain.TestKit;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>Something was counted.</summary>
public sealed record Counted(int By);

/// <summary>A message about a run was received.</summary>
public sealed record RunNoted(string Lot, long Version);

public sealed record Tally(Guid Id, int Sum, IReadOnlyList<string> Lots)
{
    public static Tally Create(Counted e) => new(Guid.Empty, e.By, []);
    public static Tally Create(RunNoted e) => new(Guid.Empty, 0, [e.Lot]);
    public Tally Apply(Counted e) => this with { Sum = Sum + e.By };
    public Tally Apply(RunNoted e) => this with { Lots = [.. Lots, e.Lot] };
}

public sealed record Count(int By);

/// <summary>Counts on until the sum is what is asked.</summary>
public sealed record CountOn(Guid Tally, int UpTo)
{
    /// <summary>Sums at which the decision itself is broken: before it changed anything, and after.</summary>
    public const int Poison = 666, LatePoison = 667;
}

/// <summary>Takes every run as a fact of its own.</summary>
public sealed class WhenRunCompleted(IDocumentStore store) : IConsumer<RunCompleted>
{
    /// <summary>Lots that cannot be handled for now; a test adds and removes its own.</summary>
    public static readonly ConcurrentDictionary<string, bool> Broken = [];

    /// <summary>How often each lot was tried.</summary>
    public static readonly ConcurrentDictionary<string, int> Tries = [];

    public Task Consume(ConsumeContext<RunCompleted> context) => store.Consume(context, async (work, delivery) =>
    {
        var tally = work.Stream<Tally>(context.Message.LineId);
        await work.Load();
        Tries.AddOrUpdate(context.Message.Lot, 1, (_, tries) => tries + 1);
        if (context.Message.Lot == "poison" || Broken.ContainsKey(context.Message.Lot)) throw new InvalidOperationException("cannot be handled");
        tally.Append([new RunNoted(context.Message.Lot, delivery.Version)]);
        if (context.Message.Lot == "late poison") throw new InvalidOperationException("cannot be handled after all");
    });
}

/// <summary>Takes only the newest word on a booking.</summary>
public sealed class WhenBookingConfirmed(IDocumentStore store) : IConsumer<BookingConfirmed>
{
    public Task Consume(ConsumeContext<BookingConfirmed> context) => store.ConsumeLatest(context, "booking", async (work, delivery) =>
    {
        var tally = work.Stream<Tally>(context.Message.LineId);
        await work.Load();
        tally.Append([new RunNoted($"v{delivery.Version}", delivery.Version)]);
    });
}

/// <summary>The smallest service there can be: it counts, and says so on the bus. Its ways to database and broker can be cut.</summary>
public sealed class TallyService : IAsyncDisposable
{
    readonly WebApplication app;

    TallyService(WebApplication app, Link database, Link broker) => (this.app, Database, Broker) = (app, database, broker);

    public Link Database { get; }
    public Link Broker { get; }
    public IServiceProvider Services => app.Services;
    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();
    public string Url => Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<TallyService> StartAsync(
        TestServers servers, TestIssuer issuer, string? database = null, Action<IConfigurationBuilder>? configure = null,
        Action<StoreOptions>? more = null, TimeProvider? clock = null, DeadlineKind? deadline = null,
        ILoggerProvider? log = null, bool listens = true, IReadOnlyList<TimeSpan>? retryAfter = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(database ?? await servers.AnotherDatabaseAsync());
        var toDatabase = new Link(connection.Host!, connection.Port);
        (connection.Host, connection.Port, connection.Timeout) = ("127.0.0.1", toDatabase.Port, 2);
        var bus = new UriBuilder(servers.Bus);
        var toBroker = new Link(bus.Host, bus.Port);
        (bus.Host, bus.Port) = ("127.0.0.1", toBroker.Port);

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.SetMinimumLevel(log is null ? LogLevel.Error : LogLevel.Warning);
        if (log is not null) builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Database"] = connection.ConnectionString,
            ["ConnectionStrings:Bus"] = bus.Uri.ToString(),
            ["Oidc:Authority"] = issuer.Authority,
            ["Urls"] = "http://127.0.0.1:0",
        });
        configure?.Invoke(builder.Configuration);
        if (clock is not null) builder.Services.AddSingleton(clock);
        builder.AddServiceDefaults("tally");
        builder.AddEventStore(
            stored => stored.Data is Counted e ? new SlotDeclined(stored.StreamId, stored.StreamId, e.By, Reason.FreeText("counted")) : null,
            options =>
            {
                options.Projections.Snapshot<Tally>(SnapshotLifecycle.Inline);
                more?.Invoke(options);
            });
        builder.AddBus("tally", Assembly.GetExecutingAssembly(), retryAfter);
        if (!listens) builder.Services.Remove(builder.Services.Single(s => s.ImplementationType?.Name == "MassTransitHostedService"));
        if (deadline is not null) builder.AddDeadlines(deadline);

        var app = builder.Build();
        app.UseServiceDefaults();
        var routes = app.MapChecked();
        routes.MapOperations();
        routes.MapHistory((reader, _, streams, _) =>
            Task.FromResult<IReadOnlySet<Guid>>(reader.Is(Roles.Alliance) ? streams.ToHashSet() : []));
        app.MapPost("/tallies/{id:guid}", (Guid id, Count c, Command command, IDocumentStore store, CancellationToken cancel) =>
            store.Decide<Tally>(command, id, _ => Decide(c), cancel));
        app.MapPost("/import", (ImportBatch<CountOn> batch, Command command, Imports imports, CancellationToken cancel) =>
            imports.Decide(batch, command, async (work, row, _) =>
            {
                var tally = work.Stream<Tally>(row.Tally);
                await work.Load();
                if (row.UpTo == CountOn.Poison) throw new InvalidOperationException("a secret detail");
                if (row.UpTo == CountOn.LatePoison) tally.Append([new Counted(1)]);
                if (row.UpTo == CountOn.LatePoison) throw new InvalidOperationException("a secret detail");
                return tally.Append(row.UpTo <= (tally.State?.Sum ?? 0) ? [] : Decide(new Count(row.UpTo - (tally.State?.Sum ?? 0))));
            }, cancel));
        app.MapGet("/roles/alliance", () => "seen").RequireAnyRole(Roles.Alliance);
        app.MapGet("/unexpected", string () => throw new InvalidOperationException("a secret detail"));
        await app.StartAsync();
        if (listens) await app.Services.UntilItListensAsync();
        return new TallyService(app, toDatabase, toBroker);
    }

    static object[] Decide(Count c) => c.By is > 0 and < 1000 ? [new Counted(c.By)] : throw Rejected.Field("by", "must be above 0 and below 1000");

    public HttpClient As(TestIssuer issuer, Guid organisation, params string[] roles) => WithToken(issuer.Token(organisation, roles));

    public HttpClient WithToken(string? token) => new()
    {
        BaseAddress = new Uri(Url),
        DefaultRequestHeaders = { Authorization = token is null ? null : new("Bearer", token) },
    };

    public async ValueTask DisposeAsync()
    {
        Database.Mend();
        Broker.Mend();
        await app.StopAsync();
        await app.DisposeAsync();
        await Database.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
