using System.Text.Json;

namespace SupplyChain.ServiceDefaults.Tests;

/// <summary>Anybody learns whether a service is ready; what it is made of is for those who run it.</summary>
public sealed class HealthTests(Servers servers)
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("X-Forwarded-For", null, false)]
    [InlineData("Forwarded", null, false)]
    [InlineData("Host", null, false)]
    [InlineData("X-Forwarded-For", "oem", false)]
    [InlineData("X-Forwarded-For", "alliance", false)]
    [InlineData("X-Forwarded-For", "admin", true)]
    public async Task Checks_are_told_on_the_machine_itself_and_to_administrators(string? header, string? role, bool told)
    {
        await using var service = await TallyService.StartAsync(servers.Own, servers.Issuer);
        using var client = service.WithToken(role is null ? null : servers.Issuer.Token(Guid.NewGuid(), [role]));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        if (header is not null) request.Headers.TryAddWithoutValidation(header, header == "Host" ? "platform.example" : "for=203.0.113.9");
        using var answer = await client.SendAsync(request);

        var report = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        report.GetProperty("status").GetString().ShouldNotBeNull();
        report.EnumerateObject().Select(field => field.Name).ShouldBe(told ? ["status", "checks"] : ["status"]);
    }
}
