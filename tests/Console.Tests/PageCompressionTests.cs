using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SupplyChain.Console.Tests;

public sealed class PageCompressionTests
{
    [Theory]
    [InlineData(null, "text/html; charset=utf-8", true)]
    [InlineData("identity", "text/html; charset=utf-8", true)]
    [InlineData("gzip", "text/html; charset=utf-8", false)]
    [InlineData("identity", "text/event-stream", false)]
    public void A_page_is_compressed_also_where_its_panels_follow_it(string? encoding, string type, bool compressed)
    {
        using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var compression = new PageCompression(services, Options.Create(new ResponseCompressionOptions()));
        var http = new DefaultHttpContext { Response = { ContentType = type } };
        if (encoding is not null) http.Response.Headers.ContentEncoding = encoding;

        compression.ShouldCompressResponse(http).ShouldBe(compressed);
        http.Response.Headers.ContentEncoding.ToString().ShouldBe(compressed ? "" : encoding);
    }
}
