using Microsoft.EntityFrameworkCore;

using SupplyChain.Identity.Accounts;

namespace SupplyChain.Identity.Clients;

/// <summary>OpenIddict's applications, codes and refresh tokens, in a schema of their own beside the event store.</summary>
public sealed class ClientStore(DbContextOptions<ClientStore> options) : DbContext(options)
{
    const string Schema = "clients";

    public Task CreateTablesAsync(CancellationToken cancel) => Database.CreateMissingTablesAsync(Schema, cancel);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(Schema).UseOpenIddict();
}
