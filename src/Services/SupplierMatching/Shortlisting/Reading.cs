using Marten;

using Npgsql;

namespace SupplyChain.SupplierMatching.Shortlisting;

static class Reading
{
    /// <summary>
    /// A read in a session of its own, and so on a connection of its own: several may be under way at once. It sees what is committed.
    /// </summary>
    public static async Task<T> Apart<T>(this IQuerySession session, Func<IQuerySession, Task<T>> read)
    {
        await using var own = session.DocumentStore.QuerySession();
        return await read(own);
    }

    /// <summary>
    /// The rows of a query, on a connection of its own: several may be under way at once. It sees what is committed.
    /// </summary>
    public static async Task<List<T>> Rows<T>(
        this IQuerySession session, string sql, object[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = session.Database.CreateConnection();
        await connection.OpenAsync(cancel);
        await using var query = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) query.Parameters.AddWithValue(parameter);
        await using var reader = await query.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel)) rows.Add(read(reader));
        return rows;
    }
}
