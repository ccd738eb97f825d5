using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SupplyChain.Gateway.Engine;

/// <summary>The schema's descriptions: the XML documentation that the compiler writes beside an assembly.</summary>
static partial class Descriptions
{
    static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Files = new();

    public static string? Of(Type type) => Text(Member(type, $"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>A record's positional property is documented as a parameter of its type.</summary>
    public static string? Of(PropertyInfo property)
    {
        var owner = property.DeclaringType!;
        return Text(Member(owner, $"P:{NameOf(owner)}.{property.Name}")?.Element("summary"))
            ?? Text(Parameter(Member(owner, $"T:{NameOf(owner)}"), property.Name));
    }

    public static string? Of(MemberInfo member) => member is PropertyInfo property ? Of(property) : Of((MethodInfo)member);

    public static string? Of(MethodInfo method) => Text(Method(method)?.Element("summary"));

    public static string? Of(ParameterInfo parameter) =>
        Text(Parameter(DocumentationOf(parameter.Member), parameter.Name!));

    // A property of a record is documented as a parameter of the record.
    static XElement? DocumentationOf(MemberInfo member) => member is MethodInfo method
        ? Method(method)
        : Member(member.DeclaringType!, $"T:{NameOf(member.DeclaringType!)}");

    public static string? Of(FieldInfo enumValue) =>
        Text(Member(enumValue.DeclaringType!, $"F:{NameOf(enumValue.DeclaringType!)}.{enumValue.Name}")?.Element("summary"));

    static XElement? Parameter(XElement? member, string name) =>
        member?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == name);

    // Overloads of a resolver would be fields of one name, so a method's name is enough to find it.
    static XElement? Method(MethodInfo method)
    {
        var name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}";
        return Load(method.DeclaringType!.Assembly)
            .FirstOrDefault(member => member.Key == name || member.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value;
    }

    static XElement? Member(Type type, string id) => Load(type.Assembly).GetValueOrDefault(id);

    static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    static IReadOnlyDictionary<string, XElement> Load(Assembly assembly) => Files.GetOrAdd(assembly, of =>
    {
        var file = Path.ChangeExtension(of.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!)
            : new Dictionary<string, XElement>();
    });

    /// <summary>The text on one line; references show the name they end in.</summary>
    static string? Text(XElement? element)
    {
        if (element is null) return null;
        var parts = element.DescendantNodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement reference =>
                (string?)(reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword")) is { } cref
                ? cref.Split(':', '.', '(')[^1] : "",
            _ => "",
        });
        return Spaces().Replace(string.Concat(parts), " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
