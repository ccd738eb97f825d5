using System.Reflection;

using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Methods as mutations: their arguments, or the fields of one record named <c>input</c>, become an input object with a
/// <c>clientMutationId</c>; what they return becomes a field of a payload that repeats it.
/// </summary>
sealed class MutationFields(MethodFields methods, TypeMap types)
{
    const string CommandId = "clientMutationId";

    static readonly NonNullGraphType Id = new(Scalars.ByType[typeof(Guid)]);

    public FieldType Field(MethodInfo method)
    {
        var name = MethodFields.NameOf(method);
        var input = new InputObjectGraphType { Name = Pascal(name) + "Input" };
        input.AddField(new FieldType { Name = CommandId, ResolvedType = Id, Description = "The command's id, a UUID of the caller's choice: the same id again changes nothing and gets the first answer." });
        var values = method.GetParameters()
            .Select(parameter => methods.Injected(parameter) ?? (parameter.Name == CommandId ? CommandIdOf : FromInput(parameter, input)))
            .ToList();
        var call = Invocation.Compile(method, values);
        return MethodFields.Describe(method, new FieldType
        {
            ResolvedType = Payload(method, name),
            Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(input)) { Name = "input" }),
            Resolver = new FuncFieldResolver<object?>(async context => new Executed((Guid)CommandIdOf(context)!, await call(context))),
        });
    }

    Func<IResolveFieldContext, object?> FromInput(ParameterInfo parameter, InputObjectGraphType input)
    {
        var shape = Shape.Of(parameter);
        if (parameter.Name == "input") return WholeInput(shape.Type, input);

        var graph = types.Input(shape);
        var name = TypeMap.CamelCase(parameter.Name!);
        input.AddField(new FieldType
        {
            Name = name,
            ResolvedType = graph,
            Description = Descriptions.Of(parameter),
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
        });
        return context => (InputOf(context).TryGetValue(name, out var value) ? value : null).GetPropertyValue(parameter.ParameterType, graph);
    }

    Func<IResolveFieldContext, object?> WholeInput(Type type, InputObjectGraphType input)
    {
        // The record's own input type stays out of the schema: it only turns the fields into the record.
        var record = (IInputObjectGraphType)Activator.CreateInstance(typeof(InputObjectGraphType<>).MakeGenericType(type))!;
        foreach (var field in types.InputFields(type))
        {
            record.AddField(field);
            if (field.Name != CommandId) input.AddField(field);
        }

        input.Description = Descriptions.Of(type);
        var known = record.Fields.Select(field => field.Name).ToHashSet();
        return context => record.ParseDictionary(
            InputOf(context).Where(entry => known.Contains(entry.Key)).ToDictionary());
    }

    ObjectGraphType Payload(MethodInfo method, string name)
    {
        var permission = Vocabulary.PermissionOf(method);
        var payload = new ObjectGraphType { Name = Pascal(name) + "Payload" };
        payload.AddField(new FieldType
        {
            Name = CommandId,
            ResolvedType = Id,
            Resolver = new FuncFieldResolver<object?>(context => ((Executed)context.Source!).CommandId),
        }.With(permission));
        var result = Shape.Of(method.ReturnParameter);
        if (result.Type == typeof(void)) return payload;

        payload.AddField(new FieldType
        {
            Name = method.ReturnParameter.GetCustomAttribute<CalledAttribute>()?.Name ?? TypeMap.CamelCase(result.Type.Name),
            ResolvedType = types.Output(result),
            Resolver = new FuncFieldResolver<object?>(context => ((Executed)context.Source!).Result),
        }.With(permission));
        return payload;
    }

    static object? CommandIdOf(IResolveFieldContext context) => InputOf(context)[CommandId];

    static IDictionary<string, object?> InputOf(IResolveFieldContext context) => context.GetArgument<IDictionary<string, object?>>("input");

    static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    sealed record Executed(Guid CommandId, object? Result);
}
