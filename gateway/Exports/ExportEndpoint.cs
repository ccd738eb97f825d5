using GraphQL.Types;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Sheets;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Exports;

/// <summary><c>GET /exports/{list}.csv</c> and <c>.xlsx</c>: a whole list as a file, with the filters of the list in the address.</summary>
sealed class ExportEndpoint(ISchema schema, ExportRun run, Limits limits, TimeProvider clock)
{
    public const string Csv = "text/csv", Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public FileSlots Slots { get; } = new("export");

    public static void Map(WebApplication app)
    {
        foreach (var list in app.Services.GetServices<ExportList>())
            foreach (var type in new[] { Csv, Xlsx })
                app.MapGet(
                        $"/exports/{list.Name}.{ExtensionOf(type)}",
                        (HttpContext http, Caller caller, ExportEndpoint endpoint, CancellationToken cancel) =>
                            endpoint.ExportAsync(list, type, http, caller, cancel))
                    .Describe(list, type);
    }

    public static string ExtensionOf(string type) => type == Csv ? "csv" : "xlsx";

    async Task<IResult> ExportAsync(ExportList list, string type, HttpContext http, Caller caller, CancellationToken cancel)
    {
        var document = ExportDocument.Of(list, schema);
        var request = ExportRequest.Of(document, http.Request);
        // The words of reasons are in the language of the request.
        http.Request.Headers.AcceptLanguage = request.Language == Words.Language.Chinese ? "zh" : "en";
        using var slot = Slots.Enter(caller.Organisation);
        using var late = new CancellationTokenSource(limits.ExportTime, clock);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        var begun = clock.GetUtcNow();
        FileStream? file = null;
        try
        {
            using var rows = await run.CollectAsync(document, request, http.User, http.RequestServices, deadline.Token);
            var about = new ExportAbout(
                list, caller.Name ?? $"{caller.Organisation}", request.Given, begun, clock.GetUtcNow(), rows.Count, request.Language);
            IReadOnlyList<string> headers = [.. document.Headers().Select(header => header.In(request.Language))];
            file = TemporaryFile.Open();
            if (type == Csv) await CsvExport.WriteAsync(file, headers, rows.Rows(), deadline.Token);
            else await XlsxExport.WriteAsync(file, about, headers, rows.Rows(), deadline.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            file?.Dispose();
            throw new Rejected(
                StatusCodes.Status503ServiceUnavailable,
                new Fault("rows", $"take longer than {limits.ExportTime.TotalSeconds:0} s; filter the list and export it in parts"));
        }
        catch
        {
            file?.Dispose();
            throw;
        }

        file.Position = 0;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // It is closed, and so deleted, once it was sent.
        return Results.File(file, type == Csv ? $"{Csv}; charset=utf-8" : type, $"{list.Name}-{begun:yyyyMMdd-HHmm}.{ExtensionOf(type)}");
    }
}
