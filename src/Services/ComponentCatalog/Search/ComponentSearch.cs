using Marten;

using Npgsql;

using SupplyChain.ComponentCatalog.Components;

namespace SupplyChain.ComponentCatalog.Search;

/// <summary>A condition on rows of the table of searches, in SQL with a question mark for each value.</summary>
public sealed record Condition(string Sql, params object[] Values);

/// <summary>Finds components in the order of their names, in one round trip.</summary>
public sealed class ComponentSearch(NpgsqlDataSource database, IDocumentStore store)
{
    // So many rows are looked at in less time than the index of terms takes for common ones.
    const int Nearest = 500;
    const int TimeoutSeconds = 10;

    /// <summary>A command that ends after some seconds.</summary>
    public NpgsqlCommand Command()
    {
        var command = database.CreateCommand();
        command.CommandTimeout = TimeoutSeconds;
        return command;
    }

    /// <summary>The component in a column of a row.</summary>
    public Component Read(NpgsqlDataReader reader, int column) => Read<Component>(reader, column);

    /// <summary>The document in a column of a row.</summary>
    public T Read<T>(NpgsqlDataReader reader, int column) => store.Options.Serializer().FromJson<T>(reader, column);

    /// <summary>The first components that meet a filter.</summary>
    /// <param name="after">The sort key behind which they begin; null for the first of all.</param>
    public async Task<IReadOnlyList<Component>> Find(ComponentFilter filter, string? after, int count, CancellationToken cancel)
    {
        await using var command = Command();
        var search = new SearchSql(command.Parameters);
        command.CommandText =
            $"""
            {search.Of(filter, after, count, Nearest)}
            select data from found join mt_doc_component on id = component_id order by sort_key
            """;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var components = new List<Component>(count);
        while (await reader.ReadAsync(cancel)) components.Add(Read(reader, 0));
        return components;
    }

    /// <summary>The ids of all components that meet a filter, in the order of their names; so many at most.</summary>
    public async Task<IReadOnlyList<Guid>> FindIds(ComponentFilter filter, int most, CancellationToken cancel)
    {
        await using var command = Command();
        command.CommandText =
            $"select component_id from ({new SearchSql(command.Parameters).All(filter, most)}) every_one order by sort_key";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(cancel)) ids.Add(reader.GetGuid(0));
        return ids;
    }
}
