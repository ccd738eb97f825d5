using GraphQL;

using SupplyChain.Gateway.Engine;

namespace SupplyChain.Gateway.Transport;

/// <summary>A request that is not executed: its HTTP status, and the error that says why.</summary>
sealed class GraphRefusal(int status, ExecutionError error) : Exception(error.Message)
{
    public int Status { get; } = status;
    public ExecutionError Error { get; } = error;

    public static GraphRefusal BadField(int status, string field, string reason) => new(
        status, new GatewayError(ErrorCode.BadRequest, $"{field}: {reason}", ("field", field), ("reason", reason)));

    public static GraphRefusal TooLarge(int status, string what, int allowed) => new(
        status, new GatewayError(
            ErrorCode.LimitExceeded, $"The {what} is above the limit of {allowed} bytes.", ("limit", what), ("allowed", allowed)));
}
