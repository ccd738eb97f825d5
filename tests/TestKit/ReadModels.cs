using System.Text;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

namespace SupplyChain.TestKit;

/// <summary>Rebuilding read models, and what they hold in a form that can be compared.</summary>
public static class ReadModels
{
    static readonly TimeSpan FarBack = TimeSpan.FromDays(3650);

    /// <summary>Every row of every table that is a read model, documents and tables of a service's own: all but events, their progress, the notes of commands and messages, and the feed of changes, which says when something was written.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> DumpAsync(IServiceProvider services)
    {
        var source = services.GetRequiredService<NpgsqlDataSource>();
        var tables = new List<string>();
        await using (var listing = source.CreateCommand(
            "select tablename from pg_tables where schemaname = 'public' and (tablename like 'mt_doc_%' or tablename not like 'mt_%') order by 1"))
        await using (var reader = await listing.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));

        var dump = new Dictionary<string, string>();
        foreach (var table in tables.Except(["mt_doc_processedcommand", "mt_doc_inboxentry", "mt_doc_subjectseen", "object_changes", "search_look"]))
        {
            var text = new StringBuilder();
            var data = table.StartsWith("mt_doc_", StringComparison.Ordinal) ? "data" : "to_jsonb(t)";
            await using var rows = source.CreateCommand($"select {data}::text from {table} t order by 1");
            await using var reader = await rows.ExecuteReaderAsync();
            while (await reader.ReadAsync()) text.AppendLine(reader.GetString(0));
            dump[table] = text.ToString();
        }
        return dump;
    }

    public static Task RebuildAsync(IServiceProvider services) => services.RebuildReadModelsAsync();

    /// <summary>
    /// The same for a test that nothing runs beside, of a service with deadlines. The verb stops the service. Here it goes on, and would
    /// take what is not rebuilt to its end for due; while the clock is far back nothing is.
    /// </summary>
    public static async Task RebuildAsync(IServiceProvider services, ManualClock clock)
    {
        clock.Advance(-FarBack);
        await services.RebuildReadModelsAsync();
        clock.Advance(FarBack);
    }
}
