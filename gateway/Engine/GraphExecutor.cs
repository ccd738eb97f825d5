using System.Security.Claims;

using GraphQL;
using GraphQL.Execution;
using GraphQL.Telemetry;
using GraphQL.Types;
using GraphQL.Validation;

using GraphQLParser.AST;
using GraphQLParser.Exceptions;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>Parses, checks and executes requests. A document that was valid once is neither parsed nor validated again.</summary>
sealed class GraphExecutor(ISchema schema, DocumentCache documents, Limits limits, Errors errors)
{
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    const int ParsedDepth = 128;
    static readonly GraphQLDocumentBuilder Parser = new() { MaxDepth = ParsedDepth };

    static readonly DocumentValidator Validator = new();

    static readonly DocumentExecuter Executer = new(
        Parser, Validator,
        new DefaultExecutionStrategySelector([
            new ExecutionStrategyRegistration(new QueryStrategy(), OperationType.Query),
            new ExecutionStrategyRegistration(new SubscriptionStrategy(), OperationType.Subscription)]),
        [new GraphQLTelemetryProvider(new() { SanitizeDocument = options => ValueFreePrinter.Print(options.Document!) })]);

    readonly IValidationRule complexity = Complexity.Rule(limits);

    /// <summary>Throws an <see cref="ExecutionError"/> for a document that cannot be parsed or is above a limit.</summary>
    public PreparedRequest Prepare(GraphRequest request)
    {
        RequestTexts.RequireVariables(request.Variables);
        var known = documents.Find(request.Query);
        var document = known?.Document ?? Parse(request.Query);
        return new PreparedRequest(request, document, OperationOf(document, request.OperationName), known?.Needs);
    }

    /// <summary>What is wrong with a document, whoever sends it and with whatever values.</summary>
    public IReadOnlyList<string> FaultsOf(string source)
    {
        try
        {
            var document = Parse(source);
            return [.. document.Definitions.OfType<GraphQLOperationDefinition>()
                .SelectMany(operation => Validator.ValidateAsync(new ValidationOptions
                {
                    Schema = schema,
                    Document = document,
                    Operation = operation,
                    Rules = DocumentValidator.CoreRules,
                    Variables = Inputs.Empty,
                }).GetAwaiter().GetResult().Errors)
                .Where(error => error is not InvalidVariableError).Select(error => error.Message)];
        }
        catch (ExecutionError unreadable)
        {
            return [unreadable.Message];
        }
    }

    public async Task<ExecutionResult> ExecuteAsync(
        PreparedRequest prepared, ClaimsPrincipal caller, IServiceProvider services, CancellationToken cancel, object? root = null)
    {
        var (needs, denied) = (prepared.Needs ?? new DocumentNeeds(), new DeniedFields());
        var result = await Executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Document = prepared.Document,
            Query = prepared.Request.Query,
            OperationName = prepared.Request.OperationName,
            Variables = prepared.Request.Variables,
            Extensions = prepared.Request.Extensions,
            User = caller,
            UserContext = denied.UserContext,
            Root = root,
            RequestServices = services,
            CancellationToken = cancel,
            Timeout = IsOpening(prepared, root) ? System.Threading.Timeout.InfiniteTimeSpan : Timeout,
            ValidationRules = prepared.Needs is null
                ? [.. DocumentValidator.CoreRules, needs, new PermissionRule(denied), complexity]
                : [.. LeftToCheck(needs, denied, caller)],
            UnhandledExceptionDelegate = errors.Translate,
        });
        if (result.Executed && prepared.Needs is null) documents.Add(prepared.Request.Query, new KnownDocument(prepared.Document, needs));
        if (!caller.IsSignedIn()) ErrorDisclosure.Apply(result);
        return result;
    }

    IEnumerable<IValidationRule> LeftToCheck(DocumentNeeds needs, DeniedFields denied, ClaimsPrincipal caller)
    {
        if (!needs.Admit(caller)) yield return new PermissionRule(denied);
        if (needs.VariesInSize) yield return complexity;
    }

    /// <summary>A subscription's stream outlives its opening; each item of it has the time of a request.</summary>
    static bool IsOpening(PreparedRequest prepared, object? root) =>
        prepared.Operation.Operation == OperationType.Subscription && root is null;

    GraphQLDocument Parse(string source)
    {
        try
        {
            Require("tokens", DocumentSize.TokensOf(source), limits.Tokens);
        }
        catch (GraphQLSyntaxErrorException unreadable)
        {
            throw new SyntaxError(unreadable);
        }

        var document = Build(source);
        RequestTexts.RequireLiterals(document);
        Require("operations", document.Definitions.OfType<GraphQLOperationDefinition>().Count(), limits.Operations);
        var size = DocumentSize.Of(document);
        Require("depth", size.Depth, limits.Depth);
        Require("typeLists", size.TypeLists, limits.TypeLists);
        Require("fields", size.Fields, limits.Fields);
        Require("aliases", size.Aliases, limits.Aliases);
        Require("directives", size.Directives, limits.Directives);
        Require("nesting", size.Nesting, limits.Nesting);
        return document;
    }

    GraphQLDocument Build(string source)
    {
        try
        {
            return Parser.Build(source);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw GatewayError.AboveLimit("nesting", ParsedDepth, limits.Nesting);
        }
    }

    static void Require(string limit, long found, int allowed)
    {
        if (found > allowed) throw GatewayError.AboveLimit(limit, found, allowed);
    }

    static GraphQLOperationDefinition OperationOf(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var named = name is null ? operations : operations.Where(operation => operation.Name?.Value == name).ToList();
        return named switch
        {
            [var operation] => operation,
            [] when name is not null =>
                throw new GatewayError(ErrorCode.BadUserInput, $"The document has no operation '{name}'.", ("field", "operationName")),
            [] => throw new GatewayError(ErrorCode.ValidationFailed, "The document has no operation.", ("field", "query")),
            _ => throw new GatewayError(
                ErrorCode.BadUserInput, "The document has several operations: name the one to execute.", ("field", "operationName")),
        };
    }
}
