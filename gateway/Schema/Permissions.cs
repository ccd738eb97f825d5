using System.Security.Claims;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Schema;

/// <summary>
/// Who may ask for a field. Every field of the schema carries one, its own or its class's: without, the gateway does
/// not start. The services own authorization; this keeps out what could only be refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property)]
abstract class PermissionAttribute : Attribute
{
    public abstract bool Admits(ClaimsPrincipal caller);

    /// <summary>The roles of which a caller needs one; empty where no role is needed.</summary>
    public virtual IReadOnlyList<string> Roles => [];
}

sealed class AllowAnyoneAttribute : PermissionAttribute
{
    public override bool Admits(ClaimsPrincipal caller) => true;
}

sealed class AllowSignedInAttribute : PermissionAttribute
{
    public override bool Admits(ClaimsPrincipal caller) => caller.IsSignedIn();
}

/// <summary>Callers with any one of <paramref name="roles"/> (see <see cref="ServiceDefaults.Roles"/>).</summary>
sealed class AllowAttribute(params string[] roles) : PermissionAttribute
{
    public override bool Admits(ClaimsPrincipal caller) =>
        caller.IsSignedIn() && roles.Any(role => caller.HasClaim(Claims.Role, role));

    public override IReadOnlyList<string> Roles => roles;
}

static class Callers
{
    public static bool IsSignedIn(this ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated == true;
}
