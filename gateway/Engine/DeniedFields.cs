using GraphQL.Execution;
using GraphQL.Resolvers;

using GraphQLParser.AST;

using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace SupplyChain.Gateway.Engine;

/// <summary>The fields of a query that its caller may not ask for. Each is null, with an error.</summary>
sealed class DeniedFields
{
    const string Key = "denied";

    readonly Dictionary<GraphQLField, IFieldResolver> fields = [];

    public void Add(GraphQLField field, Func<GatewayError> error) => fields[field] = new FuncFieldResolver<object?>(_ => throw error());

    /// <summary>Where an execution finds them.</summary>
    public IDictionary<string, object?> UserContext => new Dictionary<string, object?> { [Key] = this };

    public static IFieldResolver? Of(ExecutionContext context, GraphQLField field) =>
        context.UserContext is { Count: > 0 } known && ((DeniedFields)known[Key]!).fields.GetValueOrDefault(field) is { } denied
            ? denied : null;
}

/// <summary>Executes a query without its denied fields.</summary>
sealed class QueryStrategy : ParallelExecutionStrategy
{
    protected override IFieldResolver SelectResolver(ExecutionNode node, ExecutionContext context) =>
        DeniedFields.Of(context, node.Field) ?? base.SelectResolver(node, context);
}
