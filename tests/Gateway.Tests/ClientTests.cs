using System.Collections.Concurrent;
using System.Reflection;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using Refit;

using SupplyChain.Contracts;
using SupplyChain.Contracts.CapacityBooking.Api;
using SupplyChain.Contracts.ComponentCatalog;
using SupplyChain.Contracts.ComponentCatalog.Api;
using SupplyChain.Gateway.Clients;

using Host = SupplyChain.ServiceDefaults.Host;

namespace SupplyChain.Gateway.Tests;

/// <summary>What holds for every method of every client of a service.</summary>
public sealed class ClientTests(TestGateway gateway)
{
    const int MostItems = 200;

    public static TheoryData<Type> Clients =>
        [.. typeof(IIdentity).Assembly.GetTypes().Where(type => type.IsInterface && MethodsOf(type).Any())];

    /// <summary>Requests are repeated after a failure, so each must be one that may be.</summary>
    [Theory, MemberData(nameof(Clients))]
    public void Every_method_reads_or_is_a_command_with_its_id(Type client) => MethodsOf(client)
        .Where(method => !IsRead(method) && !IsCommand(method) && !IsPreview(method)).Select(method => method.Name).ShouldBeEmpty();

    public static TheoryData<Type> ReadingClients => [.. Clients.Select(row => row.Data).Where(type => MethodsOf(type).Any(IsRead))];

    [Theory, MemberData(nameof(ReadingClients))]
    public async Task Every_read_is_repeated_after_a_failure(Type client)
    {
        var attempts = new ConcurrentDictionary<string, int>();
        await using var service = await Upstream.StartAsync(_ => { });
        service.Instead = http => attempts.AddOrUpdate($"{http.Request.Method} {http.Request.Path}", 1, (_, count) => count + 1) == 1
            ? Results.Problem(statusCode: 503).ExecuteAsync(http)
            : Results.Text("null", "application/json").ExecuteAsync(http);
        await using var services = ClientsOf(service.Address);
        foreach (var method in MethodsOf(client).Where(IsRead))
        {
            // Twice, so that failures stay below the share at which a service is not asked any more.
            await Call(services.GetRequiredService(client), method, items: 1);
            await Call(services.GetRequiredService(client), method, items: 1);
        }

        attempts.ShouldNotBeEmpty();
        attempts.Where(path => path.Value < 3).ShouldBeEmpty();
    }

    /// <summary>Lists of a query are part of the URL, for which a server has a limit.</summary>
    [Theory, MemberData(nameof(Clients))]
    public async Task Every_list_of_a_query_may_have_as_many_items_as_are_allowed(Type client)
    {
        await using var service = await Service();
        await using var services = ClientsOf(service.Urls.First());
        foreach (var method in MethodsOf(client).Where(method => method.GetParameters().Any(IsQueryList)))
            await Call(services.GetRequiredService(client), method, MostItems);
    }

    [Fact]
    public async Task A_query_that_no_server_reads_is_the_callers_fault()
    {
        await using var service = await Service();
        await using var services = ClientsOf(service.Urls.First());
        var search = new string('x', Host.MaxRequestLineBytes);

        var refused = await Should.ThrowAsync<ServiceRejected>(services.GetRequiredService<IComponentCatalog>()
            .Components(null, null, null, search, null, null, null, 1, null, TestContext.Current.CancellationToken));

        refused.Faults.Single().Reason.ShouldBe("are together longer than the limit of 65536 bytes");
    }

    static IEnumerable<MethodInfo> MethodsOf(Type client) =>
        client.GetMethods().Where(method => method.IsDefined(typeof(HttpMethodAttribute)));

    /// <summary>A GET, or a POST of the ids that are looked up.</summary>
    static bool IsRead(MethodInfo method) => method.GetCustomAttribute<HttpMethodAttribute>() switch
    {
        GetAttribute => true,
        PostAttribute post => post.Path.Split('/')[^1].StartsWith("by-", StringComparison.Ordinal) && !IsCommand(method),
        _ => false,
    };

    static bool IsCommand(MethodInfo method) => method.GetParameters().Any(parameter =>
        parameter.ParameterType == typeof(Guid) && parameter.GetCustomAttribute<HeaderAttribute>()?.Header == "Idempotency-Key");

    /// <summary>A command that is only looked at: it changes nothing.</summary>
    static bool IsPreview(MethodInfo method) => method.Name.StartsWith("Preview", StringComparison.Ordinal);

    static bool IsQueryList(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<QueryAttribute>()?.CollectionFormat == CollectionFormat.Multi;

    static Task Call(object client, MethodInfo method, int items) =>
        (Task)method.Invoke(client, [.. method.GetParameters().Select(parameter => Argument(parameter, items))])!;

    static object? Argument(ParameterInfo parameter, int items) => parameter.ParameterType switch
    {
        var type when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        var type when type == typeof(string) => "x",
        var type when type == typeof(IReadOnlyList<string>) => Enumerable.Repeat("measuring-range>=2000.125 kg.m/s2", items).ToList(),
        var type when type == typeof(IReadOnlyList<Guid>) => Enumerable.Range(0, items).Select(_ => Guid.NewGuid()).ToList(),
        var type when type == typeof(IReadOnlyList<Lifecycle>) => Enumerable.Repeat(Lifecycle.Obsolete, items).ToList(),
        var type when type == typeof(BillBuilds) => new BillBuilds([]),
        var type when type == typeof(FindRoute) => new FindRoute([], default, default),
        var type when type == typeof(ReleaseBillOfMaterials) => new ReleaseBillOfMaterials("x", "A", []),
        { IsValueType: true } type => Activator.CreateInstance(type),
        var type => throw new InvalidOperationException($"no example of {type}"),
    };

    /// <summary>A server with the limits of all services.</summary>
    async Task<WebApplication> Service()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Oidc:Authority"] = gateway.Issuer.Authority;
        builder.Logging.ClearProviders();
        Host.AddServiceDefaults(builder, "service");
        var service = builder.Build();
        service.Urls.Add("http://127.0.0.1:0");
        service.MapFallback(() => Results.Text("null", "application/json")).AllowAnonymous();
        await service.StartAsync(TestContext.Current.CancellationToken);
        return service;
    }

    static ServiceProvider ClientsOf(string address)
    {
        var configuration = new ConfigurationManager();
        foreach (var service in typeof(Services).GetFields())
            configuration[$"Services:{((string)service.GetValue(null)!).Replace("-", "")}"] = address;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddServiceClients();
        services.AddServiceClient<IOperations>(Services.Identity);
        services.AddServiceClient<IChanges>(Services.Identity);
        services.AddServiceClient<IHistory>(Services.Identity);
        return services.BuildServiceProvider();
    }
}
