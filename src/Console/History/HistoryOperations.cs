using SupplyChain.Console.Api;

namespace SupplyChain.Console.History;

/// <summary>What is asked about who did what, and about what led to it.</summary>
static class HistoryOperations
{
    public static readonly Operation<AuditTrailAnswer> Trail = Operation.Of<AuditTrailAnswer>("History/AuditTrail.graphql");
    public static readonly Operation<AuditAuthorsAnswer> Authors = Operation.Of<AuditAuthorsAnswer>("History/AuditAuthors.graphql");
    public static readonly Operation<AuditPeopleAnswer> People = Operation.Of<AuditPeopleAnswer>("History/AuditPeople.graphql");
    public static readonly Operation<EventChainAnswer> Chain = Operation.Of<EventChainAnswer>("History/EventChain.graphql");
}

public sealed record PersonName(string Name);

public sealed record ProgramLabel(string Label);

public sealed record AuditTrailAnswer(AuditTrailAnswer.Connection? AuditTrail)
{
    public sealed record Connection(IReadOnlyList<Entry> Nodes, PageInfo PageInfo);

    public sealed record Entry(
        Guid EventId, DateTimeOffset At, string Service, string Type, int Count, PersonName? Person, string? ClientId,
        ProgramLabel? Client, Guid? ObjectId);
}

public sealed record AuditAuthorsAnswer(AuditAuthorsAnswer.Organisation? Viewer, AuditPeopleAnswer.Person? Person = null)
{
    public sealed record Organisation(IReadOnlyList<Client> Clients);

    public sealed record Client(string ClientId, string Label);
}

public sealed record AuditPeopleAnswer(AuditPeopleAnswer.Connection? People)
{
    public sealed record Connection(IReadOnlyList<Person> Nodes, PageInfo PageInfo);

    public sealed record Person(Guid Id, string Name);
}

public sealed record EventChainAnswer(EventChainAnswer.Link? Event)
{
    public sealed record Link(
        Guid EventId, bool Visible, bool Own, string? Service, string? Type, DateTimeOffset? At, Guid? ObjectId, Guid? CauseId,
        Guid? CommandId, PersonName? Person, string? ClientId, ProgramLabel? Client, Link? CausedBy = null)
    {
        /// <summary>The event, its cause, and so on.</summary>
        public IEnumerable<Link> Chain
        {
            get
            {
                for (var link = this; link is not null; link = link.CausedBy) yield return link;
            }
        }
    }
}
