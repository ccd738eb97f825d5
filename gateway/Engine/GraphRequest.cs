using GraphQL;

using GraphQLParser.AST;

namespace SupplyChain.Gateway.Engine;

/// <summary>What a client asks: a document, the operation in it, and values for its variables.</summary>
sealed record GraphRequest(string Query, string? OperationName, Inputs Variables, Inputs Extensions);

/// <summary>A request whose document is parsed and within the limits.</summary>
/// <param name="Needs">Of a document that was valid before: what is left to check. Null for one that was not seen before.</param>
sealed record PreparedRequest(GraphRequest Request, GraphQLDocument Document, GraphQLOperationDefinition Operation, DocumentNeeds? Needs);
