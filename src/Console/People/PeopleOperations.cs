using SupplyChain.Console.Api;

namespace SupplyChain.Console.People;

/// <summary>What is asked and done about the people and programs of an organisation, mostly the reader's.</summary>
static class PeopleOperations
{
    public static readonly Operation<PeopleAnswer> People = Operation.Of<PeopleAnswer>("People/OrganisationPeople.graphql");
    public static readonly Operation<InvitationsAnswer> Invitations =
        Operation.Of<InvitationsAnswer>("People/OrganisationInvitations.graphql");
    public static readonly Operation<InviteAnswer> Invite = Operation.Of<InviteAnswer>("People/InvitePerson.graphql");
    public static readonly Operation<RevokeAnswer> Revoke = Operation.Of<RevokeAnswer>("People/RevokeInvitation.graphql");
    public static readonly Operation<DeactivateAnswer> Deactivate = Operation.Of<DeactivateAnswer>("People/DeactivatePerson.graphql");
    public static readonly Operation<ProgramsAnswer> Programs = Operation.Of<ProgramsAnswer>("People/OrganisationPrograms.graphql");
    public static readonly Operation<IssueAnswer> IssueProgram = Operation.Of<IssueAnswer>("People/IssueApiClient.graphql");
    public static readonly Operation<RevokeProgramAnswer> RevokeProgram =
        Operation.Of<RevokeProgramAnswer>("People/RevokeApiClient.graphql");
}

/// <summary>What an organisation, and within it a person, may act as.</summary>
public enum Role { Oem, Supplier, Operator, Alliance, Admin }

public sealed record PeopleAnswer(PeopleAnswer.Connection? People)
{
    public sealed record Connection(IReadOnlyList<Person> Nodes, PageInfo PageInfo);

    public sealed record Person(
        Guid Id, string Name, string? MailAddress, IReadOnlyList<Role> Roles, bool ManagesPeople, bool Active, DateTimeOffset JoinedAt);
}

public sealed record InvitationsAnswer(InvitationsAnswer.Connection? Invitations)
{
    public sealed record Connection(IReadOnlyList<Invitation> Nodes);

    public sealed record Invitation(Guid Id, string MailAddress, IReadOnlyList<Role> Roles, bool ManagesPeople, DateTimeOffset ValidUntil);
}

public sealed record InviteAnswer(InviteAnswer.Payload? InvitePerson)
{
    public sealed record Payload(Identified? Invitation);
}

public sealed record RevokeAnswer(RevokeAnswer.Payload? RevokeInvitation)
{
    public sealed record Payload(Guid ClientMutationId);
}

public sealed record DeactivateAnswer(DeactivateAnswer.Payload? DeactivatePerson)
{
    public sealed record Payload(Identified? Person);
}

public sealed record ProgramsAnswer(ProgramsAnswer.Shown? Organisation)
{
    public sealed record Shown(Guid Id, IReadOnlyList<Role> Roles, IReadOnlyList<Client> Clients);

    public sealed record Client(
        string ClientId, string Label, DateTimeOffset IssuedAt, IReadOnlyList<Role> Roles, DateTimeOffset? LastUsedAt);
}

public sealed record IssueAnswer(IssueAnswer.Payload? IssueApiClient)
{
    public sealed record Payload(Issued? Client);

    /// <param name="ClientSecret">Null where the command was repeated: it is told once.</param>
    public sealed record Issued(string ClientId, string? ClientSecret);
}

public sealed record RevokeProgramAnswer(RevokeProgramAnswer.Payload? RevokeApiClient)
{
    public sealed record Payload(Identified? Organisation);
}
