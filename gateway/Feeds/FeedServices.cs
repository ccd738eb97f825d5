namespace SupplyChain.Gateway.Feeds;

static class FeedServices
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddSingleton<CalendarEndpoint>();
        services.AddTransient<IStartupFilter, CalendarAddress>();
        // The server logs the address of a request before the secret is taken out of it, where it logs requests at all.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
    }
}
