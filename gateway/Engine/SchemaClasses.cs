using System.Reflection;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// The classes in the folders of <c>Schema/</c>: which records the schema shows, with which fields, names and permissions.
/// </summary>
sealed class SchemaClasses
{
    readonly IReadOnlyList<Type> classes;
    readonly Dictionary<Type, (ObjectTypeAttribute Attribute, Type Class)> shown = [];
    readonly Lazy<IReadOnlyList<MethodInfo>> lookUps;
    readonly Lazy<ILookup<string, MethodInfo>> beside;

    public SchemaClasses(params IEnumerable<Type> types)
    {
        classes =
        [
            .. types.Where(type => type is { IsAbstract: true, IsSealed: true }).OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
        foreach (var type in classes)
            foreach (var attribute in type.GetCustomAttributes<ObjectTypeAttribute>())
                if (!shown.TryAdd(attribute.Type, (attribute, type)))
                    throw new InvalidOperationException($"{attribute.Type} is shown by both {shown[attribute.Type].Class} and {type}");
        lookUps = new(() => [.. NodeInterface.LookUpsIn(MethodsOn(typeof(Root.Query)))]);
        beside = new(() => Siblings.ByProperty(BatchMethods));
    }

    public ObjectTypeAttribute? Shown(Type type) => shown.GetValueOrDefault(type).Attribute;

    /// <summary>The methods that add a field to <paramref name="type"/>.</summary>
    public IEnumerable<MethodInfo> MethodsOn(Type type) => classes
        .Where(each => each.GetCustomAttributes<ObjectTypeAttribute>().Any(shows => shows.Type == type)
            || each.GetCustomAttribute<ExtendsAttribute>()?.Type == type)
        .SelectMany(Methods)
        .Where(method => !method.IsDefined(typeof(BatchAttribute)))
        .Where(method => type.DeclaringType == typeof(Root) || method.GetParameters().Any(parameter => parameter.ParameterType == type));

    public IEnumerable<MethodInfo> BatchMethods => classes.SelectMany(Methods).Where(method => method.IsDefined(typeof(BatchAttribute)));

    /// <summary>The queries that look up one object by its id.</summary>
    public IReadOnlyList<MethodInfo> LookUps => lookUps.Value;

    /// <summary>The batches whose objects stand beside a property, by the property's name.</summary>
    public ILookup<string, MethodInfo> BatchesBeside => beside.Value;

    public static string NameOf(MemberInfo member) => member.GetCustomAttribute<CalledAttribute>()?.Name ?? CamelCase(member.Name);

    public static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>Connection&lt;Component&gt; is a ComponentConnection.</summary>
    public string NameOf(Type type) => Shown(type)?.Name ?? (!type.IsGenericType
        ? type.Name
        : string.Concat(type.GetGenericArguments().Select(NameOf)) + type.Name[..type.Name.IndexOf('`')]);

    /// <summary>A property's permission is that of its record, and a method's that of its class, where it has none of its own.</summary>
    public PermissionAttribute? PermissionOf(MemberInfo member) => member.GetCustomAttribute<PermissionAttribute>()
        ?? (member is MethodInfo ? member.DeclaringType!.GetCustomAttribute<PermissionAttribute>() : PermissionOf(member.ReflectedType!));

    /// <summary>A connection's or an edge's permission is that of what it lists.</summary>
    public PermissionAttribute? PermissionOf(Type type) =>
        type.GetCustomAttribute<PermissionAttribute>()
        ?? shown.GetValueOrDefault(type).Class?.GetCustomAttribute<PermissionAttribute>()
        ?? (type.IsGenericType ? PermissionOf(type.GetGenericArguments()[0]) : null);

    static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).OrderBy(method => method.MetadataToken);
}
