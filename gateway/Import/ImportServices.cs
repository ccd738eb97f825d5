using System.Reflection;

using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Sheets;

namespace SupplyChain.Gateway.Import;

static class ImportServices
{
    /// <summary>A batch of commands takes longer than a look-up.</summary>
    static readonly TimeSpan BatchTimeout = TimeSpan.FromSeconds(30);

    /// <summary>All kinds of files that the assemblies define.</summary>
    public static void AddImport(this IServiceCollection services, params Assembly[] assemblies)
    {
        services.AddTransient<ImportSender>();
        services.AddSingleton(new FileSlots("import"));
        var kinds = assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(ImportKind)) && !type.IsAbstract)
            .Select(type => (ImportKind)Activator.CreateInstance(type)!).ToList();
        foreach (var kind in kinds) services.AddSingleton(kind);
        foreach (var service in kinds.Select(kind => kind.Service).Distinct())
            services.AddHttpClient(ImportSender.ClientOf(service)).ForService(service, BatchTimeout);
    }
}
