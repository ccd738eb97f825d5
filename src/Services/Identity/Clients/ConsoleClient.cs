using OpenIddict.Abstractions;

using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SupplyChain.Identity.Clients;

/// <summary>
/// The web console: the one client by which people sign in. Nobody asks them for a consent, because it is the platform's own.
/// </summary>
public sealed record ConsoleClient(string ClientId, string Secret, IReadOnlyList<Uri> RedirectUris, IReadOnlyList<Uri> SignedOutUris)
{
    /// <summary>From <c>Identity:Console</c>; null where it names no client.</summary>
    public static ConsoleClient? Of(IConfiguration configuration)
    {
        var console = configuration.GetSection("Identity:Console");
        if (console["ClientId"] is not { Length: > 0 } id) return null;
        return new ConsoleClient(
            id, console["ClientSecret"] is { Length: > 0 } secret ? secret : throw Missing("ClientSecret"),
            Uris("RedirectUris"), Uris("PostLogoutRedirectUris"));

        Uri[] Uris(string name) =>
        [
            .. (console[name] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw Missing(name)),
        ];

        static InvalidOperationException Missing(string name) => new($"Identity:Console:{name} is not set as it should be");
    }

    /// <summary>Registers the client, or changes what differs from the configuration.</summary>
    public async Task EnsureAsync(IOpenIddictApplicationManager clients, CancellationToken cancel)
    {
        if (await clients.FindByClientIdAsync(ClientId, cancel) is not { } client)
        {
            await clients.CreateAsync(Describe(), cancel);
            return;
        }

        var known = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(known, client, cancel);
        var wanted = Describe();
        if (!known.RedirectUris.SetEquals(wanted.RedirectUris) || !known.PostLogoutRedirectUris.SetEquals(wanted.PostLogoutRedirectUris)
            || !known.Permissions.SetEquals(wanted.Permissions) || !await clients.ValidateClientSecretAsync(client, Secret, cancel))
            await clients.UpdateAsync(client, wanted, cancel);
    }

    OpenIddictApplicationDescriptor Describe()
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = ClientId,
            ClientSecret = Secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = "Web console",
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
                Permissions.Scopes.Email, Permissions.Scopes.Profile,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        client.RedirectUris.UnionWith(RedirectUris);
        client.PostLogoutRedirectUris.UnionWith(SignedOutUris);
        return client;
    }
}
