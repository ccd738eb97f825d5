using System.Diagnostics;
using System.Globalization;

using Npgsql;

namespace SupplyChain.Benchmarks.Scale;

/// <summary>The floor of a bulk load: the same rows by COPY into a table of plain columns with a primary key.</summary>
static class PlainCopy
{
    const int Repeats = 3;

    public static async Task<double> RowsPerSecond(string database, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync();
        var rates = new List<double>();
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            await ExecuteAsync(connection, "drop table if exists plain_parts");
            await ExecuteAsync(connection, """
                create table plain_parts (manufacturer text, number text, class text, description text, origin text,
                    readiness text, region text,
                    field_of_view numeric, efficiency numeric, refractive_index numeric, thickness numeric, mass numeric, interface text,
                    primary key (manufacturer, number))
                """);
            var clock = Stopwatch.StartNew();
            await using (var copy = await connection.BeginTextImportAsync("copy plain_parts from stdin (format csv)"))
                foreach (var row in all) await copy.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', row)}\n"));
            rates.Add(all.Count / clock.Elapsed.TotalSeconds);
        }
        return Load.Median(rates);
    }

    static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
