using Marten;

namespace SupplyChain.DemandForecasting.Forecasts;

public static class Appending
{
    /// <summary>
    /// Appends to a stream that nobody else has written to since it was read at <paramref name="version"/>; null for a new stream.
    /// </summary>
    public static void AppendNext<T>(this IDocumentSession session, Guid stream, long? version, object? next) where T : class
    {
        if (next is null) return;
        if (version is null) session.Events.StartStream<T>(stream, next);
        else session.Events.Append(stream, version.Value + 1, next);
    }
}
