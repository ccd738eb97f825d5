using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SupplyChain.EventStore;

public static class DeadlineSetup
{
    /// <summary>Has the kinds of deadlines worked off by the one poller of the service.</summary>
    public static void AddDeadlines(this WebApplicationBuilder builder, params IReadOnlyList<DeadlineKind> kinds)
    {
        foreach (var kind in kinds) builder.Services.AddSingleton(kind);
        builder.Services.AddHostedService<DeadlinePoller>();
        builder.Services.AddHealthChecks().AddCheck<DeadlineHealth>("deadlines", tags: ["ready"]);
    }
}
