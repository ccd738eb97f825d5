using System.Collections;

using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Complexity;
using GraphQL.Validation.Rules.Custom;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// An estimate of the answer's fields: what is in a list counts as often as <c>first</c> asks for, or as many entries as such a
/// list has on most screens.
/// </summary>
static class Complexity
{
    /// <summary>Sites, roles, prices, reasons, certificates.</summary>
    const int ShortList = 5;

    /// <summary>Half a year of weeks, which is what plans are looked at by.</summary>
    const int Weeks = 26;

    /// <summary>The argument of lists that have an entry for each of the ids.</summary>
    public const string Ids = "componentIds";

    const string ListSizeKey = "listSize";

    /// <summary>Introspection is far smaller than its lists of lists suggest; nesting it further than tools do is still caught.</summary>
    const double IntrospectionShare = 0.002;

    public static IValidationRule Rule(Limits limits) => new ComplexityValidationRule(new ComplexityOptions
    {
        DefaultListImpactMultiplier = Schema.PageArguments.DefaultSize,
        ValidateComplexityDelegate = measured =>
        {
            if (measured.TotalImpact > limits.Complexity)
            {
                measured.Error = GatewayError.AboveComplexity(
                    measured.TotalImpact, limits.Complexity, CostliestField.In(measured.ValidationContext));
            }
            return Task.CompletedTask;
        },
    });

    /// <summary>States how many entries a list usually has.</summary>
    /// <param name="element">The type of an entry.</param>
    public static void CountAsListOf(this FieldType field, Type element)
    {
        field.Metadata[ListSizeKey] = element.GetProperty("Week")?.PropertyType == typeof(DateOnly) ? Weeks : ShortList;
        field.WithComplexityImpact(context => new FieldComplexityResult(1, EntriesOf(context.FieldDefinition, context.Arguments)));
    }

    /// <summary>The entries that a field counts for: as many as a page or the ids that are asked for; 1 where it is no list.</summary>
    public static double EntriesOf(FieldType field, IDictionary<string, ArgumentValue>? arguments)
    {
        if (field.Arguments?.Find("first") is not null)
            return ValueOf("first") is int first ? first : Schema.PageArguments.DefaultSize;
        return ValueOf(Ids) is ICollection ids ? ids.Count : field.GetMetadata(ListSizeKey, 1);

        object? ValueOf(string argument) =>
            arguments is not null && arguments.TryGetValue(argument, out var given) ? given.Value : null;
    }

    public static void DiscountIntrospection(ISchema schema)
    {
        schema.SchemaMetaFieldType.WithComplexityImpact(1, IntrospectionShare);
        schema.TypeMetaFieldType.WithComplexityImpact(1, IntrospectionShare);
    }
}
