using Marten;

using OpenIddict.Abstractions;

using SupplyChain.Contracts;
using SupplyChain.Identity.Accounts;
using SupplyChain.Identity.Organisations;

namespace SupplyChain.Identity.Clients;

/// <summary>
/// The first administrator, from Identity:AdminClientId and Identity:AdminClientSecret. It registers the other organisations. A
/// changed secret takes effect at the next start. Beside it the client of the web console, where one is named.
/// </summary>
sealed class Bootstrap(IServiceScopeFactory scopes, IDocumentStore store, IConfiguration configuration, TimeProvider clock) : IHostedService
{
    static readonly Guid Platform = NamedId.Of("organisation", "platform");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var clientId = configuration["Identity:AdminClientId"] ?? throw new InvalidOperationException("Identity:AdminClientId is not set");
        var secret = configuration["Identity:AdminClientSecret"]
            ?? throw new InvalidOperationException("Identity:AdminClientSecret is not set");

        using var scope = scopes.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ClientStore>().CreateTablesAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<AccountStore>().CreateTablesAsync(cancellationToken);
        await EnsureOrganisationAsync(clientId, cancellationToken);
        var clients = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        await EnsureClientAsync(clients, clientId, secret, cancellationToken);
        if (ConsoleClient.Of(configuration) is { } console) await console.EnsureAsync(clients, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static async Task EnsureClientAsync(IOpenIddictApplicationManager clients, string clientId, string secret, CancellationToken cancel)
    {
        var wanted = IssueApiClientDecider.Describe(clientId, secret, Platform);
        if (await clients.FindByClientIdAsync(clientId, cancel) is not { } client) await clients.CreateAsync(wanted, cancel);
        else if (!await clients.ValidateClientSecretAsync(client, secret, cancel)) await clients.UpdateAsync(client, wanted, cancel);
    }

    async Task EnsureOrganisationAsync(string clientId, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        if (await session.Events.FetchStreamStateAsync(Platform, cancel) is not null) return;
        var now = clock.GetUtcNow();
        session.Events.StartStream<Organisation>(Platform,
            new OrganisationRegistered(Platform, "Platform administration", "", [Contracts.Identity.Role.Admin], now),
            new ApiClientIssued(clientId, "bootstrap administrator", now));
        await session.SaveChangesAsync(cancel);
    }
}
