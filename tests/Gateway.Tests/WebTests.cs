using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

using Microsoft.AspNetCore.Hosting;

namespace SupplyChain.Gateway.Tests;

/// <summary>What browsers, and the way through the web, need of the endpoint.</summary>
public sealed class WebTests(TestGateway gateway)
{
    const string Console = "https://console.example.org";
    const string Labels = "/graphql?query=%7B%20boxes(first%3A%2030)%20%7B%20nodes%20%7B%20id%20label%20%7D%20%7D%20%7D";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task An_answer_is_compressed_where_the_client_can_read_it(string encoding)
    {
        var client = gateway.As("oem");
        var plain = await client.GetByteArrayAsync(Labels);

        using var request = new HttpRequestMessage(HttpMethod.Get, Labels) { Headers = { AcceptEncoding = { new(encoding) } } };
        using var response = await client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        response.Headers.Vary.ShouldContain("Accept-Encoding");
        var sent = await response.Content.ReadAsByteArrayAsync();
        sent.Length.ShouldBeLessThan(plain.Length * 2 / 3);
        Unpacked(sent, encoding).ShouldBe(plain);
    }

    /// <summary>A browser opens six connections at most with HTTP/1.1, and each event stream takes one.</summary>
    [Fact]
    public async Task Where_TLS_ends_here_HTTP_2_is_spoken()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        await using var own = gateway.With();
        own.UseKestrel(server => server.Listen(IPAddress.Loopback, 0, port => port.UseHttps(certificate)));
        own.StartServer();
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var client = new HttpClient(handler)
        {
            BaseAddress = own.ClientOptions.BaseAddress,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };

        using var answer = await client.GetAsync("/graphql?query=%7B%20motto%20%7D");

        answer.Version.ShouldBe(HttpVersion.Version20);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("keep dry");
    }

    [Fact]
    public async Task Imports_are_described_for_tools_that_generate_clients()
    {
        await using var real = gateway.WithRealSchema();

        var document = JsonSerializer.Deserialize<JsonElement>(await gateway.SignedIn(real, "supplier").GetStringAsync("/openapi/imports.json"));

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
        var paths = document.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldContain("/import/jobs/{id}/report");
        paths.At("/import/jobs/{id}/rejected", "get", "responses").EnumerateObject().Select(status => status.Name).ShouldContain("200");
        paths.TryGetProperty("/graphql", out _).ShouldBeFalse();
        var offers = paths.At("/import/offers", "post");
        offers.GetProperty("description").GetString()!.ShouldContain("partNumber (required)");
        offers.At("requestBody", "content").EnumerateObject().Select(type => type.Name).ShouldContain("multipart/form-data");
        offers.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).ShouldContain("dryRun");
        offers.GetProperty("responses").EnumerateObject().Select(status => status.Name).ShouldBe(
            ["200", "202", "400", "401", "403", "404", "409", "413", "415", "422", "429", "503"], ignoreOrder: true);
        var shapes = document.At("components", "schemas").EnumerateObject().ToList();
        shapes.Concat(shapes.Where(shape => shape.Value.TryGetProperty("properties", out _)).SelectMany(shape => shape.Value.GetProperty("properties").EnumerateObject()))
            .Where(shape => !new[] { "type", "$ref", "oneOf" }.Any(word => shape.Value.TryGetProperty(word, out _)))
            .Select(shape => shape.ToString()).ShouldBeEmpty("a tool knows nothing of what has no type");
        (await real.CreateClient().GetAsync("/openapi/imports.json")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stream_of_events_is_not_compressed()
    {
        var client = gateway.As("oem");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query": "{ motto }"}""", MediaTypeHeaderValue.Parse("application/json")),
            Headers = { Accept = { new("text/event-stream") }, AcceptEncoding = { new("gzip"), new("br") } },
        };
        using var response = await client.SendAsync(request);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        response.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unchanged_answer_is_not_sent_again()
    {
        var client = gateway.As("oem");
        using var first = await client.GetAsync(Labels);
        first.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        var tag = first.Headers.ETag.ShouldNotBeNull();

        using var again = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Labels) { Headers = { IfNoneMatch = { tag } } });
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        using var other = await client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/graphql?query=%7Bmotto%7D") { Headers = { IfNoneMatch = { tag } } });
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_failed_or_was_posted_is_not_kept()
    {
        using var posted = await gateway.As("oem").PostGraph("{ motto }");
        posted.Headers.CacheControl!.ToString().ShouldBe("no-store");
        using var anonymous = await gateway.Anonymous().GetAsync(Labels);
        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        anonymous.Headers.CacheControl!.ToString().ShouldBe("no-store");
    }

    [Theory]
    [InlineData(Console, true)]
    [InlineData("https://console.example.org.rival.example", false)]
    [InlineData("null", false)]
    public async Task Pages_of_configured_origins_alone_may_ask(string origin, bool allowed)
    {
        await using var open = gateway.With(("Cors:Origins", $"{Console}, https://other.example.org"));
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", origin);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,idempotency-key");
        using var leave = await open.CreateClient().SendAsync(preflight);

        leave.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        leave.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins).ShouldBe(allowed);
        if (allowed) origins.ShouldBe([origin]);
        leave.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();

        using var request = new HttpRequestMessage(HttpMethod.Get, Labels) { Headers = { { "Origin", origin } } };
        using var answer = await gateway.SignedIn(open, "oem").SendAsync(request);
        answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(allowed);
    }

    [Fact]
    public async Task Without_configured_origins_no_page_may_ask()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", Console);
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        using var leave = await gateway.Anonymous().SendAsync(preflight);
        leave.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Fact]
    public async Task A_browser_that_opens_the_endpoint_is_told_how_to_ask()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var page = await gateway.Anonymous().SendAsync(request);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
        var html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("Authorization: Bearer");
        html.ShouldContain("curl http://localhost/graphql");

        using var program = await gateway.Anonymous().GetAsync("/graphql");
        program.Content.Headers.ContentType!.MediaType.ShouldBe("application/graphql-response+json");
    }

    static byte[] Unpacked(byte[] sent, string encoding)
    {
        using var packed = new MemoryStream(sent);
        using Stream unpacking = encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
