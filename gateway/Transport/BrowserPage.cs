namespace SupplyChain.Gateway.Transport;

/// <summary>What a browser shows that opens the endpoint: how it is asked, since a page cannot show what it answers.</summary>
static class BrowserPage
{
    const string Page = """
        <!DOCTYPE html>
        <html lang="zh">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>SupplyChain GraphQL</title>
        </head>
        <body>
        <main>
        <h1>SupplyChain GraphQL</h1>
        <p>此地址供程序使用。请用 GraphQL 工具（如 GraphiQL、Altair、Insomnia、Postman）打开本页地址，并在请求头中加入
        <code>Authorization: Bearer</code> 和访问令牌。登录后可读取完整的模式（introspection）。</p>
        <p lang="en">This address is for programs. Open it with a GraphQL tool such as GraphiQL, Altair, Insomnia or Postman, and add the
        header <code>Authorization: Bearer</code> with an access token. With a token the whole schema can be introspected.</p>
        <pre><code>curl {address} -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
          -d '{"query":"{ taxonomy { groups { id } } }"}'</code></pre>
        </main>
        </body>
        </html>
        """;

    /// <summary>Whether a browser opens the address: it accepts a page and asks nothing.</summary>
    public static bool IsAskedFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.QueryString.Value is null or "" or "?"
        && request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    public static Task WriteAsync(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        http.Response.ContentType = "text/html; charset=utf-8";
        var request = http.Request;
        // The host is what the caller sent: it is shown as text.
        var address = System.Net.WebUtility.HtmlEncode($"{request.Scheme}://{request.Host}{request.Path}");
        return http.Response.WriteAsync(Page.Replace("{address}", address, StringComparison.Ordinal), http.RequestAborted);
    }
}
