using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// <c>POST /import/{kind}</c>: a CSV file as the body, or as the multipart field <c>file</c>, with an optional mapping.
/// Valid rows are accepted, the others come back with row, column and reason.
/// </summary>
static class ImportEndpoint
{
    public const int MaxFileBytes = 32 * 1024 * 1024;
    const int InMemoryBytes = 64 * 1024;

    public static void Map(WebApplication app)
    {
        foreach (var kind in app.Services.GetServices<ImportKind>())
        {
            app.MapPost(
                    $"/import/{kind.Name}",
                    (HttpContext http, ImportSender sender, CancellationToken cancel) => ImportAsync(kind, http, sender, cancel))
                .RequireAnyRole(kind.Roles)
                .DisableAntiforgery(); // tokens only, no cookies
        }
    }

    static async Task<IResult> ImportAsync(ImportKind kind, HttpContext http, ImportSender sender, CancellationToken cancel)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxFileBytes + InMemoryBytes;
        var (content, mapping) = await FileOf(http.Request, cancel);
        var file = await CsvFile.Check(content);
        var header = new MappedHeader(kind, file.Header, Mapping.Of(mapping));
        var run = new ImportRun(kind, Caller.From(http.User).Organisation, IdOf(http.Request), sender);
        try
        {
            await run.RunAsync(file, header, cancel);
            return Results.Ok(run.Report);
        }
        catch (ServiceUnavailable unavailable)
        {
            // What was written stays written, and is said; the same file again changes only what is missing.
            return Results.Problem(unavailable.Message, statusCode: 503, title: "The file was read in part. Send it again.",
                extensions: new Dictionary<string, object?>
                {
                    ["errors"] = new[] { new Fault(unavailable.Service, "is not available") },
                    ["report"] = run.Report,
                });
        }
        catch (ServiceRejected refused)
        {
            return Results.Problem(refused.Message, statusCode: refused.Status, extensions: new Dictionary<string, object?>
            {
                ["errors"] = refused.Faults,
                ["report"] = run.Report,
            });
        }
    }

    static async Task<(Stream Content, string? Mapping)> FileOf(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > MaxFileBytes + InMemoryBytes) throw TooLarge();
        var mapping = request.Query["mapping"].ToString();
        try
        {
            if (request.HasFormContentType)
            {
                var form = await request.ReadFormAsync(
                    new FormOptions { MultipartBodyLengthLimit = MaxFileBytes, BufferBody = false }, cancel);
                var file = form.Files["file"] ?? throw Rejected.Field("file", "is required: the CSV as a multipart field of that name");
                return (file.OpenReadStream(), form["mapping"] is [{ } given] ? given : mapping);
            }

            if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "text/csv")
                throw new Rejected(415, new Fault("Content-Type", "must be text/csv or multipart/form-data"));
            request.EnableBuffering(InMemoryBytes, MaxFileBytes);
            await request.Body.CopyToAsync(Stream.Null, cancel);
            return (request.Body, mapping);
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

    static Rejected TooLarge() => new(413, new Fault("file", $"is above the limit of {MaxFileBytes} bytes"));

    /// <summary>The id of this attempt: a client that repeats a request under the same key repeats the same batches.</summary>
    static Guid IdOf(HttpRequest request) => request.Headers[IdempotencyKey.Header] switch
    {
        [] => Guid.NewGuid(),
        [var key] when Guid.TryParse(key, out var id) => id,
        _ => throw new Rejected(400, new Fault(IdempotencyKey.Header, "must be a UUID")),
    };
}
