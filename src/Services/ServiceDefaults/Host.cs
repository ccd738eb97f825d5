using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SupplyChain.ServiceDefaults;

/// <summary>What every service and the gateway have alike: telemetry, health, problem details, tokens, JSON, limits.</summary>
public static class Host
{
    /// <summary>Bodies above this are refused with 413; batches of an import are the largest that fit a use.</summary>
    public const int MaxBodyBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Method, path and query string together. The longest query that is allowed, 200 ids and conditions beside them, needs a third.
    /// </summary>
    public const int MaxRequestLineBytes = 64 * 1024;

    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        // Outside development a malformed body would else be a 400 without a word on what is wrong with it.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<Problems>();
        builder.Services.AddHealthChecks();
        builder.AddTokenAuthentication();
        builder.AddTelemetry(service);
        return builder;
    }

    /// <summary>Enum values as names, unknown fields refused: a misspelt field is an error, not a silent default.</summary>
    public static void Configure(JsonSerializerOptions json)
    {
        json.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        json.Converters.Add(new InputText());
        json.Converters.Add(new InputMoment());
        json.Converters.Add(new ListsWithoutNulls());
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
    }

    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseMiddleware<AccessCheck>();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteHealth }).AllowAnonymous();
        return app;
    }

    static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, serviceNamespace: "supplychain"));
        // Nothing listens on a machine without a collector; then nothing is recorded either.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null) return;
        telemetry
            .WithTracing(tracing => tracing
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddOtlpExporter())
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }

    static Task WriteHealth(HttpContext http, HealthReport report) => MayLookInside(http)
        ? http.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new { status = entry.Value.Status.ToString(), entry.Value.Description, entry.Value.Data }),
        })
        : http.Response.WriteAsJsonAsync(new { status = report.Status.ToString() });

    /// <summary>
    /// Checks name queues, hosts and errors. A program on the same machine may read them, and an administrator from anywhere; what
    /// a proxy on the same machine passes on comes from elsewhere.
    /// </summary>
    static bool MayLookInside(HttpContext http) =>
        http.User.IsInRole(Roles.Admin)
        || http.Connection.RemoteIpAddress is not { } caller
        || IPAddress.IsLoopback(caller) && IsLoopback(http.Request.Host.Host)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    static bool IsLoopback(string host) =>
        host == "localhost" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
