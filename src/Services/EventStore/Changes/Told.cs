using Marten;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>An audience is to be told that it is shown something else of an object than before.</summary>
/// <param name="Audience">See <see cref="Audiences"/>.</param>
/// <param name="From">Not before this moment, such as the first day of an offer; null for at once.</param>
/// <param name="Gone">
/// The audience is no longer shown the object. It is told so once, and only if it was told of the object before.
/// </param>
public sealed record Told(ChangeKind Kind, Guid Id, Guid Audience, DateTimeOffset? From = null, bool Gone = false);

/// <summary>
/// Who is told of a change together. What a reader needs a role for is told to an audience of that role: a token without the role
/// does not hear of it.
/// </summary>
public static class Audiences
{
    public static readonly Guid Everybody = NamedId.Of("audience", "everybody");

    /// <summary>All organisations with a role.</summary>
    public static Guid Of(string role) => NamedId.Of("audience", role);

    /// <summary>One organisation in a role.</summary>
    public static Guid Of(string role, Guid organisation) => NamedId.Of("audience", role, organisation.ToString("N"));

    /// <summary>Everybody, all of each of the caller's roles, and its organisation in each of them.</summary>
    public static IReadOnlyList<Guid> OfRoles(Caller caller) =>
    [
        Everybody, .. caller.Roles.SelectMany(role => new[] { Of(role), Of(role, caller.Organisation) }),
    ];

    /// <inheritdoc cref="OfRoles(Caller)"/>
    public static Task<IReadOnlyList<Guid>> OfRoles(Caller caller, IQuerySession session, CancellationToken cancel) =>
        Task.FromResult(OfRoles(caller));
}
