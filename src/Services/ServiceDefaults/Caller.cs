using System.Security.Claims;

using Microsoft.AspNetCore.Http;

namespace SupplyChain.ServiceDefaults;

/// <summary>Who asks, as the token says: no organisation and no role is ever taken from anywhere else.</summary>
/// <param name="Name">What the organisation is registered as; null where the issuer does not say.</param>
/// <param name="Uscc">Its unified social credit code; null where the issuer does not say.</param>
/// <param name="Person">The person who acts for the organisation; null for a program of its own.</param>
/// <param name="ManagesPeople">Whether this person invites people and issues API clients for the organisation.</param>
public sealed record Caller(
    Guid Organisation, string Subject, IReadOnlySet<string> Roles, string? Name = null, string? Uscc = null, Guid? Person = null,
    bool ManagesPeople = false)
{
    /// <summary>The platform itself, reacting to an event.</summary>
    public static readonly Caller Platform = new(Guid.Empty, "platform", new HashSet<string>());

    public bool Is(string role) => Roles.Contains(role);

    public static Caller From(ClaimsPrincipal user) => new(
        Guid.TryParse(user.FindFirstValue(Claims.Organisation), out var organisation)
            ? organisation
            : throw Rejected.Forbidden("the token names no organisation"),
        user.FindFirstValue(Claims.Subject) ?? "",
        user.FindAll(Claims.Role).Select(claim => claim.Value).ToHashSet(),
        Stated(user, Claims.OrganisationName), Stated(user, Claims.OrganisationCode),
        Guid.TryParse(user.FindFirstValue(Claims.Person), out var person) ? person : null,
        user.FindFirstValue(Claims.ManagesPeople) == "true");

    static string? Stated(ClaimsPrincipal user, string claim) => user.FindFirstValue(claim) is { Length: > 0 } value ? value : null;

    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(From(context.User));
}

/// <summary>The claims the services read. Another issuer's names are mapped onto these (see <see cref="Authentication"/>).</summary>
public static class Claims
{
    public const string Organisation = "org";
    public const string OrganisationName = "org_name";
    public const string OrganisationCode = "org_code";
    public const string Role = "role";
    public const string Subject = "sub";

    /// <summary>The id of the person who signed in; a program's token has none.</summary>
    public const string Person = "person";

    /// <summary>"true" for who invites people and issues API clients for the organisation.</summary>
    public const string ManagesPeople = "manages_people";

    /// <summary>The session that a person signed in to; it may end before its tokens expire.</summary>
    public const string Session = "sid";

    /// <summary>Counts what was withdrawn from the organisation before the token was issued; see <see cref="IAccess"/>.</summary>
    public const string AccessVersion = "access_version";
}

/// <summary>Roles as they stand in the token's <c>role</c> claim; also the names of the authorization policies.</summary>
public static class Roles
{
    public const string Oem = "oem";
    public const string Supplier = "supplier";
    public const string Operator = "operator";
    public const string Alliance = "alliance";
    public const string Admin = "admin";

    public static readonly IReadOnlyList<string> All = [Oem, Supplier, Operator, Alliance, Admin];
}
