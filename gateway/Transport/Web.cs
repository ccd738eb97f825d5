using System.IO.Compression;

using Microsoft.AspNetCore.ResponseCompression;

using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Transport;

/// <summary>What browsers and the way through the web need of the gateway: compressed answers, and CORS.</summary>
static class Web
{
    /// <summary>The origins whose pages may call the gateway, separated by commas. None without it.</summary>
    public const string OriginsKey = "Cors:Origins";

    static readonly string[] Compressed =
        [Negotiation.PlainJson, Negotiation.GraphResponse, "application/problem+json", "text/html", "text/csv", "text/calendar"];

    public static void AddWeb(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(compression =>
        {
            // No page of another origin makes a browser send a token, so nobody can try out what stands beside one in an answer.
            compression.EnableForHttps = true;
            compression.MimeTypes = Compressed;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(OriginsOf(builder.Configuration))
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders("Authorization", "Accept", "Accept-Language", "Content-Type", "If-None-Match", "Prefer", IdempotencyKey.Header)
            .WithExposedHeaders("ETag", "Location", "Retry-After")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseCors();
    }

    static string[] OriginsOf(ConfigurationManager configuration)
    {
        var origins = (configuration[OriginsKey] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
                throw new InvalidOperationException($"{OriginsKey}: '{origin}' is not an origin such as https://console.example.org");
        return origins;
    }
}
