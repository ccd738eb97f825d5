using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// What a caller sends: a file as the body or as the multipart field <c>file</c>, and what is said of it, as parameters of the query or
/// as multipart fields.
/// </summary>
sealed record ImportUpload(Stream Content, Mapping? Mapping, SheetRequest Sheet, bool IsDryRun)
{
    public const int MaxFileBytes = 32 * 1024 * 1024;
    const int InMemoryBytes = 64 * 1024;

    static readonly string[] Types =
        ["text/csv", "text/tab-separated-values", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    /// <exception cref="Rejected">413, 415 or 422 for what is not such a file.</exception>
    public static async Task<ImportUpload> OfAsync(HttpContext http, CancellationToken cancel)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxFileBytes + InMemoryBytes;
        if (http.Request.ContentLength > MaxFileBytes + InMemoryBytes) throw TooLarge();
        try
        {
            return http.Request.HasFormContentType
                ? await OfForm(http.Request, cancel)
                : await OfBody(http.Request, cancel);
        }
        catch (InvalidDataException broken)
        {
            throw new Rejected(broken.Message.Contains("limit") ? 413 : 400, new Fault("file", broken.Message));
        }
        catch (IOException above) when (above is not BadHttpRequestException { StatusCode: not 413 })
        {
            throw TooLarge();
        }
    }

    static async Task<ImportUpload> OfForm(HttpRequest request, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxFileBytes, BufferBody = false }, cancel);
        var file = form.Files["file"] ?? throw Rejected.Field("file", "is required: the file as a multipart field of that name");
        return Of(file.OpenReadStream(), name => form.TryGetValue(name, out var given) ? given : request.Query[name]);
    }

    static async Task<ImportUpload> OfBody(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.ToString()))
            throw new Rejected(415, new Fault("Content-Type", $"must be multipart/form-data or one of {string.Join(", ", Types)}"));
        request.EnableBuffering(InMemoryBytes, MaxFileBytes);
        await request.Body.CopyToAsync(Stream.Null, cancel);
        return Of(request.Body, name => request.Query[name]);
    }

    static ImportUpload Of(Stream content, Func<string, StringValues> parameter)
    {
        string? Text(string name) => parameter(name).ToString() is { Length: > 0 } text ? text : null;
        return new ImportUpload(
            content, Mapping.Of(Text("mapping")), new SheetRequest(Text("encoding"), Text("separator"), Text("sheet")),
            Text("dryRun") is { } asked && (bool.TryParse(asked, out var isDryRun)
                ? isDryRun
                : throw Rejected.Field("dryRun", "is neither true nor false")));
    }

    static Rejected TooLarge() => new(413, new Fault("file", $"is above the limit of {MaxFileBytes} bytes"));
}
