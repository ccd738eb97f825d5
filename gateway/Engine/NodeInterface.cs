using System.Reflection;

using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>What the query <c>node</c> finds by its id: every type that a query looks up by <c>id</c>.</summary>
sealed class NodeInterface : InterfaceGraphType
{
    public NodeInterface()
    {
        (Name, Description) = ("Node", "An object with an id that no other object has.");
        AddField(new FieldType { Name = "id", Type = typeof(NonNullGraphType<UuidGraphType>) }.With(new AllowSignedInAttribute()));
    }

    /// <summary>Those of the queries that look up one object by its id.</summary>
    public static IEnumerable<MethodInfo> LookUpsIn(IEnumerable<MethodInfo> queries) =>
        from method in queries
        where !method.IsDefined(typeof(ObsoleteAttribute))
        where method.GetParameters().Any(parameter => parameter.Name == "id" && parameter.ParameterType == typeof(Guid))
        where Found(method).GetProperty("Id")?.PropertyType == typeof(Guid)
        select method;

    public static Type Found(MethodInfo lookUp) =>
        lookUp.ReturnType.IsGenericType ? lookUp.ReturnType.GetGenericArguments()[0] : lookUp.ReturnType;

    /// <summary>
    /// Asks all look-ups that the caller may use, since an id does not tell its type. An object that a service does not show to the
    /// caller is not found.
    /// </summary>
    public static FieldType Query(SchemaClasses classes, IServiceProviderIsService services)
    {
        var lookUps = classes.LookUps.Select(method => (
            Permission: classes.PermissionOf(method)!,
            Call: Invocation.Compile(method, [.. method.GetParameters().Select(parameter => ValueOf(parameter, services))]))).ToList();
        // Where the id is a field of its own, it is the second one.
        var seconds = classes.LookUps.Select(Found)
            .Where(type => classes.MethodsOn(type).Any(method => SchemaClasses.NameOf(method) == "id")).ToHashSet();
        return new FieldType
        {
            Name = "node",
            Description = "Any object by its id, as far as the caller may see it. All services are asked: use the type's own query "
                + "where the type is known.",
            Type = typeof(NodeInterface),
            Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<UuidGraphType>> { Name = "id" }),
            Resolver = RecordType<Root.Query>.Completing(new FuncFieldResolver<object?>(async context =>
            {
                var admitted = lookUps.Where(lookUp => lookUp.Permission.Admits(context.User!)).Select(lookUp => lookUp.Call);
                return await Find([.. admitted], seconds, context);
            })),
        }.With(new AllowSignedInAttribute()).WithComplexityImpact(lookUps.Count);
    }

    static Func<IResolveFieldContext, object?> ValueOf(ParameterInfo parameter, IServiceProviderIsService services) =>
        Invocation.Injected(parameter.ParameterType, services)
        ?? (parameter.Name == "id" ? context => context.GetArgument<Guid>("id") : _ => parameter.DefaultValue);

    static async Task<object?> Find(
        IReadOnlyList<Func<IResolveFieldContext, ValueTask<object?>>> lookUps, HashSet<Type> seconds, IResolveFieldContext context)
    {
        var id = context.GetArgument<Guid>("id");
        var answers = await Task.WhenAll(lookUps.Select(async lookUp =>
        {
            try
            {
                return (Found: await lookUp(context), Failure: (ServiceUnavailable?)null);
            }
            catch (ServiceRejected)
            {
                return (null, null);
            }
            catch (ServiceUnavailable away)
            {
                return (null, away);
            }
        }));
        // Two objects share the id that their services know.
        var found = answers.Select(answer => answer.Found).OfType<object>()
            .FirstOrDefault(candidate => seconds.Contains(candidate.GetType()) == SecondId.IsSecond(id));
        return found ?? (answers.Select(answer => answer.Failure).OfType<ServiceUnavailable>().FirstOrDefault() is { } failure
            ? throw failure : null);
    }
}
