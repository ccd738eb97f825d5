using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Schema.ComponentCatalog;
using SupplyChain.Gateway.Transport;

namespace SupplyChain.Gateway;

static class GatewayServices
{
    public static void AddGateway(this IServiceCollection services)
    {
        var here = typeof(Program).Assembly;
        services.AddGraph(here);
        services.AddLive(here);
        services.AddImport(here);
        services.AddTransport();

        services.AddSingleton<KnownTaxonomy>();
        services.AddServiceClient<IIdentity>(Services.Identity);
        services.AddServiceClient<ISupplierMatching>(Services.SupplierMatching);
        services.AddServiceClient<IGapMonitoring>(Services.GapMonitoring);
        services.AddServiceClient<ISourcing>(Services.SupplierMatching);
        services.AddServiceClient<IDemandForecasting>(Services.DemandForecasting);
        services.AddServiceClient<ICapacityBooking>(Services.CapacityBooking);
        services.AddServiceClient<IComponentCatalog>(Services.ComponentCatalog);
    }
}
