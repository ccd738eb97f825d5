using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// An estimate of the answer's fields: what is in a list counts as often as <c>first</c> asks for, or twenty times.
/// </summary>
static class Complexity
{
    /// <summary>Introspection is far smaller than its lists of lists suggest; nesting it further than tools do is still caught.</summary>
    const double IntrospectionShare = 0.002;

    public static IValidationRule Rule(Limits limits) => new ComplexityValidationRule(new ComplexityOptions
    {
        DefaultListImpactMultiplier = Schema.PageArguments.DefaultSize,
        ValidateComplexityDelegate = measured =>
        {
            if (measured.TotalImpact > limits.Complexity)
                measured.Error = GatewayError.AboveLimit("complexity", measured.TotalImpact, limits.Complexity);
            return Task.CompletedTask;
        },
    });

    public static void DiscountIntrospection(ISchema schema)
    {
        schema.SchemaMetaFieldType.WithComplexityImpact(1, IntrospectionShare);
        schema.TypeMetaFieldType.WithComplexityImpact(1, IntrospectionShare);
    }
}
