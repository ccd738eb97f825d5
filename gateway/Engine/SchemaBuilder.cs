using GraphQL.Types;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>Builds the engine's schema from the plain classes of <c>Schema/</c>; refuses what carries no permission.</summary>
static class SchemaBuilder
{
    public static ISchema Build(SchemaClasses classes, IServiceProvider services)
    {
        var isService = services.GetRequiredService<IServiceProviderIsService>();
        var schema = new GraphQL.Types.Schema(services)
        {
            Query = new RecordType<Root.Query>(classes, isService),
            Mutation = NullIfEmpty(new MutationType(classes, isService)),
            Subscription = NullIfEmpty(new SubscriptionType(classes, isService)),
        };
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.RegisterType(new UuidGraphType()); // ours, in the place of the built-in ID
        schema.Initialize();
        Introspection.Complete(schema);
        Complexity.DiscountIntrospection(schema);
        RequirePermissions(schema);
        return schema;
    }

    static T? NullIfEmpty<T>(T root) where T : class, IObjectGraphType => root.Fields.Count > 0 ? root : null;

    static void RequirePermissions(GraphQL.Types.Schema schema)
    {
        var open = schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields.Where(field => field.Permission() is null).Select(field => $"{type.Name}.{field.Name}"))
            .ToList();
        if (open.Count > 0) throw new InvalidOperationException($"Fields without a permission: {string.Join(", ", open)}");
    }
}
