using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace SupplyChain.Console;

/// <summary>
/// Compresses pages whose panels come one after the other, too. Blazor marks them as not to be compressed, since other servers would hold
/// back what is not complete; this one sends on whatever is flushed.
/// </summary>
sealed class PageCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    public override bool ShouldCompressResponse(HttpContext context)
    {
        var (headers, type) = (context.Response.Headers, context.Response.ContentType);
        if (headers.ContentEncoding == "identity" && type?.StartsWith("text/html", StringComparison.Ordinal) == true)
            headers.ContentEncoding = default;
        return base.ShouldCompressResponse(context);
    }
}
