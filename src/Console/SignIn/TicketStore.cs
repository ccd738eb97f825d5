using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

using Npgsql;

namespace SupplyChain.Console.SignIn;

/// <summary>
/// Keeps sign-ins, with their tokens, in the console's database. The browser has the id of one in an encrypted cookie and nothing
/// else. A restart ends no session; who reads the database reads no token.
/// </summary>
public sealed class TicketStore(NpgsqlDataSource database, IDataProtectionProvider protection, TimeProvider clock) : ITicketStore
{
    const string Table = """
        create table if not exists session (id uuid primary key, ticket bytea not null, ends_at timestamptz not null);
        create index if not exists session_ends_at on session (ends_at);
        """;

    /// <summary>Ended sessions that one sign-in deletes at most.</summary>
    const int Swept = 100;

    /// <summary>How long a session is kept where its ticket does not say.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    readonly IDataProtector protector = protection.CreateProtector("sign-in");

    public async Task Deploy()
    {
        await using var command = database.CreateCommand(Table);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var id = Guid.NewGuid();
        await using var sweep = database.CreateCommand(
            "delete from session where id in (select id from session where ends_at < $1 limit $2)");
        sweep.Parameters.AddWithValue(clock.GetUtcNow());
        sweep.Parameters.AddWithValue(Swept);
        await sweep.ExecuteNonQueryAsync();
        await Write(id, ticket, "insert into session (id, ticket, ends_at) values ($1, $2, $3)");
        return id.ToString("N");
    }

    /// <summary>A session that was ended meanwhile does not come back.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Guid.TryParse(key, out var id)
        ? Write(id, ticket, "update session set ticket = $2, ends_at = $3 where id = $1")
        : Task.CompletedTask;

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (!Guid.TryParse(key, out var id)) return null;
        await using var command = database.CreateCommand("select ticket from session where id = $1 and ends_at > $2");
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        var ticket = (byte[]?)await command.ExecuteScalarAsync();
        return ticket is null ? null : TicketSerializer.Default.Deserialize(protector.Unprotect(ticket));
    }

    public async Task RemoveAsync(string key)
    {
        if (!Guid.TryParse(key, out var id)) return;
        await using var command = database.CreateCommand("delete from session where id = $1");
        command.Parameters.AddWithValue(id);
        await command.ExecuteNonQueryAsync();
    }

    async Task Write(Guid id, AuthenticationTicket ticket, string sql)
    {
        await using var command = database.CreateCommand(sql);
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(protector.Protect(TicketSerializer.Default.Serialize(ticket)));
        command.Parameters.AddWithValue(ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + Longest);
        await command.ExecuteNonQueryAsync();
    }
}
