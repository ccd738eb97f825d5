using GraphQL;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Which errors a caller may see who is not signed in: that it must sign in, and otherwise nothing that names a part of the schema.
/// </summary>
static class ErrorDisclosure
{
    const string Suggestion = " Did you mean";

    public static void Apply(ExecutionResult result)
    {
        if (result.Errors is not { } errors) return;

        var denied = errors.Where(error => error.Code == ErrorCode.Unauthenticated).ToList();
        result.Errors = [];
        result.Errors.AddRange(denied.Count > 0 ? denied : errors.Select(WithoutSuggestion));
    }

    static ExecutionError WithoutSuggestion(ExecutionError error)
    {
        var at = error.Message.IndexOf(Suggestion, StringComparison.Ordinal);
        return at < 0 ? error : new GatewayError(Errors.CodeOf(error), error.Message[..at]);
    }
}
