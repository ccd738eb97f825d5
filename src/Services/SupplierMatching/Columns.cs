using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

using Marten;

namespace SupplyChain.SupplierMatching;

/// <summary>Members of documents that also stand in columns of their own.</summary>
static class Columns
{
    /// <summary>
    /// Keeps members in columns beside the document, written with it: read by the thousand, documents cost too much. They get no
    /// index, as <c>Duplicate</c> would give each of them one; indexes are named where a query needs them.
    /// </summary>
    public static void KeepInColumns<T>(this StoreOptions options, params Expression<Func<T, object?>>[] members) =>
        options.Policies.ForAllDocuments(mapping =>
        {
            if (mapping.DocumentType != typeof(T)) return;
            foreach (var path in members.Select(member => PathOf(member.Body)))
                mapping.DuplicateField(path, columnName: JsonNamingPolicy.SnakeCaseLower.ConvertName(path[^1].Name));
        });

    /// <summary>The members from the document to what is named, such as terms and then their currency.</summary>
    static MemberInfo[] PathOf(Expression? expression) => expression switch
    {
        UnaryExpression conversion => PathOf(conversion.Operand),
        MemberExpression access => [.. PathOf(access.Expression), access.Member],
        _ => [],
    };
}
