using System.Security.Claims;

using GraphQL;
using GraphQL.Execution;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Engine;
using SupplyChain.Gateway.Schema;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Exports;

/// <summary>Asks for a list page by page, as any client would, with the caller's own token.</summary>
sealed class ExportRun(GraphExecutor executor, Errors errors, Limits limits)
{
    /// <exception cref="Rejected">What the list was refused with; nothing of it is kept then.</exception>
    public async Task<RowSpool> CollectAsync(
        ExportDocument document, ExportRequest request, ClaimsPrincipal caller, IServiceProvider services, CancellationToken cancel)
    {
        var rows = new RowSpool();
        try
        {
            var next = PageAsync(document, request, after: null, caller, services, cancel);
            while (next is not null)
            {
                var list = await next;
                // The services look for the next page while the rows of this one are written down.
                next = CursorBehind(document, list) is { } after ? PageAsync(document, request, after, caller, services, cancel) : null;
                try
                {
                    AddRows(document, request, list, rows);
                }
                catch when (next is not null)
                {
                    await next.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                    throw;
                }
            }
            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>A page of the list, or the list.</summary>
    async Task<object?> PageAsync(
        ExportDocument document, ExportRequest request, string? after, ClaimsPrincipal caller, IServiceProvider services,
        CancellationToken cancel)
    {
        // What was loaded for a page is not kept for the next.
        await using var scope = services.CreateAsyncScope();
        var result = await ExecuteAsync(document, VariablesOf(document, request, after), caller, scope.ServiceProvider, cancel);
        cancel.ThrowIfCancellationRequested();
        var failed = (result.Errors ?? []).Where(error => !result.Executed || Errors.CodeOf(error) != ErrorCode.Forbidden).ToList();
        if (failed.Count > 0) throw Refusal(document, failed);

        return ExportDocument.At((result.Data as ExecutionNode)?.ToValue(), [document.List.Field]);
    }

    /// <summary>Null where the page is the last.</summary>
    static string? CursorBehind(ExportDocument document, object? list) =>
        document.IsPaged && ExportDocument.At(list, ["pageInfo", "hasNextPage"]) is true
            ? (string?)ExportDocument.At(list, ["pageInfo", "endCursor"]) : null;

    void AddRows(ExportDocument document, ExportRequest request, object? list, RowSpool rows)
    {
        if (ExportDocument.At(list, document.List.Entries.Split('.')) is not IReadOnlyList<object?> entries)
            throw Rejected.NotFound(document.List.Name, string.Join(", ", request.Given.Select(filter => filter.Value)));
        foreach (var row in entries.OfType<object>().SelectMany(entry => document.RowsOf(entry, ExportAbout.NotShown.In(request.Language))))
        {
            if (rows.Count == limits.ExportRows)
                throw Rejected.Field(
                    "rows", $"are more than {limits.ExportRows}, the limit of a file; filter the list and export it in parts");
            rows.Add(row);
        }
    }

    async Task<ExecutionResult> ExecuteAsync(
        ExportDocument document, Inputs variables, ClaimsPrincipal caller, IServiceProvider services, CancellationToken cancel)
    {
        try
        {
            var prepared = executor.Prepare(new GraphRequest(document.Text, null, variables, Inputs.Empty));
            return await executor.ExecuteAsync(prepared, caller, services, cancel, LongPages.Root);
        }
        catch (ExecutionError error)
        {
            return new ExecutionResult(error);
        }
    }

    static Inputs VariablesOf(ExportDocument document, ExportRequest request, string? after)
    {
        var variables = new Dictionary<string, object?>(request.Variables);
        if (document.IsPaged) (variables["first"], variables["after"]) = (document.List.PageSize, after);
        return new Inputs(variables);
    }

    Rejected Refusal(ExportDocument document, IReadOnlyList<ExecutionError> failed) => new(
        failed.Select(error => StatusOf(Errors.CodeOf(error))).Max(), [.. failed.Select(error => FaultOf(document, error))]);

    static int StatusOf(string code) => code switch
    {
        ErrorCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCode.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCode.NotFound => StatusCodes.Status404NotFound,
        ErrorCode.ServiceUnavailable or ErrorCode.TimedOut => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.Internal => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };

    Fault FaultOf(ExportDocument document, ExecutionError error)
    {
        var told = errors.GetInfo(error);
        string? Told(string name) => told.Extensions is { } all && all.TryGetValue(name, out var value) ? value as string : null;
        return Errors.CodeOf(error) switch
        {
            ErrorCode.Forbidden => new("authorization", FaultText.Plain(told.Message)),
            ErrorCode.ServiceUnavailable => new(Told("service") ?? "services", FaultText.Plain(told.Message)),
            _ => new(
                FilterIn(document, Told("field") ?? told.Message) ?? "filters", FaultText.Plain(Told("reason") ?? told.Message)),
        };
    }

    /// <summary>The filter that a path such as <c>$filter.properties[0].name</c> leads through.</summary>
    static string? FilterIn(ExportDocument document, string path)
    {
        var steps = path.Split('.', '[', '$', '\'');
        return document.Filters.FirstOrDefault(filter => steps.Contains(filter.Name))?.Name;
    }
}
