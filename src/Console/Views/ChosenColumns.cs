using Npgsql;

namespace SupplyChain.Console.Views;

/// <summary>Which columns a person chose for a list, by their keys in the address.</summary>
/// <param name="List">The path of its page, such as <c>gaps</c>.</param>
public sealed record ColumnChoice(string List, IReadOnlyList<string> Columns);

/// <summary>Which columns each person last chose for each list, in the console's database.</summary>
public sealed class ChosenColumns(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Lists of a person, and columns of a list.</summary>
    public const int Most = 50;

    const string Table = """
        create table if not exists chosen_columns (
            person text not null, list text not null, columns text[] not null, saved_at timestamptz not null, primary key (person, list));
        """;

    public async Task Deploy()
    {
        await using var command = database.CreateCommand(Table);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>None where the person chose none.</summary>
    public async Task<IReadOnlyList<string>> Of(string person, string list, CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand("select columns from chosen_columns where person = $1 and list = $2");
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(list);
        return await command.ExecuteScalarAsync(cancel) as string[] ?? [];
    }

    /// <summary>Keeps the choice in place of the former one. False where the person has chosen for as many lists as there may be.</summary>
    public async Task<bool> Keep(string person, ColumnChoice choice, CancellationToken cancel = default)
    {
        if (choice.Columns.Count == 0) return await Forget(person, choice.List, cancel);
        await using var command = database.CreateCommand("""
            insert into chosen_columns (person, list, columns, saved_at)
            select $1, $2, $3, $4 where exists (select from chosen_columns where person = $1 and list = $2)
                or (select count(*) from chosen_columns where person = $1) < $5
            on conflict (person, list) do update set columns = excluded.columns, saved_at = excluded.saved_at
            """);
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(choice.List);
        command.Parameters.AddWithValue(choice.Columns.ToArray());
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(Most);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    async Task<bool> Forget(string person, string list, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("delete from chosen_columns where person = $1 and list = $2");
        command.Parameters.AddWithValue(person);
        command.Parameters.AddWithValue(list);
        await command.ExecuteNonQueryAsync(cancel);
        return true;
    }
}
