using Marten;

namespace SupplyChain.EventStore;

/// <summary>A kind of thing that becomes due at a moment and is then decided on, such as a sourcing request's quote deadline.</summary>
/// <param name="Name">Unique in the service; it names the kind in health and logs.</param>
public sealed record DeadlineKind(string Name, FindDue Due, DecideDue Pass);

/// <summary>Finds what is due, the longest due first.</summary>
/// <param name="except">Subjects that are set aside for now; they must not be among the answer, or they would keep others waiting.</param>
/// <param name="most">At most so many at a time.</param>
public delegate Task<IReadOnlyList<Guid>> FindDue(
    IQuerySession session, DateTimeOffset now, IReadOnlyList<Guid> except, int most, CancellationToken cancel);

/// <summary>
/// Loads one subject and decides. The decision looks at the deadline itself: several replicas may do this at once, and the subject
/// may have changed since it was found.
/// </summary>
public delegate Task DecideDue(Work work, Guid subject, DateTimeOffset now);

/// <summary>A due subject that could not be decided on. It is tried again, later each time, and keeps no other waiting.</summary>
/// <param name="Tries">How often it has failed.</param>
/// <param name="NextTry">Until then it is left alone.</param>
/// <param name="Reason">The last failure.</param>
public sealed record SetAsideDeadline(
    Guid Id, string Kind, Guid Subject, int Tries, DateTimeOffset Since, DateTimeOffset NextTry, string Reason)
{
    const int TriesBeforeParked = 8;
    static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Failed so often that a person has to look at it; it is still tried once an hour.</summary>
    public bool Parked => Tries >= TriesBeforeParked;

    public static Guid IdOf(string kind, Guid subject) => Contracts.NamedId.Of("set-aside", kind, subject.ToString("N"));

    /// <summary>Waits 2, 4, 8 ... seconds, an hour at most.</summary>
    public static SetAsideDeadline After(SetAsideDeadline? before, string kind, Guid subject, Exception failure, DateTimeOffset now)
    {
        var tries = (before?.Tries ?? 0) + 1;
        var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(tries, 30)), LongestWait.TotalSeconds));
        return new(IdOf(kind, subject), kind, subject, tries, before?.Since ?? now, now + wait, failure.Message);
    }
}
