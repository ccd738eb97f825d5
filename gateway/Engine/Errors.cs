using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

using SupplyChain.Contracts;
using SupplyChain.Gateway.Clients;
using SupplyChain.Gateway.Live;
using SupplyChain.Gateway.Words;
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
    public const string StreamBehind = "STREAM_BEHIND";
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

    /// <param name="costliest">The field that weighs most.</param>
    public static GatewayError AboveComplexity(double found, int allowed, (string Path, double Fields)? costliest)
    {
        var (path, fields) = costliest ?? ("", 0);
        return new(
            ErrorCode.LimitExceeded,
            $"The request is above the limit of {allowed} complexity. Most of it is '{path}': ask for fewer entries of it, "
            + "or in another request.",
            ("limit", "complexity"), ("allowed", allowed), ("found", found), ("field", path), ("fields", fields));
    }
}

/// <summary>
/// What went wrong in a field, as GraphQL errors: one for each fault, and nothing of the unexpected. The message is in English, the
/// reason in the reader's language.
/// </summary>
sealed class Errors(ILogger<Errors> log, IHttpContextAccessor http) : ErrorInfoProvider
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

    /// <summary>What an exception means to a client.</summary>
    public static IEnumerable<GatewayError> Of(Exception exception) => exception switch
    {
        Rejected rejected => rejected.Faults.Select(fault => Of(CodeOf(rejected.Status), fault, null)),
        ServiceRejected { Faults: { Count: > 0 } faults } rejection =>
            faults.Select(fault => Of(CodeOf(rejection.Status), fault, rejection.Service)),
        ServiceRejected rejection => [new(CodeOf(rejection.Status), rejection.Message, ("service", rejection.Service))],
        StreamBehind behind => [new(ErrorCode.StreamBehind, $"The stream has ended: {behind.Message}.", ("reason", behind.Message))],
        ServiceUnavailable error => [new(ErrorCode.ServiceUnavailable, error.Message, ("service", error.Service))],
        _ => [new(ErrorCode.Internal, "Something went wrong here.")],
    };

    static GatewayError Of(string code, Fault fault, string? service)
    {
        var extensions = new List<(string, object?)> { ("field", fault.Field), ("reason", fault.Text) };
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
        var words = new FaultWords(ReasonWords.LanguageOf(http.HttpContext?.Request));
        foreach (var (key, value) in executionError.Extensions ?? [])
            extensions[key] = value is FaultText text ? words.Of(text) : value;
        // What a scalar says of a value that it cannot read.
        if (executionError.InnerException is not FormatException { Message: var reason })
            return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
        extensions["reason"] = executionError.InnerException is UnreadValue unread ? words.Of(unread.Reason) : reason;
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
