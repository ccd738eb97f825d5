using SupplyChain.Contracts.Identity;

namespace SupplyChain.Identity.People;

/// <summary>A person was invited. Its mail address and name are in its account, and in no event.</summary>
/// <param name="Until">The invitation can be accepted until then.</param>
public sealed record PersonInvited(
    Guid PersonId, Guid Organisation, IReadOnlyList<Role> Roles, bool ManagesPeople, DateTimeOffset Until, DateTimeOffset At);

/// <summary>The invitation was taken back.</summary>
public sealed record InvitationRevoked(DateTimeOffset At);

/// <summary>The invitation was accepted.</summary>
public sealed record PersonJoined(DateTimeOffset At);

/// <summary>The person set a new password, and all of its sessions ended.</summary>
public sealed record PasswordChanged(DateTimeOffset At);

/// <summary>The person's access ended for good.</summary>
public sealed record PersonDeactivated(DateTimeOffset At);

public enum PersonState { Invited, Revoked, Joined, Deactivated }

/// <param name="Roles">As invited; what the organisation lost since counts no longer.</param>
/// <param name="WithdrawnAt">When the person was deactivated.</param>
public sealed record Person(
    Guid Id, Guid Organisation, IReadOnlyList<Role> Roles, bool ManagesPeople, PersonState State, DateTimeOffset InvitedAt,
    DateTimeOffset Until, DateTimeOffset? JoinedAt = null, DateTimeOffset? WithdrawnAt = null)
{
    /// <summary>People and open invitations that an organisation has at most, and invitations that it sends within a day.</summary>
    public const int MostInOrganisation = 200, MostInvitedInADay = 200;

    public static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(7);

    /// <summary>How tokens and events name the person.</summary>
    public string Subject => SubjectOf(Id);

    public static string SubjectOf(Guid id) => PersonSubject.Of(id);

    /// <summary>What the person may act as while the organisation has these roles.</summary>
    public IReadOnlyList<Role> RolesWithin(IReadOnlyList<Role> organisation) => [.. Roles.Where(organisation.Contains)];

    public static Person Create(PersonInvited e) => new(
        e.PersonId, e.Organisation, e.Roles, e.ManagesPeople, PersonState.Invited, e.At, e.Until);

    public Person Apply(InvitationRevoked _) => this with { State = PersonState.Revoked };
    public Person Apply(PersonJoined e) => this with { State = PersonState.Joined, JoinedAt = e.At };
    public Person Apply(PasswordChanged _) => this;
    public Person Apply(PersonDeactivated e) => this with { State = PersonState.Deactivated, WithdrawnAt = e.At };
}
