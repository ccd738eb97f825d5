namespace SupplyChain.Gateway.Transport;

/// <summary>Clients that try WebSockets for subscriptions are told what is spoken here.</summary>
static class WebSockets
{
    /// <exception cref="GraphRefusal">The request wants to become a WebSocket.</exception>
    public static void Refuse(HttpContext http)
    {
        if (!http.Request.Headers.Upgrade.Any(protocol => string.Equals(protocol, "websocket", StringComparison.OrdinalIgnoreCase))) return;

        // An answer of 426 must name a protocol to change to.
        http.Response.Headers.Upgrade = "HTTP/1.1";
        throw GraphRefusal.BadField(
            StatusCodes.Status426UpgradeRequired, "Upgrade",
            $"WebSockets are not spoken here: send subscriptions with POST and 'Accept: {Negotiation.EventStream}' (graphql-sse)");
    }
}
