using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

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
