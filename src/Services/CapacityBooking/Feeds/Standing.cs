namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>
/// What was taken from an organisation or a person, as Identity told. It is kept beside the feeds for one that is created with a token
/// from just before.
/// </summary>
/// <param name="Ended">The organisation is suspended, or the person was deactivated.</param>
public sealed record Standing(Guid Id, bool Ended, IReadOnlyList<string> WithdrawnRoles)
{
    public static Standing Of(Standing? known, Guid id) => known ?? new Standing(id, false, []);

    public Standing Without(string role) => this with { WithdrawnRoles = [.. WithdrawnRoles.Except([role]), role] };

    public Standing With(string role) => this with { WithdrawnRoles = [.. WithdrawnRoles.Except([role])] };
}
