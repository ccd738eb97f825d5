using SupplyChain.TestKit.Platform;

namespace SupplyChain.EndToEnd;

[Collection("one after another on one platform")]
public sealed class OperationsTests(RunningPlatform platform)
{
    const string Services = "{ platform { services { name setAsideCount failedQueues { queue messages } } } }";

    [Fact]
    public async Task Every_service_tells_administrators_what_it_could_not_work_with_and_nobody_else()
    {
        var answer = await (await platform.AdministratorAsync()).Query(Services);
        foreach (var service in answer.GetProperty("platform").GetProperty("services").EnumerateArray())
        {
            var name = service.GetProperty("name").GetString()!;
            platform.Services.Keys.ShouldContain(name);
            service.GetProperty("setAsideCount").GetInt64().ShouldBe(0, name);
            service.GetProperty("failedQueues").GetArrayLength().ShouldBe(0, service.ToString());
        }

        var alliance = await platform.JoinAsync("Curious Alliance", "alliance");
        (await Should.ThrowAsync<GraphErrors>(() => alliance.Query(Services))).Message.ShouldContain("FORBIDDEN");
    }
}
