namespace SupplyChain.Gateway.Schema;

/// <summary>The three types that a request starts from.</summary>
static class Root
{
    public sealed class Query;
    public sealed class Mutation;
    public sealed class Subscription;
}

/// <summary>The class's public static methods are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class QueryAttribute : ExtendsAttribute<Root.Query>;

/// <summary>
/// The class's methods are fields of <c>Mutation</c>. Their arguments become one input object with a
/// <c>clientMutationId</c>; a parameter of that name gets the command id.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class MutationAttribute : ExtendsAttribute<Root.Mutation>;

/// <summary>The class's methods are fields of <c>Subscription</c>; each returns an <see cref="IAsyncEnumerable{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class SubscriptionAttribute : ExtendsAttribute<Root.Subscription>;

/// <summary>
/// Shows the record <typeparamref name="T"/> in the schema: its properties are fields under the class's permission.
/// A method that takes a <typeparamref name="T"/> adds a field, or replaces the property of the same name.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
sealed class ObjectTypeAttribute<T> : ObjectTypeAttribute
{
    public override Type Type => typeof(T);
}

abstract class ObjectTypeAttribute : Attribute
{
    public abstract Type Type { get; }

    /// <summary>The type's name in the schema, where the record's own name would not do.</summary>
    public string? Name { get; init; }

    /// <summary>Properties that stay out of the schema.</summary>
    public string[] Hide { get; init; } = [];
}

/// <summary>The class's methods are further fields of <typeparamref name="T"/>, which another folder shows.</summary>
[AttributeUsage(AttributeTargets.Class)]
class ExtendsAttribute<T> : ExtendsAttribute
{
    public override Type Type => typeof(T);
}

abstract class ExtendsAttribute : Attribute
{
    public abstract Type Type { get; }
}

/// <summary>
/// The method loads what many fields ask for in one call: it takes the keys (and services) and returns a dictionary
/// by key. Fields take a <see cref="Batch{TKey,TValue}"/> of the same two types.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BatchAttribute : Attribute
{
    /// <summary>The most keys that go upstream in one call.</summary>
    public int MaxKeys { get; init; } = 200;
}

/// <summary>
/// What the batch loads stands beside each id of it: a property of one of these names gets a field with the object that it names.
/// <c>LineId</c> gets <c>line</c>, and <c>Operator</c> gets <c>operatorNamed</c>. Not where the type has such a field of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class BesideAttribute(params string[] properties) : Attribute
{
    public IReadOnlyList<string> Properties { get; } = properties;
}

/// <summary>
/// The awaited field is never null. If its service fails, its parent is null with the error; so the parent is of the same service.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class NonNullAttribute : Attribute;

/// <summary>The name in the schema; on a mutation's return value, the name of the payload's field.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue)]
sealed class CalledAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>The payload field's former name. It is still answered, deprecated, for one release.</summary>
    public string? Former { get; init; }
}
