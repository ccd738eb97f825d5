using System.Reflection;

using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;

using SupplyChain.Gateway.Schema;

using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace SupplyChain.Gateway.Engine;

/// <summary>Methods that return an <see cref="IAsyncEnumerable{T}"/> as fields of <c>Subscription</c>.</summary>
sealed class SubscriptionType(SchemaClasses classes, IServiceProviderIsService services) : RecordType<Root.Subscription>(classes, services)
{
    readonly IServiceProviderIsService services = services;

    protected override FieldType? CreateField(MemberInfo member)
    {
        var (method, field) = ((MethodInfo)member, base.CreateField(member)!);
        // Opening the field gives the stream; an item of it is then executed as the operation's root value.
        var open = Invocation.Compile(method, [.. method.GetParameters().Select(ValueOf)]);
        var check = ArgumentChecks.Of(method.GetParameters().Where(IsArgument));
        field.StreamResolver = new Opening(context =>
        {
            check(context);
            return open(context);
        });
        field.Resolver = null;
        return field;
    }

    bool IsArgument(ParameterInfo parameter) => Invocation.Injected(parameter.ParameterType, services) is null;

    Func<IResolveFieldContext, object?> ValueOf(ParameterInfo parameter) =>
        Invocation.Injected(parameter.ParameterType, services)
        ?? (context => context.GetArgument(parameter.ParameterType, SchemaClasses.CamelCase(parameter.Name!)));

    internal sealed class Opening(Func<IResolveFieldContext, ValueTask<object?>> open) : ISourceStreamResolver
    {
        public async Task<IAsyncEnumerable<object>> OpenAsync(IResolveFieldContext context) =>
            (IAsyncEnumerable<object>)(await open(context))!;

        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new NotSupportedException("streams are pulled, see SubscriptionStrategy");
    }
}

/// <summary>An opened subscription: each item is to be executed as the root value of the same operation.</summary>
sealed class OpenedSubscription(IAsyncEnumerable<object> items) : ExecutionResult
{
    public IAsyncEnumerable<object> Items { get; } = items;
}

/// <summary>
/// Opens a subscription, or executes it for one item. The engine's own strategy pushes; here the next item is pulled
/// once the last answer is written, so that a slow reader holds nothing but its bounded buffer.
/// </summary>
sealed class SubscriptionStrategy : ParallelExecutionStrategy
{
    public override async Task<ExecutionResult> ExecuteAsync(ExecutionContext context)
    {
        if (context.RootValue is not null) return await base.ExecuteAsync(context);

        var root = BuildExecutionRootNode(context, GetOperationRootType(context));
        var field = root.SubFields!.Single();
        var opening = (SubscriptionType.Opening)field.FieldDefinition.StreamResolver!;
        return new OpenedSubscription(await opening.OpenAsync(new ReadonlyResolveFieldContext(field, context)));
    }
}
