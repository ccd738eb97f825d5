using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.ServiceDefaults;

namespace SupplyChain.Gateway.Engine;

/// <summary>The codes that stand in an error's <c>extensions.code</c>.</summary>
static class ErrorCode
{
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string BadUserInput = "BAD_USER_INPUT";
    public const string BadRequest = "BAD_REQUEST";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Forbidden = "FORBIDDEN";
    public const string NotFound = "NOT_FOUND";
    public const string Conflict = "CONFLICT";
    public const string ServiceUnavailable = "SERVICE_UNAVAILABLE";
    public const string TimedOut = "TIMED_OUT";
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";
    public const string Internal = "INTERNAL_ERROR";
}

/// <summary>
/// An error with its code, and whatever else its <c>extensions</c> say: field, reason, service, limit. It is a
/// validation error to the engine, so that rules may report it too.
/// </summary>
sealed class GatewayError : ValidationError
{
    public GatewayError(string code, string message, params (string Key, object? Value)[] extensions) : base(message)
    {
        Code = code;
        if (extensions.Length > 0) Extensions = extensions.ToDictionary(entry => entry.Key, entry => entry.Value);
    }

    public static GatewayError BadToken(string reason) => new(
        ErrorCode.Unauthenticated, $"Authorization: {reason}", ("field", "Authorization"), ("reason", reason));

    public static GatewayError AboveLimit(string limit, double found, int allowed) => new(
        ErrorCode.LimitExceeded, $"The request is above the limit of {allowed} {limit}.",
        ("limit", limit), ("allowed", allowed), ("found", found));
}

/// <summary>What went wrong in a field, as GraphQL errors: one for each fault, and nothing of the unexpected.</summary>
sealed class Errors(ILogger<Errors> log) : ErrorInfoProvider
{
    public Task Translate(UnhandledExceptionContext context)
    {
        var errors = Of(context.OriginalException).ToList();
        if (errors[0].Code == ErrorCode.Internal) log.LogError(context.OriginalException, "A field failed unexpectedly");
        context.Exception = errors[0];
        foreach (var further in errors.Skip(1))
        {
            if (context.FieldContext is { } field)
            {
                further.Path = field.ResponsePath;
                further.AddLocation(field.FieldAst, field.Document);
            }

            context.Context?.Errors.Add(further);
        }

        return Task.CompletedTask;
    }

    static IEnumerable<GatewayError> Of(Exception exception) => exception switch
    {
        Rejected rejected => rejected.Faults.Select(fault => Of(CodeOf(rejected.Status), fault, null)),
        ServiceRejected { Faults: { Count: > 0 } faults } rejection =>
            faults.Select(fault => Of(CodeOf(rejection.Status), fault, rejection.Service)),
        ServiceRejected rejection => [new(CodeOf(rejection.Status), rejection.Message, ("service", rejection.Service))],
        ServiceUnavailable error => [new(ErrorCode.ServiceUnavailable, error.Message, ("service", error.Service))],
        _ => [new(ErrorCode.Internal, "Something went wrong here.")],
    };

    static GatewayError Of(string code, Fault fault, string? service)
    {
        var extensions = new List<(string, object?)> { ("field", fault.Field), ("reason", fault.Reason) };
        if (service is not null) extensions.Add(("service", service));
        return new(code, $"{fault.Field}: {fault.Reason}", [.. extensions]);
    }

    static string CodeOf(int status) => status switch
    {
        401 => ErrorCode.Unauthenticated,
        403 => ErrorCode.Forbidden,
        404 or 410 => ErrorCode.NotFound,
        409 or 412 => ErrorCode.Conflict,
        _ => ErrorCode.BadUserInput,
    };

    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = CodeOf(executionError) };
        foreach (var (key, value) in executionError.Extensions ?? []) extensions[key] = value;
        // What a scalar says of a value that it cannot read.
        if (executionError.InnerException is not FormatException { Message: var reason })
            return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
        extensions["reason"] = reason;
        return new ErrorInfo { Message = $"{executionError.Message} {reason}", Extensions = extensions };
    }

    public static string CodeOf(ExecutionError error) => error switch
    {
        GatewayError => error.Code!,
        SyntaxError => ErrorCode.ParseFailed,
        InvalidVariableError or InvalidValueError or InvalidLiteralError => ErrorCode.BadUserInput,
        ValidationError or DocumentError => ErrorCode.ValidationFailed,
        TimeoutError => ErrorCode.TimedOut,
        _ => ErrorCode.Internal,
    };
}
