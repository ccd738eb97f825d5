using Npgsql;

namespace SupplyChain.Console.Views;

/// <summary>An address that a person keeps under a name.</summary>
/// <param name="Path">Path and query behind the language, such as <c>gaps?region=370200</c>.</param>
public sealed record SavedView(string Name, string Path);

/// <summary>Each person's own named addresses, in the console's database. They say which figures are looked at, and hold none.</summary>
public sealed class SavedViews(NpgsqlDataSource database, TimeProvider clock)
{
    public const int Most = 50, LongestName = 60, LongestPath = 1500;

    const string Table = """
        create table if not exists saved_view (
            person text not null, name text not null, path text not null, saved_at timestamptz not null, primary key (person, name));
        """;

    public async Task Deploy()
    {
        await using var command = database.CreateCommand(Table);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SavedView>> Of(string person, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select name, path from saved_view where person = $1 order by name limit $2");
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(Most);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var views = new List<SavedView>();
        while (await rows.ReadAsync(cancel)) views.Add(new(rows.GetString(0), rows.GetString(1)));
        return views;
    }

    /// <summary>Keeps the address; the same name again replaces it. False where the person has as many as there may be.</summary>
    public async Task<bool> Save(string person, SavedView view, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("""
            insert into saved_view (person, name, path, saved_at)
            select $1, $2, $3, $4 where exists (select from saved_view where person = $1 and name = $2)
                or (select count(*) from saved_view where person = $1) < $5
            on conflict (person, name) do update set path = excluded.path, saved_at = excluded.saved_at
            """);
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(view.Name);
        command.Parameters.AddWithValue(view.Path);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(Most);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    public async Task Delete(string person, string name, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("delete from saved_view where person = $1 and name = $2");
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(name);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
