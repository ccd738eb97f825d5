namespace SupplyChain.Cli.Status;

/// <summary>The health of everything at one moment.</summary>
/// <param name="Graphql">Where the gateway answers queries.</param>
sealed record PlatformStatus(bool Healthy, Uri Graphql, Uri Identity, IReadOnlyList<Part> Parts, IReadOnlyList<Queue> Queues);

/// <summary>A service, the gateway, the database server or the broker.</summary>
/// <param name="RelayLag">Events not yet published; null where nothing is published.</param>
/// <param name="SetAside">What was due and could not be decided on; null where nothing becomes due.</param>
sealed record Part(
    string Name, bool Healthy, string State, string Address, long? RelayLag = null, SetAsideDeadlines? SetAside = null);

/// <summary>How many deadlines a service has set aside, and the first of them with their reasons.</summary>
sealed record SetAsideDeadlines(long Count, IReadOnlyList<string> First);

/// <summary>A queue of the broker: messages that wait, messages that are being handled, and programs that listen.</summary>
sealed record Queue(string Name, long Ready, long Unacknowledged, long Consumers)
{
    const string Retry = "-retry-";

    static readonly string[] Failures = ["_error", "_skipped", "-dead-letter"];

    /// <summary>Its messages failed, and wait for a person or to be tried again.</summary>
    public bool HoldsFailures => Ready > 0
        && (Name.Contains(Retry, StringComparison.Ordinal) || Failures.Any(end => Name.EndsWith(end, StringComparison.Ordinal)));
}
