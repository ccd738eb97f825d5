using System.Net;

namespace SupplyChain.Console.Imports;

/// <summary>
/// <c>GET /imports/{id}/report.csv</c>: the report of an import as a file, as the gateway writes it; <c>rejected.csv</c>: its rows that
/// were not taken.
/// </summary>
static class ReportEndpoint
{
    public static void MapImportReport(this WebApplication app) =>
        app.MapGet("/imports/{id:guid}/{what:regex(^(report|rejected)$)}.csv", async (
            Guid id, string what, HttpContext http, ImportFiles files, CancellationToken cancel) =>
        {
            try
            {
                using var response = await files.FileAsync(id, what, cancel);
                if (response.StatusCode != HttpStatusCode.OK) return Results.StatusCode((int)response.StatusCode);
                http.Response.Headers.ContentDisposition = $"attachment; filename=\"{(what == "report" ? "import" : what)}-{id:N}.csv\"";
                http.Response.ContentType = "text/csv; charset=utf-8";
                await response.Content.CopyToAsync(http.Response.Body, cancel);
                return Results.Empty;
            }
            catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
            {
                return http.Response.HasStarted ? Results.Empty : Results.StatusCode(503);
            }
        }).RequireAuthorization();
}
