using System.Reflection;

using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>Static C# methods as fields. A parameter is the parent, a service, a page, the cancellation, or an argument.</summary>
sealed class MethodFields(IServiceProviderIsService services)
{
    public static string NameOf(MethodInfo method) =>
        method.GetCustomAttribute<CalledAttribute>()?.Name ?? TypeMap.CamelCase(method.Name);

    public FieldType Field(MethodInfo method, TypeMap types, Type? parent = null)
    {
        var arguments = new QueryArguments();
        var values = method.GetParameters().Select(parameter => parameter.ParameterType == parent
            ? context => context.Source
            : Injected(parameter) ?? Argument(parameter, arguments, types)).ToList();
        return Describe(method, new FieldType
        {
            ResolvedType = types.Output(Shape.Of(method.ReturnParameter)),
            Arguments = arguments,
            Resolver = Resolver(method, Invocation.Compile(method, values)),
        });
    }

    /// <summary>What every field made of a method has: name, description and permission.</summary>
    public static FieldType Describe(MethodInfo method, FieldType field)
    {
        field.Name = NameOf(method);
        field.Description = Descriptions.Of(method);
        field.DeprecationReason = method.GetCustomAttribute<ObsoleteAttribute>()?.Message;
        return field.With(Vocabulary.PermissionOf(method));
    }

    /// <summary>How a parameter gets its value without the caller's doing, or null where it is an argument.</summary>
    public Func<IResolveFieldContext, object?>? Injected(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return context => context.CancellationToken;
        if (services.IsService(type)) return context => context.RequestServices!.GetRequiredService(type);
        return null;
    }

    /// <summary>Fields of one level that wait for a batch are completed together, once all of them have asked.</summary>
    public static IFieldResolver Resolver(MethodInfo method, Func<IResolveFieldContext, ValueTask<object?>> call) =>
        method.GetParameters().Any(TakesBatch)
            ? new FuncFieldResolver<object?>(context =>
            {
                var value = call(context);
                return value.IsCompletedSuccessfully
                    ? value
                    : new(new Waiting(value.AsTask(), context.RequestServices!.GetRequiredService<Batches>()));
            })
            : new FuncFieldResolver<object?>(call);

    static Func<IResolveFieldContext, object?> Argument(ParameterInfo parameter, QueryArguments arguments, TypeMap types)
    {
        if (parameter.ParameterType == typeof(PageArguments)) return PageOf(arguments, types);

        var name = TypeMap.CamelCase(parameter.Name!);
        var type = parameter.ParameterType;
        arguments.Add(new QueryArgument(types.Input(Shape.Of(parameter)))
        {
            Name = name,
            Description = Descriptions.Of(parameter),
            DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
        });
        return context => context.GetArgument(type, name, null);
    }

    static Func<IResolveFieldContext, object?> PageOf(QueryArguments arguments, TypeMap types)
    {
        arguments.Add(new QueryArgument(new NonNullGraphType(Scalars.ByType[typeof(int)]))
        {
            Name = "first",
            DefaultValue = PageArguments.DefaultSize,
            Description = $"How many, 1 to {PageArguments.MaxSize}.",
        });
        arguments.Add(new QueryArgument(Scalars.ByType[typeof(string)]) { Name = "after", Description = "The cursor after which the page starts." });
        return context => new PageArguments(context.GetArgument<int>("first"), context.GetArgument<string?>("after"));
    }

    static bool TakesBatch(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(Batch<,>);

    sealed class Waiting(Task<object?> value, Batches batches) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => batches.Complete(value, cancellationToken);
    }
}
