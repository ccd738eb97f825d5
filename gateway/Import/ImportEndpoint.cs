using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Import;

/// <summary>
/// <c>POST /import/{kind}</c>: a file with an optional mapping. Valid rows are accepted, the others come back with row, column, value
/// and reason.
/// </summary>
static class ImportEndpoint
{
    public const int MaxFileBytes = ImportUpload.MaxFileBytes;

    /// <summary>A file of 100,000 rows takes a few minutes.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static void Map(WebApplication app)
    {
        foreach (var kind in app.Services.GetServices<ImportKind>())
        {
            app.MapPost(
                    $"/import/{kind.Name}",
                    (HttpContext http, ImportSender sender, ImportSlots slots, CancellationToken cancel) =>
                        ImportAsync(kind, http, sender, slots, cancel))
                .RequireAnyRole(kind.Roles)
                .DisableAntiforgery(); // tokens only, no cookies
        }
    }

    static async Task<IResult> ImportAsync(
        ImportKind kind, HttpContext http, ImportSender sender, ImportSlots slots, CancellationToken cancel)
    {
        var organisation = Caller.From(http.User).Organisation;
        using var slot = slots.Enter(organisation);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Longest);
        ImportReport? report = null;
        try
        {
            var upload = await ImportUpload.OfAsync(http, deadline.Token);
            var file = await SheetFile.OpenAsync(
                upload.Content, upload.Sheet, name => MappedHeader.IsColumn(kind, upload.Mapping, name), deadline.Token);
            var header = HeaderOf(kind, file, upload.Mapping);
            report = new ImportReport(Recognised.Of(file.Format, header.Columns), upload.IsDryRun);
            await new ImportRun(kind, organisation, IdOf(http.Request), sender, report).RunAsync(file, header, deadline.Token);
            return ReportFile.IsAskedFor(http.Request) ? ReportFile.Of(report) : Results.Ok(report);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return InPart(503, "The file took too long.", [new Fault("file", $"takes longer than {Longest.TotalMinutes} minutes")], report);
        }
        catch (ServiceUnavailable unavailable)
        {
            return InPart(503, unavailable.Message, [new Fault(unavailable.Service, "is not available")], report);
        }
        catch (ServiceRejected refused)
        {
            return InPart(refused.Status, refused.Message, refused.Faults, report);
        }
    }

    // Who is told that a column is missing has to know where it was looked for.
    static MappedHeader HeaderOf(ImportKind kind, SheetFile file, Mapping? mapping)
    {
        try
        {
            return new MappedHeader(kind, file.Header, mapping);
        }
        catch (Rejected wrong)
        {
            string?[] how = [file.Format.Format, file.Format.Encoding, file.Format.Separator, file.Format.Sheet];
            throw new Rejected(wrong.Status, [.. wrong.Faults, new Fault(
                "header", $"was taken from row {file.Format.HeaderRow}, read as {string.Join(", ", how.OfType<string>())}")]);
        }
    }

    // What was written stays written, and is said; the same file again changes only what is missing.
    static IResult InPart(int status, string detail, IReadOnlyList<Fault> faults, ImportReport? report) => Results.Problem(
        detail, statusCode: status, title: status == 503 ? "The file was read in part. Send it again." : null,
        extensions: new Dictionary<string, object?> { ["errors"] = faults, ["report"] = report });

    /// <summary>The id of this attempt: a client that repeats a request under the same key repeats the same batches.</summary>
    static Guid IdOf(HttpRequest request) => request.Headers[IdempotencyKey.Header] switch
    {
        [] => Guid.NewGuid(),
        [var key] when Guid.TryParse(key, out var id) => id,
        _ => throw new Rejected(400, new Fault(IdempotencyKey.Header, "must be a UUID")),
    };
}
