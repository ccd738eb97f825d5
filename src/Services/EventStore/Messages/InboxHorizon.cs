namespace SupplyChain.EventStore;

/// <summary>
/// Up to this moment, the notes of a contract's messages may have been deleted. A message of an earlier event that has no note is
/// taken for a repetition. A contract that this service has listened to for a shorter time has no horizon: it may still be replayed.
/// </summary>
/// <param name="Id">Name of the contract.</param>
public sealed record InboxHorizon(string Id, DateTimeOffset At);
