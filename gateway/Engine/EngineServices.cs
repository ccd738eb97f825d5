using System.Reflection;

using GraphQL.SystemTextJson;
using GraphQL.Telemetry;
using GraphQL.Types;

using OpenTelemetry.Trace;

using SupplyChain.Gateway.Schema;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Engine;

/// <summary>The schema of the assemblies given, and what executes it.</summary>
static class EngineServices
{
    public static void AddGraph(this IServiceCollection services, params Assembly[] assemblies)
    {
        var classes = new SchemaClasses(assemblies.SelectMany(assembly => assembly.GetTypes()));
        services.AddSchema(classes);
        services.AddSingleton(provider => provider.GetRequiredService<IConfiguration>().GetSection("Limits").Get<Limits>() ?? new Limits());
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<Errors>();
        services.AddSingleton<GraphExecutor>();
        services.AddSingleton(provider => TrustedDocuments.Read(
            provider.GetRequiredService<IConfiguration>()["TrustedDocuments"] ?? Path.Combine(AppContext.BaseDirectory, "TrustedDocuments"),
            provider.GetRequiredService<GraphExecutor>()));
        services.AddSingleton(provider => new GraphQLSerializer(provider.GetRequiredService<Errors>()));
        services.AddHttpContextAccessor();
        services.AddScoped<Batches>();
        services.AddScoped(provider => Caller.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.User));
        services.AddScoped(provider => new ReasonWords(
            ReasonWords.LanguageOf(provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request)));
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(GraphQLTelemetryProvider.SourceName));
        foreach (var method in classes.BatchMethods) services.AddBatch(method);
    }

    public static void AddSchema(this IServiceCollection services, SchemaClasses classes)
    {
        services.AddSingleton(classes);
        services.AddTransient(typeof(RecordType<>)).AddTransient(typeof(RecordInput<>)).AddTransient(typeof(DescribedEnum<>));
        services.AddTransient<NodeInterface>();
        services.AddSingleton<IGraphTypeMappingProvider, RecordMapping>();
        foreach (var scalar in Scalars.ByType.Values) services.AddTransient(scalar);
        services.AddSingleton(provider => SchemaBuilder.Build(classes, provider));
    }

    static void AddBatch(this IServiceCollection services, MethodInfo method)
    {
        var types = KeyAndValue(method);
        typeof(EngineServices).GetMethod(nameof(AddBatchOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(types).Invoke(null, [services, method]);
    }

    static void AddBatchOf<TKey, TValue>(IServiceCollection services, MethodInfo method) where TKey : notnull where TValue : class
    {
        if (services.Any(service => service.ServiceType == typeof(Batch<TKey, TValue>)))
            throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name}: there is a batch of {typeof(TValue)} by {typeof(TKey)} already; "
                + "give one of them another key type");

        var call = Invocation.Compile<Keys<TKey>>(method, [.. method.GetParameters().Select(Value<TKey>)]);
        var maxKeys = method.GetCustomAttribute<BatchAttribute>()!.MaxKeys;
        services.AddScoped(provider => new Batch<TKey, TValue>(
            provider.GetRequiredService<Batches>(), maxKeys,
            async (keys, cancel) => (IReadOnlyDictionary<TKey, TValue>)(await call(new Keys<TKey>(keys, provider, cancel)))!));
    }

    static Func<Keys<TKey>, object?> Value<TKey>(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        return type == typeof(IReadOnlyList<TKey>) ? context => context.Values
            : type == typeof(CancellationToken) ? context => context.Cancel
            : context => context.Services.GetRequiredService(type);
    }

    static Type[] KeyAndValue(MethodInfo method) =>
        method.ReturnType.IsGenericType && method.ReturnType.GetGenericArguments() is [{ IsGenericType: true } dictionary]
        && dictionary.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? dictionary.GetGenericArguments()
            : throw new InvalidOperationException(
                $"{method.DeclaringType}.{method.Name}: a batch returns Task<IReadOnlyDictionary<key, value>>");

    sealed record Keys<TKey>(IReadOnlyList<TKey> Values, IServiceProvider Services, CancellationToken Cancel);
}
