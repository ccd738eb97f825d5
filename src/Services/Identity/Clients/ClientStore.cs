using Microsoft.EntityFrameworkCore;

namespace SupplyChain.Identity.Clients;

/// <summary>OpenIddict's applications, in a schema of their own beside the event store.</summary>
public sealed class ClientStore(DbContextOptions<ClientStore> options) : DbContext(options)
{
    const string Schema = "clients";

    /// <summary>Creates missing tables. A lock lets replicas start at the same time.</summary>
    public async Task CreateTablesAsync(CancellationToken cancel)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({Schema}))", cancel);
        var found = await Database.SqlQuery<int>(
            $"select count(*)::int as \"Value\" from information_schema.tables where table_schema = {Schema}").SingleAsync(cancel);
        if (found == 0) await Database.ExecuteSqlRawAsync(Database.GenerateCreateScript(), cancel);
        await transaction.CommitAsync(cancel);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema(Schema).UseOpenIddict();
}
