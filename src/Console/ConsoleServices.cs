using System.IO.Compression;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

using SupplyChain.Console.Api;
using SupplyChain.Console.Downloads;
using SupplyChain.Console.Imports;
using SupplyChain.Console.Live;
using SupplyChain.Console.SignIn;
using SupplyChain.Console.Views;

namespace SupplyChain.Console;

static class ConsoleServices
{
    /// <summary>Above what the gateway waits for plans of an award, 11 s, and for all attempts at any other service, 5 s.</summary>
    static readonly TimeSpan GatewayTimeout = TimeSpan.FromSeconds(13);

    /// <summary>A file of 32 MiB is sent on and read once before the gateway takes it as a job.</summary>
    static readonly TimeSpan FileTimeout = TimeSpan.FromMinutes(2);

    public static void AddConsole(this WebApplicationBuilder builder)
    {
        var gateway = builder.Configuration["Services:Gateway"] ?? throw new InvalidOperationException("Services:Gateway is not set");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The files of pages are served from where the build has them, too, not from a published folder alone.
        builder.WebHost.UseStaticWebAssets();
        // They do not change while the console runs. Without a word on it, those of a build are neither kept by browsers nor compressed.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<KnownClasses>();
        builder.Services.AddHttpClient<Gateway>(http => (http.BaseAddress, http.Timeout) = (new Uri(gateway), GatewayTimeout))
            .ConfigurePrimaryHttpMessageHandler(Connections);
        builder.Services.AddHttpClient<ImportFiles>(http => (http.BaseAddress, http.Timeout) = (new Uri(gateway), FileTimeout))
            .ConfigurePrimaryHttpMessageHandler(Connections);
        // A stream has no end of its own; how long one may be silent its reader knows.
        builder.Services.AddHttpClient(
            Upstream.Client, http => (http.BaseAddress, http.Timeout) = (new Uri(gateway), Timeout.InfiniteTimeSpan));
        builder.Services.AddHttpClient(
            DownloadEndpoint.Client, http => (http.BaseAddress, http.Timeout) = (new Uri(gateway), DownloadEndpoint.Longest));
        builder.Services.AddSingleton<Upstream>();
        builder.Services.AddSingleton<SharedStreams>();
        builder.Services.AddSingleton<OpenTabs>();
        // A file has up to 500 columns; a quote up to 104 weeks.
        builder.Services.AddRazorComponents(pages => pages.MaxFormMappingCollectionSize = 510);
        // An award has them for each of up to 50 suppliers.
        builder.Services.Configure<FormOptions>(forms => forms.ValueCountLimit = 6000);
        // Chinese as it is, rather than as numbers of characters.
        builder.Services.AddWebEncoders(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddHealthChecks();
        builder.Services.AddResponseCompression(compression =>
        {
            // Pages have no secret beside what the caller writes but the form's token, which is drawn anew for each page.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.AddSingleton<IResponseCompressionProvider, PageCompression>();
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.AddSignIn();
        builder.Services.AddSingleton<SavedViews>();
        builder.Services.AddSingleton<ChosenColumns>();
    }

    static SocketsHttpHandler Connections() => new()
    {
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
