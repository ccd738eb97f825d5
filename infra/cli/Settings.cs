namespace SupplyChain.Cli;

/// <summary>Addresses of the running platform, from the environment variables that ./dev sets.</summary>
sealed record Settings(
    IReadOnlyDictionary<string, Uri> Services, string Database, Uri Bus, Uri BrokerManagement,
    string AdministratorId, string AdministratorSecret, string Secrets, string Seed)
{
    const string ServicePrefix = "Services__";

    public Uri Gateway => Services["Gateway"];
    public Uri GraphQl => new(Gateway, "graphql");
    public Uri Identity => Services["Identity"];

    public static Settings FromEnvironment() => new(
        Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith(ServicePrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToDictionary(name => name[ServicePrefix.Length..], name => new Uri(Required(name))),
        Required("ConnectionStrings__Database"),
        new Uri(Required("ConnectionStrings__Bus")),
        new Uri(Required("RabbitMq__Management")),
        Required("Identity__AdminClientId"),
        Required("Identity__AdminClientSecret"),
        Required("Cli__Secrets"),
        Required("Cli__Seed"));

    static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new Failure($"{variable} is not set: call this through ./dev");
}

/// <summary>An error that is shown in one line, without a stack trace.</summary>
class Failure(string message) : Exception(message);

/// <summary>A service is unavailable. A retry may succeed.</summary>
sealed class ServiceUnavailable(string message) : Failure(message);
