using System.Reflection;

namespace SupplyChain.Gateway.Schema.Platform;

/// <summary>The platform itself.</summary>
/// <param name="Version">The version of the gateway that answers.</param>
[AllowAnyone]
sealed record Platform(string Version);

[Query]
static class PlatformQueries
{
    static readonly Platform This = new(
        typeof(Platform).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    /// <summary>The platform. No sign-in is required.</summary>
    [AllowAnyone]
    public static Platform Platform() => This;
}
