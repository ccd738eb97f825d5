using System.Reflection;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>What the folders of <c>Schema/</c> say: root fields, shown records, further fields, batches, permissions.</summary>
sealed class Vocabulary
{
    readonly IReadOnlyList<Type> classes;
    readonly Dictionary<Type, (ObjectTypeAttribute Attribute, Type Class)> shown = [];

    public Vocabulary(params IEnumerable<Type> types)
    {
        classes = [.. types.Where(type => type is { IsAbstract: true, IsSealed: true }).OrderBy(type => type.FullName, StringComparer.Ordinal)];
        foreach (var type in classes)
            foreach (var attribute in type.GetCustomAttributes<ObjectTypeAttribute>())
                if (!shown.TryAdd(attribute.Type, (attribute, type)))
                    throw new InvalidOperationException($"{attribute.Type} is shown by both {shown[attribute.Type].Class} and {type}");
    }

    public ObjectTypeAttribute? Shown(Type type) => shown.GetValueOrDefault(type).Attribute;

    /// <summary>The methods of classes marked with <typeparamref name="TRoot"/>.</summary>
    public IEnumerable<MethodInfo> RootFields<TRoot>() where TRoot : Attribute =>
        classes.Where(type => type.IsDefined(typeof(TRoot))).SelectMany(Fields);

    /// <summary>The methods that add a field to <paramref name="type"/>.</summary>
    public IEnumerable<MethodInfo> MethodsOn(Type type) => classes
        .Where(each => each.GetCustomAttributes<ObjectTypeAttribute>().Any(shows => shows.Type == type)
            || each.GetCustomAttribute<ExtendsAttribute>()?.Type == type)
        .SelectMany(Fields)
        .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == type));

    public IEnumerable<MethodInfo> BatchMethods => classes.SelectMany(Methods).Where(method => method.IsDefined(typeof(BatchAttribute)));

    public static PermissionAttribute? PermissionOf(MethodInfo method) =>
        method.GetCustomAttribute<PermissionAttribute>() ?? method.DeclaringType!.GetCustomAttribute<PermissionAttribute>();

    public PermissionAttribute? PermissionOf(PropertyInfo property) =>
        property.GetCustomAttribute<PermissionAttribute>() ?? PermissionOf(property.ReflectedType!);

    /// <summary>A connection's or an edge's permission is that of what it lists.</summary>
    PermissionAttribute? PermissionOf(Type type) =>
        type.GetCustomAttribute<PermissionAttribute>()
        ?? shown.GetValueOrDefault(type).Class?.GetCustomAttribute<PermissionAttribute>()
        ?? (type.IsGenericType ? PermissionOf(type.GetGenericArguments()[0]) : null);

    static IEnumerable<MethodInfo> Fields(Type type) => Methods(type).Where(method => !method.IsDefined(typeof(BatchAttribute)));

    static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(method => method.MetadataToken);
}
