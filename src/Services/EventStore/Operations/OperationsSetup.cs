using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SupplyChain.EventStore;

public static class OperationsSetup
{
    /// <summary>What administrators do with deadlines and messages that failed.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        SetAsideItems.Map(routes);
        FailedQueues.Map(routes);
    }

    internal static void AddOperations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SetAsideItems>();
        builder.Services.AddSingleton<FailedQueues>();
        builder.Services.AddSingleton<FailedQueueHealth>();
        builder.Services.AddHealthChecks()
            .AddCheck<FailedQueueHealth>("failed-messages", failureStatus: HealthStatus.Degraded, tags: ["ready"]);
    }
}
