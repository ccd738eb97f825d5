using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// <c>POST /import/{kind}</c>: a file with an optional mapping. Valid rows are accepted, the others come back with row, column, value
/// and reason; at once, or in the report of a job.
/// </summary>
static class ImportEndpoint
{
    /// <summary>As in RFC 7240.</summary>
    const string Asynchronous = "respond-async";

    /// <summary>For who waits for the answer. A file of 100,000 rows takes a few minutes.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static void Map(WebApplication app)
    {
        foreach (var kind in app.Services.GetServices<ImportKind>())
        {
            app.MapPost(
                    $"/import/{kind.Name}",
                    (HttpContext http, ImportSender sender, FileSlots slots, ImportQueue queue, TimeProvider clock,
                        CancellationToken cancel) => ImportAsync(kind, http, sender, slots, queue, clock, cancel))
                .RequireAnyRole(kind.Roles)
                .DisableAntiforgery() // tokens only, no cookies
                .Describe(kind);
        }
    }

    static async Task<IResult> ImportAsync(
        ImportKind kind, HttpContext http, ImportSender sender, FileSlots slots, ImportQueue queue, TimeProvider clock,
        CancellationToken cancel)
    {
        var caller = Caller.From(http.User);
        var asJob = http.Request.Headers["Prefer"].Any(prefer => prefer?.Contains(Asynchronous, StringComparison.OrdinalIgnoreCase) == true)
            || http.Request.ContentLength > JobLimits.BytesAtOnce;
        using var slot = (asJob ? queue.Receiving : slots).Enter(caller.Organisation);
        using var late = new CancellationTokenSource(Longest, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        ImportReport? report = null;
        try
        {
            var upload = await ImportUpload.OfAsync(http, KeptOf, deadline.Token);
            var (file, header, started) = await upload.How.ReadAsync(kind, upload.Content, deadline.Token);
            asJob |= upload.IsKept || upload.Content.Length > JobLimits.BytesAtOnce;
            // A check is a job also of columns that are not understood: from its file another is begun with a mapping.
            if (!asJob || !upload.How.IsDryRun) header.RequireComplete(file.Format);
            if (asJob) return await AcceptAsync(kind, http, caller, queue, upload, deadline.Token);
            report = started;
            var run = new ImportRun(
                kind, caller.Organisation, KeyOf(http.Request) ?? Guid.NewGuid(),
                (batch, rows, cancelling) => sender.SendAsync(kind, batch, rows, cancelling), report);
            await run.RunAsync(file, header, deadline.Token);
            return ReportFile.IsAskedFor(http.Request) ? ReportFile.Of(report) : Results.Ok(report);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
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

        KeptFile KeptOf(Guid id) => queue.Find(id, caller.Organisation) is not { } job ? throw Rejected.NotFound("importJob", id)
            : job.Kind == kind ? job.Kept
            : throw Rejected.Field("from", $"is an import of {job.Kind.Name}");
    }

    static async Task<IResult> AcceptAsync(
        ImportKind kind, HttpContext http, Caller caller, ImportQueue queue, ImportUpload upload, CancellationToken cancel)
    {
        // Under the same key the same file is sent again; another organisation's key is another one.
        var id = KeyOf(http.Request) is { } key
            ? NamedId.Of("import-job", caller.Organisation.ToString("N"), key.ToString("N"))
            : Guid.NewGuid();
        var job = await queue.AcceptAsync(kind, id, caller, CallerToken.Of(http), upload, cancel);
        return Results.Accepted($"/import/jobs/{job.Id}", job);
    }

    // What was written stays written, and is said; the same file again changes only what is missing.
    static IResult InPart(int status, string detail, IReadOnlyList<Fault> faults, ImportReport? report) => Results.Problem(
        detail, statusCode: status, title: status == 503 ? "The file was read in part. Send it again." : null,
        extensions: new Dictionary<string, object?> { ["errors"] = faults, ["report"] = report });

    /// <summary>The id of this attempt: a client that repeats a request under the same key repeats the same batches.</summary>
    static Guid? KeyOf(HttpRequest request) => request.Headers[IdempotencyKey.Header] switch
    {
        [] => null,
        [var key] when Guid.TryParse(key, out var id) => id,
        _ => throw new Rejected(400, new Fault(IdempotencyKey.Header, "must be a UUID")),
    };
}
