using System.Text;
using System.Text.Json;

using Npgsql;

using RabbitMQ.Client;

using SupplyChain.Contracts;
using SupplyChain.TestKit;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys.Filled;

/// <summary>What a service could not work with, for as long as administrators look at it: something due, and a message.</summary>
sealed class Troubles : IAsyncDisposable
{
    const string Counts = "{ platform { services { setAsideCount failedQueues { queue } } } }";

    readonly RunningPlatform platform;
    readonly Guid line = Guid.NewGuid();
    string queue = "";

    Troubles(RunningPlatform platform) => this.platform = platform;

    public static async Task<Troubles> BeginAsync(RunningPlatform platform)
    {
        var troubles = new Troubles(platform);
        // A line that cannot be read, and on which something is due.
        await troubles.RunAsync("insert into mt_doc_lineterms (id, data, next_lapse) values ($1, '{\"hours\": 1}', now())");
        await troubles.SendNonsenseAsync();
        var administrator = await platform.AdministratorAsync();
        await Eventually.Holds(async () =>
        {
            var services = (await administrator.Query(Counts)).GetProperty("platform").GetProperty("services").EnumerateArray().ToList();
            services.Sum(service => service.GetProperty("setAsideCount").GetInt64()).ShouldBe(1);
            services.Sum(service => service.GetProperty("failedQueues").GetArrayLength()).ShouldBe(1);
        });
        return troubles;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("delete from mt_doc_lineterms where id = $1");
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueuePurgeAsync($"{queue}_error");
    }

    async Task SendNonsenseAsync()
    {
        queue = JsonSerializer.Deserialize<JsonElement>(await platform.Servers.BrokerAsync("queues")).EnumerateArray()
            .Select(each => each.GetProperty("name").GetString()!)
            .First(name => name.StartsWith("capacity-booking-when-", StringComparison.Ordinal) && !name.EndsWith("_error", StringComparison.Ordinal));
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", Persistent = true };
        await channel.BasicPublishAsync("", queue, mandatory: true, properties, Encoding.UTF8.GetBytes("no message"));
    }

    Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = new Uri(platform.Servers.Bus) }.CreateConnectionAsync();

    async Task RunAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(platform.Databases[Services.CapacityBooking]);
        await using var command = database.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = line });
        await command.ExecuteNonQueryAsync();
    }
}
