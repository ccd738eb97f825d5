using System.Reflection;

using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Methods as mutations: their arguments, or the fields of one record named <c>input</c>, become an input object with a
/// <c>clientMutationId</c>; what they return becomes a field of a payload that repeats it.
/// </summary>
sealed class MutationType : ObjectGraphType
{
    const string CommandId = "clientMutationId";

    readonly SchemaClasses classes;
    readonly IServiceProviderIsService services;

    public MutationType(SchemaClasses classes, IServiceProviderIsService services)
    {
        (this.classes, this.services, Name) = (classes, services, nameof(Root.Mutation));
        foreach (var method in classes.MethodsOn(typeof(Root.Mutation))) AddField(Field(method));
    }

    FieldType Field(MethodInfo method)
    {
        var name = SchemaClasses.NameOf(method);
        var input = new InputObjectGraphType { Name = Pascal(name) + "Input" };
        input.AddField(new FieldType
        {
            Name = CommandId,
            Type = typeof(NonNullGraphType<UuidGraphType>),
            Description =
                "Id of the command, a UUID chosen by the caller. Idempotent: a repeated id changes nothing and returns the first answer.",
        });
        var call = Invocation.Compile(method, [.. method.GetParameters().Select(parameter => ValueOf(parameter, input))]);
        return new FieldType
        {
            Name = name,
            Description = Descriptions.Of(method),
            DeprecationReason = method.GetCustomAttribute<ObsoleteAttribute>()?.Message,
            ResolvedType = Payload(method, name),
            Arguments = new QueryArguments(new QueryArgument(new NonNullGraphType(input)) { Name = "input" }),
            Resolver = new FuncFieldResolver<object?>(async context => new Executed(CommandIdOf(context), await call(context))),
        }.WithRoles(classes.PermissionOf(method));
    }

    Func<IResolveFieldContext, object?> ValueOf(ParameterInfo parameter, InputObjectGraphType input) =>
        Invocation.Injected(parameter.ParameterType, services)
        ?? parameter.Name switch
        {
            // What a command creates may bear its id, and is looked up by what the gateway makes of that.
            CommandId => context => SecondId.KeyOf(CommandIdOf(context)),
            "input" => WholeInput(parameter.ParameterType, input),
            _ => FromInput(parameter, input),
        };

    static Func<IResolveFieldContext, object?> FromInput(ParameterInfo parameter, InputObjectGraphType input)
    {
        var name = SchemaClasses.CamelCase(parameter.Name!);
        var field = input.AddField(new FieldType
        {
            Name = name,
            Type = new TypeInformation(parameter).ConstructGraphType(),
            Description = Descriptions.Of(parameter),
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
            DeprecationReason = RecordInput.DeprecationOf(parameter),
        });
        var check = ArgumentBounds.CheckOf(parameter);
        return context =>
        {
            var value = (InputOf(context).TryGetValue(name, out var given) ? given : null)
                .GetPropertyValue(parameter.ParameterType, field.ResolvedType!);
            var faults = new List<Fault>();
            if (value is not null) check?.Invoke(value, name, faults);
            return faults is [] ? value : throw new Rejected(422, faults);
        };
    }

    static Func<IResolveFieldContext, object?> WholeInput(Type type, InputObjectGraphType input)
    {
        // The record's own input type stays out of the schema: it only turns the fields into the record.
        var record = (IInputObjectGraphType)Activator.CreateInstance(typeof(RecordInput<>).MakeGenericType(type))!;
        foreach (var field in record.Fields.Where(field => field.Name != CommandId)) input.AddField(field);

        input.Description = Descriptions.Of(type);
        var known = record.Fields.Select(field => field.Name).ToHashSet();
        return context => record.ParseDictionary(
            InputOf(context).Where(entry => known.Contains(entry.Key)).ToDictionary());
    }

    ObjectGraphType Payload(MethodInfo method, string name)
    {
        var permission = classes.PermissionOf(method);
        var payload = new ObjectGraphType { Name = Pascal(name) + "Payload" };
        payload.AddField(new FieldType
        {
            Name = CommandId,
            Type = typeof(NonNullGraphType<UuidGraphType>),
            Resolver = new FuncFieldResolver<object?>(context => ((Executed)context.Source!).CommandId),
        }.With(permission));
        if (method.ReturnType == typeof(Task)) return payload;

        var result = MethodResult.TypeOf(method);
        if (result.Type.IsGenericType && result.Type.GetGenericTypeDefinition() == typeof(Warned<>))
        {
            result.Type = result.Type.GenericTypeArguments[0];
            payload.AddField(new FieldType
            {
                Name = "warnings",
                Description = "What to look at in the command, although it was accepted.",
                Type = typeof(NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<Warning>>>>),
                Resolver = new FuncFieldResolver<object?>(context => (((Executed)context.Source!).Result as IWarned)?.Warnings ?? []),
            }.With(permission));
        }
        var called = method.ReturnParameter.GetCustomAttribute<CalledAttribute>();
        var now = called?.Name ?? SchemaClasses.CamelCase(result.Type.Name);
        AddResult(now);
        if (called?.Former is { } former) AddResult(former, $"Use {now}.");
        return payload;

        void AddResult(string field, string? deprecation = null) => payload.AddField(new FieldType
        {
            Name = field,
            Type = result.ConstructGraphType(),
            DeprecationReason = deprecation,
            Resolver = new FuncFieldResolver<object?>(
                context => ((Executed)context.Source!).Result is var answer && answer is IWarned warned ? warned.Value : answer),
        }.With(permission));
    }

    static Guid CommandIdOf(IResolveFieldContext context) => (Guid)InputOf(context)[CommandId]!;

    static IDictionary<string, object?> InputOf(IResolveFieldContext context) => context.GetArgument<IDictionary<string, object?>>("input");

    static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    sealed record Executed(Guid CommandId, object? Result);
}
