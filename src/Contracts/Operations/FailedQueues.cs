namespace SupplyChain.Contracts.Operations;

/// <summary>
/// A queue in which messages of a service wait that could not be handled. Those in queues named <c>-retry-</c> are tried again by
/// themselves; the others wait for an operator.
/// </summary>
/// <param name="Queue">Its name at the broker.</param>
/// <param name="Messages">How many wait in it.</param>
/// <param name="Oldest">The one that waits longest; null if it was taken while the queue was looked at.</param>
public sealed record FailedQueue(string Queue, long Messages, FailedMessage? Oldest);

/// <summary>A message that could not be handled. Members are null where the message does not say.</summary>
/// <param name="MessageId">The id by which its service recognises repetitions.</param>
/// <param name="MessageType">The contract, such as <c>SupplyChain.Contracts.CapacityBooking:RunCompleted</c>.</param>
/// <param name="Reason">Why it could not be handled.</param>
/// <param name="FailedAt">When it failed for the last time.</param>
/// <param name="PutsBackTo">The queue that it goes to when it is put back. A message without one stays where it is.</param>
/// <param name="Attempts">How often it failed since it came or was last put back by an operator.</param>
/// <param name="NextAttempt">When it is tried again by itself; null if it waits for an operator.</param>
public sealed record FailedMessage(
    string? MessageId, string? MessageType, string? Reason, DateTimeOffset? FailedAt, string? PutsBackTo, int Attempts,
    DateTimeOffset? NextAttempt);

/// <summary>
/// Puts messages back to the queue that they failed in, the longest waiting first. Each is confirmed there before it leaves the
/// queue in which it waits: it may be delivered twice, which its service recognises by its id, but it is not lost.
/// </summary>
/// <param name="Queue">The queue in which they wait.</param>
/// <param name="Max">At most so many, 1 to 1,000. Never more than waited at the start.</param>
public sealed record PutBackMessages([Name] string Queue, [Count(1, PutBackMessages.MostTogether)] int Max = 100)
{
    public const int MostTogether = 1_000;
}

/// <summary>How far the putting back came.</summary>
/// <param name="Queue">The queue in which they waited.</param>
/// <param name="PutBack">How many messages went back.</param>
/// <param name="WithoutQueue">How many were passed over, because they do not say which queue of the service they failed in.</param>
/// <param name="Stopped">Why it ended early; null if it did not.</param>
public sealed record MessagesPutBack(string Queue, int PutBack, int WithoutQueue, string? Stopped);
