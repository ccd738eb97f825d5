using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace SupplyChain.Gateway.Engine;

/// <summary>Prints a document for traces with a mark in the place of every value.</summary>
sealed class ValueFreePrinter : SDLPrinter
{
    static readonly ValueFreePrinter Printer = new();

    public static string Print(GraphQLDocument document) => Printer.Print((ASTNode)document);

    protected override ValueTask VisitStringValueAsync(GraphQLStringValue stringValue, DefaultPrintContext context) => Mark(context);

    protected override ValueTask VisitIntValueAsync(GraphQLIntValue intValue, DefaultPrintContext context) => Mark(context);

    protected override ValueTask VisitFloatValueAsync(GraphQLFloatValue floatValue, DefaultPrintContext context) => Mark(context);

    protected override ValueTask VisitBooleanValueAsync(GraphQLBooleanValue booleanValue, DefaultPrintContext context) => Mark(context);

    protected override ValueTask VisitEnumValueAsync(GraphQLEnumValue enumValue, DefaultPrintContext context) => Mark(context);

    static ValueTask Mark(DefaultPrintContext context) => context.WriteAsync("_");
}
