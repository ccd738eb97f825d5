using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using Npgsql;

using SupplyChain.Contracts;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.EventStore;

/// <summary>Answers 503 while the database is unavailable: the caller may repeat the request, a command with the same key.</summary>
sealed class DatabaseProblems(IProblemDetailsService problems, ILogger<DatabaseProblems> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancel)
    {
        if (!IsUnavailable(exception)) return ValueTask.FromResult(false);
        log.LogError(exception, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
        return problems.TryWriteAsync(
            http, 503, "The service's database is unavailable.",
            [new Fault("database", "unavailable; repeat with the same Idempotency-Key")]);
    }

    /// <summary>Whether the failure passes by itself when the database is back.</summary>
    internal static bool IsUnavailable(Exception? exception) =>
        exception is NpgsqlException { IsTransient: true } || exception is { InnerException: { } inner } && IsUnavailable(inner);
}
