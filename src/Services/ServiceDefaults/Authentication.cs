using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SupplyChain.ServiceDefaults;

/// <summary>
/// Tokens of any OIDC issuer. Configuration: <c>Oidc:Authority</c>, <c>Oidc:Audience</c>, and where the issuer's
/// claims have other names, <c>Oidc:OrganisationClaim</c> and <c>Oidc:RoleClaim</c>. <c>Oidc:Withdrawals</c> is the address of the
/// issuer's list of withdrawn access, by default the one of Identity; <c>none</c> for an issuer without one.
/// </summary>
public static class Authentication
{
    public static void AddTokenAuthentication(this WebApplicationBuilder builder)
    {
        var oidc = builder.Configuration.GetRequiredSection("Oidc");
        var organisationClaim = oidc["OrganisationClaim"] ?? Claims.Organisation;
        var roleClaim = oidc["RoleClaim"] ?? Claims.Role;

        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(jwt =>
        {
            jwt.Authority = oidc["Authority"] ?? throw new InvalidOperationException("Oidc:Authority is not set");
            jwt.Audience = oidc["Audience"] ?? "supplychain";
            jwt.RequireHttpsMetadata = !new Uri(jwt.Authority).IsLoopback && oidc["AllowHttp"] != "true";
            jwt.BackchannelTimeout = TimeSpan.FromSeconds(5);
            jwt.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(5);
            jwt.TokenValidationParameters.RoleClaimType = Claims.Role;
            jwt.TokenValidationParameters.ValidAlgorithms =
                ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
            jwt.Events = new JwtBearerEvents
            {
                OnChallenge = challenge =>
                {
                    if (challenge.HttpContext.Features.Get<AccessEnded>() is not null)
                        (challenge.Error, challenge.ErrorDescription) = ("invalid_token", AccessEnded.Reason);
                    return Task.CompletedTask;
                },
            };
        });
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((jwt, clock) =>
        {
            jwt.TokenHandlers.Clear();
            jwt.TokenHandlers.Add(new ValidatedTokens(organisationClaim, roleClaim, clock) { MapInboundClaims = false });
        });
        builder.AddAccess(oidc);

        var authorization = builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Roles.All) authorization.AddPolicy(role, policy => policy.RequireRole(role));
    }

    /// <summary>
    /// Lets the endpoint be called with any one of <paramref name="roles"/>; an administrator is not let in by being one.
    /// </summary>
    public static TBuilder RequireAnyRole<TBuilder>(this TBuilder endpoint, params string[] roles)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder().RequireRole(roles).Build());

    // Identity knows what it withdrew and has a way of its own.
    static void AddAccess(this WebApplicationBuilder builder, IConfigurationSection oidc)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(IAccess))) return;
        var address = oidc["Withdrawals"] ?? $"{oidc["Authority"]?.TrimEnd('/')}/connect/withdrawals";
        builder.Services.AddSingleton(services => new WithdrawnAccess(
            address == "none" ? null : new Uri(address), services.GetRequiredService<ILogger<WithdrawnAccess>>()));
        builder.Services.AddSingleton<IAccess>(services => services.GetRequiredService<WithdrawnAccess>());
        builder.Services.AddHostedService(services => services.GetRequiredService<WithdrawnAccess>());
        builder.Services.AddHealthChecks().AddCheck<WithdrawnAccess>("access", tags: ["ready"]);
    }
}
