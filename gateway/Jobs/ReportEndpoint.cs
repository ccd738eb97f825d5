using SupplyChain.Gateway.Import;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Jobs;

/// <summary>
/// <c>GET /import/jobs/{id}</c>: where a job of the caller's organisation stands. <c>.../report</c>: what became of its rows, as JSON or
/// as a CSV file, once it has ended.
/// </summary>
static class ReportEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/import/jobs/{id:guid}", (Guid id, Caller caller, ImportQueue queue) => Results.Ok(JobOf(id, caller, queue)))
            .WithName("import-job").WithTags("imports").WithSummary("Where an import stands.")
            .Produces<ImportJob>().ProducesProblem(401).ProducesProblem(404);
        app.MapGet("/import/jobs/{id:guid}/report", (Guid id, HttpRequest request, Caller caller, ImportQueue queue, JobSpool spool) =>
        {
            var job = JobOf(id, caller, queue);
            if (!job.HasEnded())
                throw Rejected.Conflict("importJob", $"is {job.State}: the report is there when it has ended");
            return ReportFile.IsAskedFor(request)
                ? Results.File(spool.ReportOf(id, asCsv: true), $"{ReportFile.Type}; charset=utf-8", "report.csv")
                : Results.File(spool.ReportOf(id, asCsv: false), "application/json");
        })
            .WithName("import-report").WithTags("imports")
            .WithSummary("What became of the rows of an import that has ended, as JSON or CSV.")
            .Produces<ImportReport>().ProducesProblem(401).ProducesProblem(404).ProducesProblem(409);
    }

    static ImportJob JobOf(Guid id, Caller caller, ImportQueue queue) =>
        queue.Find(id, caller.Organisation)?.Job ?? throw Rejected.NotFound("importJob", id);
}
