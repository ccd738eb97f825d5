using SupplyChain.Contracts.Identity;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Who gave the command that led to an event, as it is stored with the event. The platform's own events have none.</summary>
sealed record Author(Guid Organisation, string Subject)
{
    /// <summary>The stored text begins with the organisation's id in so many characters.</summary>
    public const int OrganisationLength = 32;

    public Guid? Person => PersonSubject.Read(Subject);

    /// <summary>Null for a person.</summary>
    public string? Client => Person is null ? Subject : null;

    public override string ToString() => $"{Organisation:N}/{Subject}";

    public static Author Of(Caller caller) => new(caller.Organisation, caller.Subject);

    /// <summary>Null for the platform.</summary>
    public static Author? Read(string? stored) =>
        stored is { Length: > OrganisationLength } && stored[OrganisationLength] == '/'
        && Guid.TryParseExact(stored[..OrganisationLength], "N", out var organisation)
            ? new(organisation, stored[(OrganisationLength + 1)..])
            : null;
}
