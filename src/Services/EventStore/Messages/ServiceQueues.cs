namespace SupplyChain.EventStore;

/// <summary>The queues of one service, and those in which the bus sets aside what failed in them.</summary>
/// <param name="Bus">The broker's address with user and password.</param>
/// <param name="Reactions">A queue per reaction.</param>
/// <param name="DeadLetter">Where the broker moves what it delivered too often.</param>
/// <param name="Retries">Where messages that failed wait to be tried again, the shortest wait first.</param>
sealed record ServiceQueues(Uri Bus, IReadOnlyList<string> Reactions, string DeadLetter, IReadOnlyList<RetryQueue> Retries)
{
    // MassTransit's names: what failed, and what no consumer of the queue took.
    const string Failed = "_error", Skipped = "_skipped";

    /// <summary>All that hold messages that failed, also those that are tried again by themselves.</summary>
    public IReadOnlyList<string> OfFailures { get; } =
    [
        .. Reactions.SelectMany(queue => new[] { queue + Failed, queue + Skipped }).Order(StringComparer.Ordinal), DeadLetter,
        .. Retries.Select(retry => retry.Name),
    ];

    public RetryQueue? RetryNamed(string queue) => Retries.FirstOrDefault(retry => retry.Name == queue);

    /// <summary>The reaction's queue that a name belongs to; null where it is none of this service's.</summary>
    public string? ReactionOf(string? queue) => Reactions.FirstOrDefault(
        reaction => queue == reaction || queue == reaction + Failed || queue == reaction + Skipped);
}
