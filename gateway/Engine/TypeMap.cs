using System.Reflection;

using GraphQL;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>C# types as types of the schema, each made once: records as objects and inputs, enums, lists, scalars.</summary>
sealed class TypeMap(Vocabulary vocabulary, MethodFields methods)
{
    readonly Dictionary<Type, IGraphType> outputs = [];
    readonly Dictionary<Type, IGraphType> inputs = [];

    public IGraphType Output(Shape shape) => Wrap(shape, Output, Object);

    public IGraphType Input(Shape shape) => Wrap(shape, Input, InputObject);

    static IGraphType Wrap(Shape shape, Func<Shape, IGraphType> element, Func<Type, IGraphType> composite)
    {
        var type = shape.Element is { } item ? new ListGraphType(element(item))
            : Scalars.ByType.TryGetValue(shape.Type, out var scalar) ? scalar
            : composite(shape.Type);
        return shape.Nullable ? type : new NonNullGraphType(type);
    }

    IGraphType Object(Type type)
    {
        if (outputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return outputs[type] = inputs[type] = Enum(type);

        RequireRecord(type);
        var shown = vocabulary.Shown(type);
        var graph = new ObjectGraphType { Name = shown?.Name ?? NameOf(type), Description = Descriptions.Of(type) };
        outputs[type] = graph;
        var added = vocabulary.MethodsOn(type).ToList();
        var replaced = added.Select(MethodFields.NameOf).ToHashSet();
        foreach (var property in Properties(type))
        {
            var name = NameOf(property);
            if (replaced.Contains(name) || shown?.Hide.Contains(property.Name) == true) continue;
            graph.AddField(new FieldType
            {
                Name = name,
                Description = Descriptions.Of(property),
                ResolvedType = Output(Shape.Of(property)),
                Resolver = PropertyResolver.For(property),
            }.With(vocabulary.PermissionOf(property)));
        }

        foreach (var method in added) graph.AddField(methods.Field(method, this, parent: type));
        return graph;
    }

    IGraphType InputObject(Type type)
    {
        if (inputs.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return outputs[type] = inputs[type] = Enum(type);

        RequireRecord(type);
        var input = (IInputObjectGraphType)Activator.CreateInstance(typeof(InputObjectGraphType<>).MakeGenericType(type))!;
        input.Name = type.Name.EndsWith("Input", StringComparison.Ordinal) ? type.Name : type.Name + "Input";
        input.Description = Descriptions.Of(type);
        inputs[type] = input;
        foreach (var field in InputFields(type)) input.AddField(field);
        return input;
    }

    /// <summary>The fields of a record's constructor; a parameter with a default may be left out.</summary>
    public IEnumerable<FieldType> InputFields(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        return constructor.GetParameters().Select(parameter => new FieldType
        {
            Name = CamelCase(parameter.Name!),
            Description = Descriptions.Of(parameter),
            ResolvedType = Input(Shape.Of(parameter)),
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
        });
    }

    static EnumerationGraphType Enum(Type type)
    {
        var graph = new EnumerationGraphType { Name = type.Name, Description = Descriptions.Of(type) };
        foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            graph.Add(value.Name.ToConstantCase(), value.GetValue(null), Descriptions.Of(value));
        return graph;
    }

    static void RequireRecord(Type type)
    {
        if (type.IsInterface || type.IsPrimitive || type == typeof(object) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            throw new InvalidOperationException($"{type} has no place in the schema: use a record, an enum, a list or one of the scalars; or register the service");
    }

    static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<CalledAttribute>()?.Name ?? CamelCase(property.Name);

    /// <summary>Connection&lt;Component&gt; is a ComponentConnection.</summary>
    string NameOf(Type type) => !type.IsGenericType
        ? type.Name
        : string.Concat(type.GetGenericArguments().Select(argument => vocabulary.Shown(argument)?.Name ?? NameOf(argument))) + type.Name[..type.Name.IndexOf('`')];

    public static string CamelCase(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
