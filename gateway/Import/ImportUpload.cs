using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Sheets;
using SupplyChain.Gateway.Words;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// What a caller sends: a file as the body or as the multipart field <c>file</c>, and what is said of it, as parameters of the query or
/// as multipart fields. Without a file, the parameter <c>from</c> names the job whose file it is.
/// </summary>
/// <param name="IsKept">Whether it is the file of a job.</param>
sealed record ImportUpload(Stream Content, ImportHow How, bool IsKept = false)
{
    public const int MaxFileBytes = 32 * 1024 * 1024;
    const int InMemoryBytes = 64 * 1024;

    public static readonly string[] Types =
        ["text/csv", "text/tab-separated-values", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    /// <param name="keptOf">The file of a job by its id.</param>
    /// <exception cref="Rejected">413, 415 or 422 for what is not such a file.</exception>
    public static async Task<ImportUpload> OfAsync(HttpContext http, Func<Guid, KeptFile> keptOf, CancellationToken cancel)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxFileBytes + InMemoryBytes;
        if (http.Request.ContentLength > MaxFileBytes + InMemoryBytes) throw TooLarge();
        try
        {
            return http.Request.HasFormContentType
                ? await OfForm(http.Request, keptOf, cancel)
                : await OfBody(http.Request, keptOf, cancel);
        }
        catch (InvalidDataException broken)
        {
            throw new Rejected(broken.Message.Contains("limit") ? 413 : 400, new Fault("file", $"{broken.Message}"));
        }
        catch (IOException above) when (above is not BadHttpRequestException { StatusCode: not 413 })
        {
            throw TooLarge();
        }
    }

    static async Task<ImportUpload> OfForm(HttpRequest request, Func<Guid, KeptFile> keptOf, CancellationToken cancel)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxFileBytes, BufferBody = false }, cancel);
        return Of(
            form.Files["file"]?.OpenReadStream(), request, keptOf,
            name => form.TryGetValue(name, out var given) ? given : request.Query[name]);
    }

    static async Task<ImportUpload> OfBody(HttpRequest request, Func<Guid, KeptFile> keptOf, CancellationToken cancel)
    {
        if (request.ContentType is null && request.Query.ContainsKey("from")) return Of(null, request, keptOf, name => request.Query[name]);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !Types.Contains(type.MediaType.ToString()))
            throw new Rejected(415, new Fault("Content-Type", $"must be multipart/form-data or one of {string.Join(", ", Types)}"));
        request.EnableBuffering(InMemoryBytes, MaxFileBytes);
        await request.Body.CopyToAsync(Stream.Null, cancel);
        return Of(request.Body, request, keptOf, name => request.Query[name]);
    }

    static ImportUpload Of(
        Stream? content, HttpRequest request, Func<Guid, KeptFile> keptOf, Func<string, StringValues> parameter)
    {
        string? Text(string name) => parameter(name).ToString() is { Length: > 0 } text ? text : null;
        var how = new ImportHow(
            Text("mapping"), new SheetRequest(Text("encoding"), Text("separator"), Text("sheet")),
            Text("dryRun") is { } asked && (bool.TryParse(asked, out var isDryRun)
                ? isDryRun
                : throw Rejected.Field("dryRun", "is neither true nor false")),
            ReasonWords.LanguageOf(request));
        if (Text("from") is not { } from)
            return new(content ?? throw Rejected.Field("file", "is required: the file as a multipart field of that name"), how);
        var kept = keptOf(Guid.TryParse(from, out var job) ? job : throw Rejected.Field("from", "is not a UUID"));
        if (content is not null) return new(content, how.Over(kept.How, isSameFile: false));
        content = kept.Open();
        request.HttpContext.Response.RegisterForDispose(content);
        return new(content, how.Over(kept.How, isSameFile: true), IsKept: true);
    }

    static Rejected TooLarge() => new(413, new Fault("file", $"is above the limit of {MaxFileBytes} bytes"));
}
