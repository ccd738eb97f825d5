using System.Reflection;

using GraphQL;

namespace SupplyChain.Gateway.Engine;

/// <summary>Calls a static method with values taken from a context, and awaits what it returns.</summary>
static class Invocation
{
    public static Func<TContext, ValueTask<object?>> Compile<TContext>(MethodInfo method, IReadOnlyList<Func<TContext, object?>> values)
    {
        var invoker = MethodInvoker.Create(method);
        var awaited = Awaiting(method.ReturnType);
        return context =>
        {
            var arguments = new object?[values.Count];
            for (var i = 0; i < arguments.Length; i++) arguments[i] = values[i](context);
            return awaited(invoker.Invoke(null, arguments.AsSpan()));
        };
    }

    /// <summary>How a parameter gets its value without the caller's doing, or null where it is an argument.</summary>
    public static Func<IResolveFieldContext, object?>? Injected(Type type, IServiceProviderIsService services) =>
        type == typeof(CancellationToken) ? context => context.CancellationToken
        : services.IsService(type) ? context => context.RequestServices!.GetRequiredService(type)
        : null;

    static Func<object?, ValueTask<object?>> Awaiting(Type type)
    {
        if (type == typeof(Task)) return async result => { await (Task)result!; return null; };
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Task<>)) return result => new(result);
        return typeof(Invocation).GetMethod(nameof(Await), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object?, ValueTask<object?>>>();
    }

    static ValueTask<object?> Await<T>(object? result)
    {
        var task = (Task<T>)result!;
        return task.IsCompletedSuccessfully ? new(task.Result) : Slow(task);

        static async ValueTask<object?> Slow(Task<T> task) => await task;
    }
}
