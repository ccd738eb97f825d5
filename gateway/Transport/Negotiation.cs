using Microsoft.Net.Http.Headers;

namespace SupplyChain.Gateway.Transport;

/// <summary>What the <c>Accept</c> header allows: a kind of JSON answer (null for none), and a stream of events.</summary>
sealed record Negotiation(string? Json, bool Stream)
{
    public const string GraphResponse = "application/graphql-response+json";
    public const string PlainJson = "application/json";
    public const string EventStream = "text/event-stream";

    public static Negotiation Of(HttpRequest request)
    {
        if (request.Headers.Accept.Count == 0) return new(PlainJson, Stream: false);
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return new(null, Stream: false);

        var graph = QualityOf(GraphResponse, accepted);
        var json = QualityOf(PlainJson, accepted);
        // Named, or wanted more, is preferred; */* gets what any client can read.
        var named = accepted.Any(range => range.MediaType.Equals(GraphResponse, StringComparison.OrdinalIgnoreCase));
        var type = graph > json || graph == json && graph > 0 && named ? GraphResponse : json > 0 ? PlainJson : null;
        return new(type, accepted.Any(range =>
            range.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase) && range.Quality != 0));
    }

    /// <summary>By the most specific range that covers the type.</summary>
    static double QualityOf(string type, IList<MediaTypeHeaderValue> accepted)
    {
        var wanted = new MediaTypeHeaderValue(type);
        return accepted.Where(range => IsCovered(wanted, range))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1).FirstOrDefault();
    }

    // A charset or another parameter in the range does not change what it covers; answers are UTF-8 always.
    static bool IsCovered(MediaTypeHeaderValue type, MediaTypeHeaderValue range) =>
        range.MatchesAllTypes
        || range.MatchesAllSubTypes && range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase)
        || range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase);
}
