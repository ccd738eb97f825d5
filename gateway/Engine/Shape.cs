using System.Reflection;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// A C# type as the schema sees it: the value a task brings, whether it may be null, and a list's element.
/// What is awaited may be null: a service that is down must cost its own field only.
/// </summary>
sealed record Shape(Type Type, bool Nullable, Shape? Element)
{
    public static Shape Of(PropertyInfo property) => From(new NullabilityInfoContext().Create(property));

    /// <summary>Of a parameter, or of a method through its <see cref="MethodInfo.ReturnParameter"/>.</summary>
    public static Shape Of(ParameterInfo parameter) => From(new NullabilityInfoContext().Create(parameter));

    static Shape From(NullabilityInfo info)
    {
        var type = info.Type;
        if (type == typeof(Task)) return new Shape(typeof(void), true, null);
        if (IsGeneric(type, typeof(Task<>))) return From(info.GenericTypeArguments[0]) with { Nullable = true };
        if (IsGeneric(type, typeof(IAsyncEnumerable<>))) return From(info.GenericTypeArguments[0]);

        var value = System.Nullable.GetUnderlyingType(type);
        var nullable = value is not null || !type.IsValueType && info.ReadState != NullabilityState.NotNull;
        return new Shape(value ?? type, nullable, ElementOf(info));
    }

    static Shape? ElementOf(NullabilityInfo info) =>
        info.Type.IsArray ? From(info.ElementType!)
        : info.Type.IsGenericType && info.GenericTypeArguments.Length == 1
            && info.Type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? From(info.GenericTypeArguments[0])
        : null;

    static bool IsGeneric(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
