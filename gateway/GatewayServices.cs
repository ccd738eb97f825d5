using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Exports;
using SupplyChain.Gateway.Feeds;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Jobs;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Schema.Builds;
using SupplyChain.Gateway.Schema.ComponentCatalog;
using SupplyChain.Gateway.Schema.Risks;
using SupplyChain.Gateway.Transport;

namespace SupplyChain.Gateway;

static class GatewayServices
{
    public static void AddGateway(this IServiceCollection services)
    {
        var here = typeof(Program).Assembly;
        services.AddServiceClients();
        services.AddGraph(here);
        services.AddLive(here);
        services.AddImport(here);
        services.AddJobs();
        services.AddImportDocument();
        services.AddExports();
        services.AddFeeds();
        services.AddTransport();
        services.AddSingleton<KnownTaxonomy>();
        services.AddTransient<ToldSupplies>();
        services.AddTransient<ToldRisks>();
    }
}
