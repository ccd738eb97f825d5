namespace SupplyChain.Gateway.Exports;

static class ExportServices
{
    public static void AddExports(this IServiceCollection services)
    {
        services.AddSingleton<ExportRun>();
        services.AddSingleton<ExportEndpoint>();
        services.AddExportDocument();
        foreach (var list in ExportLists.All) services.AddSingleton(list);
    }
}
