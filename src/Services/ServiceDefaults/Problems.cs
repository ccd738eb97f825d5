using System.Text.Json;

using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

using SupplyChain.Contracts;

namespace SupplyChain.ServiceDefaults;

/// <summary>Turns every failure into problem details (RFC 9457) that name field and reason; an unexpected one tells nothing else.</summary>
sealed class Problems(IProblemDetailsService problems, ILogger<Problems> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        var (status, title, faults) = Describe(exception);
        if (status >= 500 && exception is not Rejected)
            log.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
        return problems.TryWriteAsync(http, status, title, faults);
    }

    static (int Status, string Title, IReadOnlyList<Fault> Faults) Describe(Exception exception) => exception switch
    {
        Rejected rejected => (rejected.Status, "The request was rejected.", rejected.Faults),
        BadHttpRequestException { InnerException: JsonException json } bad =>
            (bad.StatusCode, "The request body is not as described.", [new Fault(json.Path ?? "$", $"{Reason(json)}")]),
        BadHttpRequestException bad => (bad.StatusCode, "The request is malformed.", [new Fault("request", $"{bad.Message}")]),
        _ => (500, "Something went wrong here.", []),
    };

    // System.Text.Json appends position and path to its message; the path is a field of its own in the answer.
    static string Reason(JsonException json) => json.Message.Split(" Path: ")[0];
}

public static class ProblemWriting
{
    /// <summary>Answers with problem details whose <c>errors</c> name field and reason; a 503 also says when to try again.</summary>
    public static ValueTask<bool> TryWriteAsync(
        this IProblemDetailsService problems, HttpContext http, int status, string title, IReadOnlyList<Fault> faults)
    {
        http.Response.StatusCode = status;
        if (status == 503) http.Response.Headers.RetryAfter = "1";
        // Who asks for CSV alone is told in JSON what is wrong with the request, rather than nothing or a 500 (RFC 9110, section 12.5.1).
        http.Request.Headers.Accept = "application/problem+json";
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = status, Title = title, Extensions = { ["errors"] = faults } },
        });
    }
}
