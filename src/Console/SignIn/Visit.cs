using System.Security.Claims;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;

using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.SignIn;

/// <summary>Who asks for a page, in which language, and where.</summary>
public sealed class Visit : IReader
{
    public Language Language { get; private set; }
    public string? AccessToken { get; private set; }

    /// <summary>Who it is at the issuer; null for who is not signed in.</summary>
    public string? Person { get; private set; }

    /// <summary>Null for who is not signed in.</summary>
    public string? Name { get; private set; }
    public string Organisation { get; private set; } = "";

    /// <summary>Null where the issuer does not tell it.</summary>
    public Guid? OrganisationId { get; private set; }

    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>Whether the person invites others to its organisation.</summary>
    public bool ManagesPeople { get; private set; }

    /// <summary>Path and query of the page behind the language, such as <c>gaps?region=370200</c>.</summary>
    public string Here { get; private set; } = "";

    public string this[Text text] => text.In(Language);

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>A text with its places filled in.</summary>
    public string Say(Text text, params object?[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text.In(Language), values);

    public async Task Begin(HttpContext http, Language language)
    {
        Language = language;
        // Behind a page that stands in for another, its address stays.
        var path = http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Request.Path.Value;
        Here = path?.TrimStart('/') + http.Request.QueryString;
        if (http.User.Identity is not { IsAuthenticated: true }) return;
        AccessToken = await http.GetTokenAsync("access_token");
        Person = http.User.FindFirstValue("sub");
        Name = http.User.FindFirstValue("name") ?? http.User.FindFirstValue("sub");
        Organisation = http.User.FindFirstValue("org_name") ?? "";
        ManagesPeople = http.User.HasClaim("manages_people", "true");
        OrganisationId = Guid.TryParse(http.User.FindFirstValue("org"), out var id) ? id : null;
        Roles = [.. http.User.FindAll("role").Select(claim => claim.Value)];
    }
}
