using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Contracts;
using SupplyChain.TestKit.Platform;

namespace SupplyChain.Benchmarks;

/// <summary>The services' own HTTP APIs, for what is measured without the gateway.</summary>
static class Platform
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>A client of a service with an organisation's token and connections of its own.</summary>
    public static HttpClient ClientOf(this RunningPlatform platform, string service, GraphClient organisation) =>
        new(new SocketsHttpHandler())
        {
            BaseAddress = new Uri(platform.Services[service].Url),
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", organisation.Token) },
            Timeout = TimeSpan.FromSeconds(30),
        };

    /// <summary>Posts a command with an id of its own; anything but success throws.</summary>
    public static async Task<Receipt> Command(this HttpClient client, string path, object body)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: Json) };
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<Receipt>(Json))!;
    }

    /// <summary>A part to measure with, published by a supplier.</summary>
    public static async Task<Guid> PublishComponent(this GraphClient supplier, string partNumber)
    {
        var published = await supplier.Mutate("publishComponent", new
        {
            manufacturer = "Synthetic Optics",
            partNumber,
            @class = "waveguide",
            unit = "1",
            lifecycle = "ACTIVE",
            origin = "DOMESTIC",
            readiness = "MASS_PRODUCTION",
            properties = Array.Empty<object>(),
        }, "component { id }");
        return published.GetProperty("component").GetProperty("id").GetGuid();
    }
}
