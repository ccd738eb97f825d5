using System.Text.Json.Serialization.Metadata;

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// What answers look like in JSON. The framework says nothing of a type that has a converter, as texts, moments and lists have here,
/// and says of numbers what it would read, which may be a text.
/// </summary>
static class DescribedJson
{
    public static void DescribeJson(this OpenApiOptions document) => document.AddSchemaTransformer(async (schema, context, cancel) =>
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var items = ItemsOf(type);
        if (items is not null) schema.Items = await context.GetOrCreateSchemaAsync(items, null, cancel);
        if (schema.Type is { } number && (number & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
            (schema.Type, schema.Pattern) = (number & ~JsonSchemaType.String, null);
        else if (items is not null) schema.Type = JsonSchemaType.Array;
        else if (type == typeof(string) || type == typeof(DateTimeOffset) || type.IsEnum)
            schema.Type = JsonSchemaType.String | NullIn(context.JsonPropertyInfo);
        foreach (var property in context.JsonTypeInfo.Properties.Where(IsAlwaysWritten))
            (schema.Required ??= new HashSet<string>()).Add(property.Name);
    });

    static Type? ItemsOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GenericTypeArguments[0] : null;

    static JsonSchemaType NullIn(JsonPropertyInfo? property) => property?.IsGetNullable == true ? JsonSchemaType.Null : default;

    static bool IsAlwaysWritten(JsonPropertyInfo property) => property is { Get: not null, ShouldSerialize: null };
}
