using System.Net.Http.Headers;
using System.Text.Json;

using SupplyChain.Console.Api;
using SupplyChain.Console.Words;

namespace SupplyChain.Console.Imports;

/// <summary>Files to the gateway and reports from it, with the reader's own token. What the gateway says of a file is a fault.</summary>
public sealed class ImportFiles(HttpClient http, IReader reader)
{
    /// <summary>The gateway's 32 MiB, and the form around them.</summary>
    public const int MaxBytes = 33 * 1024 * 1024;

    /// <summary>A form's file as a job, or why it is none.</summary>
    /// <param name="corrects">The job whose rows the file brings again: it is mapped as that one was.</param>
    public async Task<(ImportAccepted? Job, IReadOnlyList<Fault> Faults)> HandInAsync(
        string kind, ImportInput input, Language language, Guid? corrects = null)
    {
        if (input.File is not { Length: > 0 } file)
            return (null, [new Fault(Fault.BadInput, ImportWords.NoFile.In(language), ImportWords.File.In(language))]);
        await using var content = file.OpenReadStream();
        using var form = Form(dryRun: input.Write != "true", corrects);
        foreach (var (name, value) in input.How()) form.Add(new StringContent(value), name);
        form.Add(new StreamContent(content), "file", file.FileName);
        var answer = await SendAsync(kind, input.CommandId, form);
        return (answer.Data, answer.Faults);
    }

    /// <summary>Imports or checks the file that a job keeps; with another mapping, where one is given.</summary>
    public async Task<(ImportAccepted? Job, IReadOnlyList<Fault> Faults)> BeginAsync(
        string kind, Guid job, Guid commandId, bool dryRun, string? mapping = null)
    {
        using var form = Form(dryRun, job);
        if (mapping is not null) form.Add(new StringContent(mapping), "mapping");
        var answer = await SendAsync(kind, commandId, form);
        return (answer.Data, answer.Faults);
    }

    static MultipartFormDataContent Form(bool dryRun, Guid? from)
    {
        var form = new MultipartFormDataContent { { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        if (from is { } job) form.Add(new StringContent($"{job}"), "from");
        return form;
    }

    /// <summary>Hands a file in as a job. The same id again is the same job.</summary>
    async Task<Answer<ImportAccepted>> SendAsync(string kind, Guid commandId, MultipartFormDataContent form)
    {
        using var request = Request(HttpMethod.Post, $"/import/{Uri.EscapeDataString(kind)}");
        request.Content = form;
        request.Headers.Add("Prefer", "respond-async");
        request.Headers.Add("Idempotency-Key", commandId.ToString());
        return await Ask<ImportAccepted>(request, CancellationToken.None);
    }

    /// <summary>What became of the rows of a job that has ended.</summary>
    public async Task<Answer<ImportReport>> ReportAsync(Guid job, CancellationToken cancel = default)
    {
        using var request = Request(HttpMethod.Get, $"/import/jobs/{job}/report");
        request.Headers.Accept.ParseAdd("application/json");
        return await Ask<ImportReport>(request, cancel);
    }

    /// <summary>The report or the rejected rows as a CSV file, as it comes.</summary>
    /// <param name="what"><c>report</c> or <c>rejected</c>.</param>
    public Task<HttpResponseMessage> FileAsync(Guid job, string what, CancellationToken cancel)
    {
        var request = Request(HttpMethod.Get, $"/import/jobs/{job}/{what}");
        request.Headers.Accept.ParseAdd("text/csv");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.AcceptLanguage.ParseAdd(reader.Language.Tag());
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", reader.AccessToken ?? "");
        return request;
    }

    async Task<Answer<T>> Ask<T>(HttpRequestMessage request, CancellationToken cancel)
        where T : class
    {
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.IsSuccessStatusCode) return new(await response.Content.ReadFromJsonAsync<T>(Gateway.Json, cancel), []);
            return new(null, await FaultsOf(response, cancel));
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException or JsonException)
        {
            cancel.ThrowIfCancellationRequested();
            return new(null, [new Fault(Fault.Unavailable, "", Service: "gateway")]);
        }
    }

    static async Task<IReadOnlyList<Fault>> FaultsOf(HttpResponseMessage response, CancellationToken cancel)
    {
        var code = (int)response.StatusCode switch
        {
            401 => Fault.Unauthenticated,
            403 => Fault.Forbidden,
            404 => Fault.NotFound,
            >= 500 => Fault.Unavailable,
            _ => Fault.BadInput,
        };
        var problem = code is Fault.Unauthenticated or Fault.Forbidden or Fault.Unavailable
            ? null
            : await response.Content.ReadFromJsonAsync<Problem>(Gateway.Json, cancel);
        return problem?.Errors is { Count: > 0 } errors
            ? [.. errors.Select(error => new Fault(code, error.Reason, error.Field))]
            : [new Fault(code, problem?.Detail ?? problem?.Title ?? "", Service: "gateway")];
    }

    sealed record Problem(string? Title = null, string? Detail = null, IReadOnlyList<Refused>? Errors = null);

    sealed record Refused(string Field, string Reason);
}

public sealed record ImportAccepted(Guid Id);

/// <summary>What a file was recognised as, and what became of its rows.</summary>
public sealed record ImportReport(
    IReadOnlyList<ImportReport.Line> Errors, IReadOnlyList<ImportReport.Line> Warnings, IReadOnlyList<ImportReport.Line> Notes,
    ImportReport.Reading? Recognised = null)
{
    /// <param name="Row">The line of the file, or the row of the worksheet; the first is 1.</param>
    public sealed record Line(int Row, string Reason, string? Column = null, string? Value = null);

    public sealed record Reading(
        string Format, int HeaderRow, IReadOnlyList<ReadColumn> Columns, IReadOnlyList<Field> Fields, string? Encoding = null,
        string? Separator = null, string? Sheet = null);

    /// <param name="Field">Null for a column that is ignored or unknown.</param>
    public sealed record ReadColumn(string Column, string? Field = null);

    /// <summary>What a column can become.</summary>
    public sealed record Field(string Name, bool IsRequired);
}
