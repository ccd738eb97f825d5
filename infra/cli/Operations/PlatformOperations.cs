using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Cli.Tokens;
using SupplyChain.Contracts.Operations;

namespace SupplyChain.Cli.Operations;

/// <summary>What services could not work with, asked at the gateway with the administrator's token.</summary>
sealed class PlatformOperations(GatewayClient gateway, string token)
{
    const int MostPages = 200;

    const string SetAsideItems = """
        query ($after: String) { platform { services { name setAside(first: 50, after: $after) {
          nodes { id kind subject reason since attempts nextAttempt needsAttention } pageInfo { hasNextPage endCursor }
        } } } }
        """;

    const string FailedQueues = """
        { platform { services { name failedQueues { queue messages
          oldest { messageId messageType reason failedAt putsBackTo attempts nextAttempt }
        } } } }
        """;

    const string Release = """
        mutation ($input: ReleaseSetAsideInput!) { releaseSetAside(input: $input) { clientMutationId } }
        """;

    const string PutBack = """
        mutation ($input: PutBackMessagesInput!) { putBackMessages(input: $input) { outcome { queue putBack withoutQueue stopped } } }
        """;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task<PlatformOperations> ConnectAsync(HttpClient http, CancellationToken cancel)
    {
        var settings = Settings.FromEnvironment();
        var gateway = new GatewayClient(http, settings.Gateway);
        return new PlatformOperations(gateway, await new TokenSource(http, gateway, settings).OfAdministratorAsync(cancel));
    }

    /// <summary>All that is set aside, service by service.</summary>
    public async Task<Found<SetAsideItem>> SetAsideAsync(CancellationToken cancel)
    {
        var (services, missing) = await ServicesAsync(SetAsideItems, new { }, cancel);
        var found = new List<(string, SetAsideItem)>();
        foreach (var (service, answer) in services.ToList())
        {
            var list = answer.GetProperty("setAside");
            for (var page = 1; list.ValueKind != JsonValueKind.Null; page++)
            {
                found.AddRange(list.GetProperty("nodes").Deserialize<SetAsideItem[]>(Json)!.Select(item => (service, item)));
                var next = list.GetProperty("pageInfo");
                if (!next.GetProperty("hasNextPage").GetBoolean()) break;
                if (page == MostPages) throw new Failure($"{service} has set aside more than can be listed");
                // A cursor is of one list: what the other services answer to it is not looked at.
                var (more, _) = await ServicesAsync(SetAsideItems, new { after = next.GetProperty("endCursor").GetString() }, cancel);
                list = more[service].GetProperty("setAside");
                if (list.ValueKind == JsonValueKind.Null) missing = [.. missing, $"{service} no longer answers"];
            }
        }
        return new(found, missing);
    }

    /// <summary>All queues in which messages wait that failed, service by service.</summary>
    public async Task<Found<FailedQueue>> FailedQueuesAsync(CancellationToken cancel)
    {
        var (services, missing) = await ServicesAsync(FailedQueues, new { }, cancel);
        return new(
            [
                .. from service in services
                   let queues = service.Value.GetProperty("failedQueues")
                   where queues.ValueKind != JsonValueKind.Null
                   from queue in queues.Deserialize<FailedQueue[]>(Json)!
                   select (service.Key, queue),
            ],
            missing);
    }

    /// <summary>Returns why it was not released, such as that it has succeeded by itself; null if it was.</summary>
    public async Task<string?> ReleaseAsync(string service, Guid id, CancellationToken cancel)
    {
        var input = new { service, setAsideId = id, clientMutationId = Guid.NewGuid() };
        return (await gateway.RunPartlyAsync(Release, new { input }, token, cancel)).Missing is [var reason, ..] ? reason : null;
    }

    public async Task<MessagesPutBack> PutBackAsync(string service, string queue, int max, CancellationToken cancel)
    {
        var answer = await gateway.RunAsync(
            PutBack, new { input = new { service, queue, max, clientMutationId = Guid.NewGuid() } }, token, cancel);
        return answer.GetProperty("putBackMessages").GetProperty("outcome").Deserialize<MessagesPutBack>(Json)!;
    }

    async Task<(Dictionary<string, JsonElement> Services, IReadOnlyList<string> Missing)> ServicesAsync(
        string document, object variables, CancellationToken cancel)
    {
        var (data, missing) = await gateway.RunPartlyAsync(document, variables, token, cancel);
        return (
            data.GetProperty("platform").GetProperty("services").EnumerateArray()
                .ToDictionary(service => service.GetProperty("name").GetString()!),
            missing);
    }
}

/// <summary>What the services answered that are there, and why others did not.</summary>
sealed record Found<T>(IReadOnlyList<(string Service, T Item)> Items, IReadOnlyList<string> Missing)
{
    /// <summary>Tells on the standard error what is missing. Returns the exit code: 0 only when all services answered.</summary>
    public int Complete()
    {
        foreach (var reason in Missing) Console.Error.WriteLine($"dev: {reason}");
        return Missing.Count == 0 ? 0 : 1;
    }

    public string ToJson() => JsonSerializer.Serialize(
        new { items = Items.Select(each => new { service = each.Service, item = each.Item }), missing = Missing },
        JsonSerializerOptions.Web);
}
