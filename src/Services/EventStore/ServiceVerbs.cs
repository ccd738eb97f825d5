using Marten;

using MassTransit;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SupplyChain.EventStore;

/// <summary>
/// What a service's executable does besides serving: <c>topology</c> declares its queues and tables and ends, so that
/// no event is published before its listeners have a queue; <c>rebuild</c> makes its read models anew from the events;
/// <c>replay</c> lets the relay publish everything again, for a listener that came later.
/// </summary>
public static class ServiceVerbs
{
    public static async Task RunServiceAsync(this WebApplication app, string[] args)
    {
        switch (args.FirstOrDefault(arg => !arg.StartsWith('-')))
        {
            case "topology": await app.DeployTopologyAsync(); break;
            case "rebuild": await app.Services.RebuildReadModelsAsync(); break;
            case "replay": await app.Services.ReplayContractsAsync(); break;
            default: await app.RunAsync(); break;
        }
    }

    /// <summary>Rebuilds every read model from the stored events; the result equals what it replaces.</summary>
    public static async Task RebuildReadModelsAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        var store = services.GetRequiredService<IDocumentStore>();
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var projection in ((DocumentStore)store).Options.Projections.All)
            await daemon.RebuildProjectionAsync(projection.Name, TimeSpan.FromMinutes(30), cancel);
    }

    static async Task ReplayContractsAsync(this IServiceProvider services)
    {
        using var daemon = await services.GetRequiredService<IDocumentStore>().BuildProjectionDaemonAsync();
        await daemon.RewindSubscriptionAsync(Relay.SubscriptionName, CancellationToken.None);
    }

    static async Task DeployTopologyAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<IDocumentStore>().Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var bus = app.Services.GetRequiredService<IBusControl>();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await bus.DeployAsync(deadline.Token);
    }
}
