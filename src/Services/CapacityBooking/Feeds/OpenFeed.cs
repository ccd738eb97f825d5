using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;

using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.CapacityBooking.Feeds;

/// <summary>A calendar feed as it is stored. Of its secret there is the digest alone.</summary>
/// <param name="Subject">How the token named the person who created it.</param>
/// <param name="AccessVersion">The organisation's access version in that token; see <see cref="IAccess"/>.</param>
/// <param name="Roles">The roles that the person had then.</param>
public sealed record OpenFeed(
    Guid Id, Guid Organisation, Guid Person, string Subject, long AccessVersion, IReadOnlyList<string> Roles, string Name, string Digest,
    DateTimeOffset CreatedAt, DateTimeOffset? LastReadAt = null)
{
    public const int MostOfPerson = 5, MostOfOrganisation = 50;

    const int SecretBytes = 32;

    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>A secret is drawn from all there are, so that a plain digest cannot be guessed back.</summary>
    public static string DigestOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public CalendarFeed Shown() => new(Id, Name, CreatedAt, LastReadAt);

    /// <summary>The feed of the caller. For anybody else it does not exist.</summary>
    public static OpenFeed Own(OpenFeed? feed, Guid id, Caller caller) =>
        feed is not null && feed.Organisation == caller.Organisation && feed.Person == caller.Person
            ? feed : throw Rejected.NotFound("calendarFeed", id);

    /// <summary>What the token said that it was created with: where that no longer stands, neither does the feed.</summary>
    public ClaimsPrincipal Creator() => new(new ClaimsIdentity(
    [
        new Claim(Claims.Subject, Subject), new Claim(Claims.AccessVersion, $"{AccessVersion}"),
    ]));

    /// <summary>The creator with the roles that are left of those it had then; without any where its access has ended.</summary>
    public Caller ReaderUnder(Standing? organisation, Standing? person) => new(
        Organisation, Subject,
        organisation is { Ended: true } || person is { Ended: true } ? new HashSet<string>()
            : Roles.Except(organisation?.WithdrawnRoles ?? []).ToHashSet(),
        Person: Person);
}
