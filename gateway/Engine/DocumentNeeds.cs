using System.Security.Claims;

using GraphQL.Types;
using GraphQL.Validation;

using GraphQLParser.AST;

using SupplyChain.Gateway.Schema;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// What is left to check of a document that is known to be valid: whether the caller has the permissions of its fields, and
/// its complexity where that depends on variables. Gathered while the document is validated for the first time.
/// </summary>
sealed class DocumentNeeds : ValidationRuleBase
{
    readonly HashSet<PermissionAttribute> permissions = [];
    readonly INodeVisitor visitor;
    int operations;

    public DocumentNeeds() => visitor = new NodeVisitors(
        new MatchingNodeVisitor<GraphQLOperationDefinition>((_, _) => VariesInSize |= ++operations > 1),
        new MatchingNodeVisitor<GraphQLField>(Gather),
        new MatchingNodeVisitor<GraphQLDirective>((directive, _) => VariesInSize |= HasVariable(directive.Arguments, _ => true)));

    /// <summary>Variables decide about its complexity, or which of its operations is executed.</summary>
    public bool VariesInSize { get; private set; }

    /// <summary>Whether the caller may ask for all of its fields. What an anonymous caller may, the permission rule decides.</summary>
    public bool Admit(ClaimsPrincipal caller) => caller.IsSignedIn() && permissions.All(permission => permission.Admits(caller));

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(visitor);

    /// <summary>A field without a permission is denied by the permission rule, so its document never becomes a known one.</summary>
    void Gather(GraphQLField field, ValidationContext context)
    {
        var definition = context.TypeInfo.GetFieldDef();
        if (definition?.Permission() is { } permission) permissions.Add(permission);
        var list = definition?.ResolvedType is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
        VariesInSize |= HasVariable(field.Arguments, name => name is "first" or "last" || list && name is "id" or Complexity.Ids);
    }

    static bool HasVariable(GraphQLArguments? arguments, Func<string, bool> named) =>
        arguments?.Any(argument => argument.Value is GraphQLVariable && named(argument.Name.StringValue)) == true;
}
