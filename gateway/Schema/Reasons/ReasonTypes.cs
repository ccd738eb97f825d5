using SupplyChain.Contracts;
using SupplyChain.Gateway.Words;

namespace SupplyChain.Gateway.Schema.Reasons;

/// <summary>One parameter of a reason.</summary>
/// <param name="Value">A number with all its digits, a time in UTC, or a text; a list is separated by commas.</param>
[AllowSignedIn]
sealed record ReasonParameter(string Name, string Value);

[ObjectType<Warning>, AllowSignedIn]
static class WarningType;

[ObjectType<Reason>(Hide = [nameof(Reason.Parameters)]), AllowSignedIn]
static class ReasonType
{
    /// <summary>In words, in the language of Accept-Language: Chinese or English. The causes are part of it.</summary>
    public static string Text(Reason reason, ReasonWords words) => words.Of(reason);

    /// <summary>By name.</summary>
    public static IReadOnlyList<ReasonParameter> Parameters(Reason reason) =>
        [.. reason.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
            .Select(parameter => new ReasonParameter(parameter.Key, parameter.Value))];
}
