using Npgsql;

using SupplyChain.TestKit;

namespace SupplyChain.DemandForecasting.Tests;

/// <summary>A forecast that nobody can write to until it is let go; those who want to wait in the order in which they came.</summary>
sealed class HeldForecast(NpgsqlDataSource source, NpgsqlConnection holding) : IAsyncDisposable
{
    public static async Task<HeldForecast> Of(Guid forecast, string database)
    {
        var source = NpgsqlDataSource.Create(database);
        var holding = await source.OpenConnectionAsync();
        await holding.BeginTransactionAsync();
        await using var hold =
            new NpgsqlCommand("select from mt_streams where id = $1 for update", holding) { Parameters = { new() { Value = forecast } } };
        await hold.ExecuteNonQueryAsync();
        return new HeldForecast(source, holding);
    }

    /// <summary>Waits until so many wait.</summary>
    public Task Keeps(long writers) => Eventually.Get(async () =>
    {
        await using var asking =
            source.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0");
        return (long)(await asking.ExecuteScalarAsync())!;
    }, waiting => waiting == writers);

    public async ValueTask DisposeAsync()
    {
        await holding.DisposeAsync();
        await source.DisposeAsync();
    }
}
