using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>A field's permission, kept with the field.</summary>
static class FieldPermission
{
    const string Key = "permission";

    public static FieldType With(this FieldType field, PermissionAttribute? permission)
    {
        if (permission is not null) field.Metadata[Key] = permission;
        return field;
    }

    /// <summary>The permission, and in the description the roles of which a caller needs one.</summary>
    public static FieldType WithRoles(this FieldType field, PermissionAttribute? permission)
    {
        if (permission is { Roles: { Count: > 0 } roles })
            field.Description = $"{field.Description} Roles: {string.Join(", ", roles)}.".TrimStart();
        return field.With(permission);
    }

    public static PermissionAttribute? Permission(this FieldType field) =>
        field.Metadata.TryGetValue(Key, out var permission) ? (PermissionAttribute?)permission : null;
}
