using System.Reflection;

using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>Builds the engine's schema from the plain classes of <c>Schema/</c>; refuses what carries no permission.</summary>
static class SchemaBuilder
{
    public static ISchema Build(Vocabulary vocabulary, IServiceProvider services)
    {
        var methods = new MethodFields(services.GetRequiredService<IServiceProviderIsService>());
        var types = new TypeMap(vocabulary, methods);
        var mutations = new MutationFields(methods, types);
        var subscriptions = new SubscriptionFields(methods, types);
        var schema = new GraphQL.Types.Schema(services)
        {
            Query = Root("Query", vocabulary.RootFields<QueryAttribute>(), method => methods.Field(method, types))!,
            Mutation = Root("Mutation", vocabulary.RootFields<MutationAttribute>(), mutations.Field),
            Subscription = Root("Subscription", vocabulary.RootFields<SubscriptionAttribute>(), subscriptions.Field),
        };
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.RegisterType(Scalars.ByType[typeof(Guid)]); // ours, in the place of the built-in ID
        schema.Initialize();
        Complexity.DiscountIntrospection(schema);
        RequirePermissions(schema);
        return schema;
    }

    static ObjectGraphType? Root(string name, IEnumerable<MethodInfo> fields, Func<MethodInfo, FieldType> build)
    {
        var root = new ObjectGraphType { Name = name };
        foreach (var method in fields) root.AddField(build(method));
        return root.Fields.Count > 0 ? root : null;
    }

    static void RequirePermissions(GraphQL.Types.Schema schema)
    {
        var open = schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => field.Permission() is null).Select(field => $"{type.Name}.{field.Name}"))
            .ToList();
        if (open.Count > 0) throw new InvalidOperationException($"Fields without a permission: {string.Join(", ", open)}");
    }
}
