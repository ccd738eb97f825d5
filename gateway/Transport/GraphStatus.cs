using GraphQL;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Transport;

/// <summary>The HTTP status of a result, as the GraphQL-over-HTTP draft has it.</summary>
static class GraphStatus
{
    /// <summary>The draft's own status for data together with errors; only for those who ask for its media type.</summary>
    public const int PartialSuccess = 294;

    public static int Of(ExecutionResult result, string? mediaType)
    {
        if (result.Executed)
            return result.Errors?.Count > 0 && mediaType == Negotiation.GraphResponse ? PartialSuccess : StatusCodes.Status200OK;

        var codes = result.Errors?.Select(Errors.CodeOf).ToHashSet() ?? [];
        return codes.Contains(ErrorCode.Unauthenticated) ? StatusCodes.Status401Unauthorized
            : codes.Contains(ErrorCode.Forbidden) ? StatusCodes.Status403Forbidden
            : codes.Contains(ErrorCode.ParseFailed) ? StatusCodes.Status400BadRequest
            : codes.Contains(ErrorCode.TimedOut) ? StatusCodes.Status503ServiceUnavailable
            : codes.Contains(ErrorCode.Internal) ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status422UnprocessableEntity;
    }
}
