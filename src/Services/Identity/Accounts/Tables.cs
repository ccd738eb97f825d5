using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace SupplyChain.Identity.Accounts;

public static class Tables
{
    /// <summary>Creates a schema with its tables where it is missing. A lock lets replicas start at the same time.</summary>
    public static async Task CreateMissingTablesAsync(this DatabaseFacade database, string schema, CancellationToken cancel)
    {
        await using var transaction = await database.BeginTransactionAsync(cancel);
        await database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({schema}))", cancel);
        var found = await database.SqlQuery<int>(
            $"select count(*)::int as \"Value\" from information_schema.tables where table_schema = {schema}").SingleAsync(cancel);
        if (found == 0) await database.ExecuteSqlRawAsync(database.GenerateCreateScript(), cancel);
        await transaction.CommitAsync(cancel);
    }
}
