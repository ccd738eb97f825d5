using System.Net.Http.Headers;
using System.Text;

using Npgsql;

using Xunit;

namespace SupplyChain.TestKit;

/// <summary>
/// A database and a virtual host of a test assembly's own, on the PostgreSQL and RabbitMQ that the environment names
/// (<c>./dev test</c> starts both); they are dropped at the end.
/// </summary>
public sealed class TestServers : IAsyncLifetime
{
    static readonly string Postgres = Required("SUPPLYCHAIN_TEST_POSTGRES");
    static readonly Uri RabbitMq = new(Required("SUPPLYCHAIN_TEST_RABBITMQ"));
    static readonly Uri Management = new(Required("SUPPLYCHAIN_TEST_RABBITMQ_MANAGEMENT"));

    readonly string name = $"test_{Guid.NewGuid():N}";

    public string Database => DatabaseNamed(name);
    public string Bus => new UriBuilder(RabbitMq) { Path = name }.Uri.ToString();

    public async ValueTask InitializeAsync()
    {
        await CreateDatabaseAsync(name);
        await ManageAsync(HttpMethod.Put, $"api/vhosts/{name}");
    }

    /// <summary>One more database, for a test that needs a store to itself; dropped with the others.</summary>
    public async Task<string> AnotherDatabaseAsync()
    {
        var another = $"{name}_{Guid.NewGuid():N}"[..60];
        await CreateDatabaseAsync(another);
        return DatabaseNamed(another);
    }

    /// <summary>Calls the broker's management API on this virtual host, such as <c>queues</c>; returns the answer's body.</summary>
    public Task<string> BrokerAsync(string path) => ManageAsync(HttpMethod.Get, $"api/{path}/{name}");

    /// <summary>The broker's nodes as its management API tells of them, with the numbers of their processes.</summary>
    public static Task<string> BrokerNodesAsync() => ManageAsync(HttpMethod.Get, "api/nodes");

    public async ValueTask DisposeAsync()
    {
        await ManageAsync(HttpMethod.Delete, $"api/vhosts/{name}");
        NpgsqlConnection.ClearAllPools();
        var databases = new List<string>();
        await using var server = NpgsqlDataSource.Create(DatabaseNamed("postgres"));
        await using (var listing = server.CreateCommand($"select datname from pg_database where datname like '{name}%'"))
        await using (var reader = await listing.ExecuteReaderAsync())
            while (await reader.ReadAsync()) databases.Add(reader.GetString(0));
        foreach (var database in databases)
        {
            await using var drop = server.CreateCommand($"drop database if exists {database} with (force)");
            await drop.ExecuteNonQueryAsync();
        }
    }

    static string DatabaseNamed(string database) => new NpgsqlConnectionStringBuilder(Postgres)
    {
        Database = database,
        MaxPoolSize = 40,
        Options = "-c client_connection_check_interval=1000",
    }.ConnectionString;

    static async Task CreateDatabaseAsync(string database)
    {
        await using var server = NpgsqlDataSource.Create(DatabaseNamed("postgres"));
        await using var create = server.CreateCommand($"create database {database}");
        await create.ExecuteNonQueryAsync();
    }

    static async Task<string> ManageAsync(HttpMethod method, string path)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        using var request = new HttpRequestMessage(method, new Uri(Management, path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Management.UserInfo))));
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    static string Required(string variable) => Environment.GetEnvironmentVariable(variable)
        ?? throw new InvalidOperationException($"{variable} is not set: run the tests with ./dev test");
}
