namespace SupplyChain.Contracts.Operations;

/// <summary>
/// Something due that its service could not decide on. It is tried again, later each time, an hour apart at most, and keeps no other
/// waiting.
/// </summary>
/// <param name="Id">By which it is released.</param>
/// <param name="Kind">What was due, such as a quote deadline.</param>
/// <param name="Subject">What it is about, such as a sourcing request.</param>
/// <param name="Reason">The last failure, as the service's log has it.</param>
/// <param name="Since">When it failed first.</param>
/// <param name="Attempts">How often it failed since then.</param>
/// <param name="NextAttempt">When it is tried again.</param>
/// <param name="NeedsAttention">It failed so often that a person has to look at it.</param>
public sealed record SetAsideItem(
    Guid Id, string Kind, Guid Subject, string Reason, DateTimeOffset Since, int Attempts, DateTimeOffset NextAttempt,
    bool NeedsAttention);
