namespace SupplyChain.Cli.Status;

/// <summary>The health of everything at one moment.</summary>
/// <param name="Graphql">Where the gateway answers queries.</param>
sealed record PlatformStatus(bool Healthy, Uri Graphql, Uri Identity, IReadOnlyList<Part> Parts, IReadOnlyList<Queue> Queues);

/// <summary>A service, the gateway, the database server or the broker.</summary>
/// <param name="RelayLag">Events not yet published; null where nothing is published.</param>
sealed record Part(string Name, bool Healthy, string State, string Address, long? RelayLag = null);

/// <summary>A queue of the broker: messages that wait, messages that are being handled, and programs that listen.</summary>
sealed record Queue(string Name, long Ready, long Unacknowledged, long Consumers)
{
    /// <summary>An error queue: its messages failed and wait for a person.</summary>
    public bool HoldsFailures =>
        Ready > 0 && (Name.EndsWith("_error", StringComparison.Ordinal) || Name.EndsWith("dead-letter", StringComparison.Ordinal));
}
