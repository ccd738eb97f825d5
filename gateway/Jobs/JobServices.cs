namespace SupplyChain.Gateway.Jobs;

static class JobServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobSpool>();
        services.AddSingleton<JobNotices>();
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<RejectedEndpoint>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
        services.AddScoped(provider => CallerToken.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
    }
}
