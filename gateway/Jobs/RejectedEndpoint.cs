using SupplyChain.Gateway.Import;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// <c>GET /import/jobs/{id}/rejected</c>: the rows of a job of the caller's organisation that were not taken, with reasons.
/// </summary>
sealed class RejectedEndpoint(ImportQueue queue, JobSpool spool)
{
    readonly FileSlots slots = new("export");

    public static void Map(WebApplication app) => app
        .MapGet(
            "/import/jobs/{id:guid}/rejected",
            (Guid id, HttpContext http, Caller caller, RejectedEndpoint endpoint, CancellationToken cancel) =>
                endpoint.SendAsync(id, http.Response, caller, cancel))
        .WithName("import-rejected").WithTags("imports")
        .WithSummary("The rows of an import that has ended that were not taken, as a CSV file to be corrected and sent again.")
        .Produces(200, contentType: ReportFile.Type)
        .ProducesProblem(401).ProducesProblem(404).ProducesProblem(409).ProducesProblem(429);

    async Task SendAsync(Guid id, HttpResponse response, Caller caller, CancellationToken cancel)
    {
        var kept = (queue.Find(id, caller.Organisation) ?? throw Rejected.NotFound("importJob", id)).Kept;
        using var slot = slots.Enter(caller.Organisation);
        await using var content = kept.Open();
        var (file, _, _) = await kept.How.ReadAsync(kept.Kind, content, cancel);
        var reasons = await spool.NotTakenOfAsync(id, cancel);
        response.ContentType = $"{ReportFile.Type}; charset=utf-8";
        response.Headers.ContentDisposition = "attachment; filename=rejected.csv";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        await RejectedRows.WriteAsync(response.Body, file, reasons, kept.How.Language, cancel);
    }
}
