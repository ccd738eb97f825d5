using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;

using GraphQLParser;
using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Finds the field of a request that weighs most, for the message that refuses it. It follows the heaviest field downwards as long
/// as that one makes up most of what it belongs to.
/// </summary>
sealed class CostliestField
{
    readonly ValidationContext context;
    readonly Dictionary<(ASTNode, IGraphType), double> known = [];

    CostliestField(ValidationContext context) => this.context = context;

    /// <summary>Its path and its estimated fields of the answer; null for a request without fields.</summary>
    public static (string Path, double Fields)? In(ValidationContext context) =>
        new CostliestField(context).Find(context.Operation.SelectionSet, RootOf(context), 1, within: "");

    (string Path, double Fields)? Find(GraphQLSelectionSet? set, IGraphType? type, double times, string within)
    {
        var heaviest = FieldsOf(set, type).OrderByDescending(field => Weight(field.Ast, field.Definition)).FirstOrDefault();
        if (heaviest.Definition is not { } definition) return null;

        var (fields, path) = (times * Weight(heaviest.Ast, definition), $"{within}{definition.Name}");
        var (inner, size) = (definition.ResolvedType?.GetNamedType(), SizeOf(heaviest.Ast, definition));
        var below = Find(heaviest.Ast.SelectionSet, inner, times * size, $"{path}.");
        return below is { } deeper && deeper.Fields > fields / 2 ? below : (path, fields);
    }

    double Weight(GraphQLField field, FieldType definition) =>
        1 + SizeOf(field, definition) * WeightOf(field.SelectionSet, definition.ResolvedType?.GetNamedType());

    double WeightOf(GraphQLSelectionSet? set, IGraphType? type)
    {
        if (set is null || type is null) return 0;
        if (!known.TryGetValue((set, type), out var weight))
            known[(set, type)] = weight = FieldsOf(set, type).Sum(field => Weight(field.Ast, field.Definition));
        return weight;
    }

    double SizeOf(GraphQLField field, FieldType definition) => Complexity.EntriesOf(
        definition, context.ArgumentValues is { } values && values.TryGetValue(field, out var given) ? given : null);

    IEnumerable<(GraphQLField Ast, FieldType Definition)> FieldsOf(GraphQLSelectionSet? set, IGraphType? type)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            var found = selection switch
            {
                GraphQLField field when (type as IComplexGraphType)?.GetField(field.Name.Value) is { } definition => [(field, definition)],
                GraphQLInlineFragment inline => FieldsOf(inline.SelectionSet, type),
                GraphQLFragmentSpread spread => FieldsOf(FragmentOf(spread)?.SelectionSet, type),
                _ => [],
            };
            foreach (var field in found) yield return field;
        }
    }

    GraphQLFragmentDefinition? FragmentOf(GraphQLFragmentSpread spread) =>
        context.Document.FindFragmentDefinition(spread.FragmentName.Name.Value);

    static IObjectGraphType? RootOf(ValidationContext context) => context.Operation.Operation switch
    {
        OperationType.Mutation => context.Schema.Mutation,
        OperationType.Subscription => context.Schema.Subscription,
        _ => context.Schema.Query,
    };
}
