using Microsoft.AspNetCore.Routing;

namespace SupplyChain.EventStore;

public static class HistorySetup
{
    /// <summary>What an organisation did, and which events others follow from.</summary>
    /// <param name="readable">What others than the author of an event may read of it; null for nothing.</param>
    public static void MapHistory(this IEndpointRouteBuilder routes, ReadableStreams? readable = null)
    {
        AuditTrail.Map(routes);
        SeenEvents.Map(routes, readable);
    }
}
