using SupplyChain.Contracts;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Transport;

static class TransportServices
{
    public static void AddTransport(this IServiceCollection services)
    {
        services.AddSingleton<GraphRequestReader>();
        services.AddSingleton<EventStreams>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<GraphEndpoint>();
        services.AddRequestRate();
        services.Configure<ProblemDetailsOptions>(problems => problems.CustomizeProblemDetails = SayFaults);
    }

    /// <summary>The faults of a problem in the language that the request prefers.</summary>
    static void SayFaults(ProblemDetailsContext context)
    {
        var all = context.ProblemDetails.Extensions;
        if (all.TryGetValue("errors", out var errors) && errors is IEnumerable<Fault> faults)
            all["errors"] = new FaultWords(ReasonWords.LanguageOf(context.HttpContext.Request)).Of(faults);
    }
}
