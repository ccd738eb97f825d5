using GraphQLParser;
using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// How large a document is once its fragments are spread out. Counting takes one look at each fragment, so a document
/// whose fragments multiply is measured as cheaply as any other.
/// </summary>
/// <param name="Depth">Nested fields.</param>
/// <param name="Nesting">Nested fields and fragments together.</param>
/// <param name="TypeLists">Nested lists by which introspection goes from one type to others.</param>
readonly record struct DocumentSize(long Depth, long Nesting, long TypeLists, long Fields, long Aliases, long Directives)
{
    static readonly HashSet<string> ToOtherTypes = ["fields", "interfaces", "possibleTypes", "inputFields"];

    const long Enough = int.MaxValue; // counts stop here rather than overflow

    public static int TokensOf(string source)
    {
        var tokens = 0;
        for (var at = 0; ;)
        {
            var token = Lexer.Lex(source, at);
            if (token.Kind == TokenKind.EOF) return tokens;
            if (token.Kind != TokenKind.COMMENT) tokens++;
            at = token.End;
        }
    }

    public static DocumentSize Of(GraphQLDocument document)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .GroupBy(fragment => fragment.FragmentName.Name.StringValue).ToDictionary(group => group.Key, group => group.First());
        var measured = new Dictionary<string, DocumentSize>();
        return document.Definitions.OfType<GraphQLOperationDefinition>()
            .Select(operation => new DocumentSize(0, 0, 0, 0, 0, Count(operation.Directives)) + Of(operation.SelectionSet))
            .Aggregate(default(DocumentSize), Max);

        DocumentSize Of(GraphQLSelectionSet? selected) => selected is null
            ? default
            : selected.Selections.Aggregate(default(DocumentSize), (sum, node) => sum + OfSelection(node));

        DocumentSize OfSelection(ASTNode node)
        {
            var own = new DocumentSize(0, 0, 0, 0, 0, node is IHasDirectivesNode directed ? Count(directed.Directives) : 0);
            return node switch
            {
                GraphQLField field => own + OfField(field),
                GraphQLInlineFragment inline => own + Nested(Of(inline.SelectionSet)),
                GraphQLFragmentSpread spread => own + Nested(OfFragment(spread.FragmentName.Name.StringValue)),
                _ => own,
            };
        }

        DocumentSize OfField(GraphQLField field)
        {
            var inner = Of(field.SelectionSet);
            return inner with
            {
                Depth = inner.Depth + 1,
                Nesting = inner.Nesting + 1,
                TypeLists = inner.TypeLists + (ToOtherTypes.Contains(field.Name.StringValue) ? 1 : 0),
                Fields = inner.Fields + 1,
                Aliases = inner.Aliases + (field.Alias is null ? 0 : 1),
            };
        }

        static DocumentSize Nested(DocumentSize inner) => inner with { Nesting = inner.Nesting + 1 };

        DocumentSize OfFragment(string name)
        {
            if (measured.TryGetValue(name, out var known)) return known;
            measured[name] = default; // a cycle ends here; validation reports it
            return measured[name] = fragments.TryGetValue(name, out var fragment) ? Of(fragment.SelectionSet) : default;
        }
    }

    public static DocumentSize operator +(DocumentSize a, DocumentSize b) => new(
        Math.Max(a.Depth, b.Depth), Math.Max(a.Nesting, b.Nesting), Math.Max(a.TypeLists, b.TypeLists),
        Math.Min(a.Fields + b.Fields, Enough), Math.Min(a.Aliases + b.Aliases, Enough), Math.Min(a.Directives + b.Directives, Enough));

    static DocumentSize Max(DocumentSize a, DocumentSize b) => new(
        Math.Max(a.Depth, b.Depth), Math.Max(a.Nesting, b.Nesting), Math.Max(a.TypeLists, b.TypeLists), Math.Max(a.Fields, b.Fields),
        Math.Max(a.Aliases, b.Aliases), Math.Max(a.Directives, b.Directives));

    static int Count(GraphQLDirectives? directives) => directives?.Count ?? 0;
}
