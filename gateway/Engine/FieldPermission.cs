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

    public static PermissionAttribute? Permission(this FieldType field) =>
        field.Metadata.TryGetValue(Key, out var permission) ? (PermissionAttribute?)permission : null;
}
