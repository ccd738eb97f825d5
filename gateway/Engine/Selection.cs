using GraphQL;

using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>What a request selects below a field.</summary>
static class Selection
{
    /// <summary>Whether a field of this name is selected, at any depth. A service can leave out what nobody selects.</summary>
    public static bool Names(IResolveFieldContext context, string field) => Names(context.FieldAst.SelectionSet, field, context.Document);

    static bool Names(GraphQLSelectionSet? set, string field, GraphQLDocument document) => set is not null && set.Selections.Any(
        selection => selection switch
        {
            GraphQLField selected => selected.Name.Value == field || Names(selected.SelectionSet, field, document),
            GraphQLInlineFragment inline => Names(inline.SelectionSet, field, document),
            GraphQLFragmentSpread spread => document.Definitions.OfType<GraphQLFragmentDefinition>()
                .Any(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value
                    && Names(fragment.SelectionSet, field, document)),
            _ => false,
        });
}
