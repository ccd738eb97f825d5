using System.Text;

using GraphQL;
using GraphQL.Types;

namespace SupplyChain.Gateway.Exports;

/// <summary>
/// What a list is asked with: a GraphQL document over the fields that its columns need, with a variable for each filter. So an export
/// has the rows, the order and the permissions of the list, and all of its filters.
/// </summary>
sealed class ExportDocument
{
    readonly IReadOnlyList<(string[] Path, bool OfItem, bool Hidden, CellShape Shape)> columns;

    ExportDocument(ExportList list, IObjectGraphType query)
    {
        List = list;
        var field = query.Fields.Find(list.Field) ?? throw new InvalidOperationException($"export {list.Name}: no field {list.Field}");
        var arguments = (field.Arguments ?? []).Where(argument => argument.DeprecationReason is null).ToList();
        IsPaged = list.Entries == ExportList.Nodes;
        Filters = [.. arguments.Where(argument => argument.Name is not ("first" or "after")).SelectMany(ExportFilter.Of)];
        var entry = Along(field, list.Entries.Split('.'));
        columns = [.. list.Columns.Select(column => (
            column.Path.Split('.'), list.Each is { } each && column.Path.StartsWith($"{each}.", StringComparison.Ordinal), column.Hidden,
            CellShape.Of(Along(entry, column.Path.Split('.')))))];
        Text = Compose(field.Name, arguments);
    }

    public ExportList List { get; }
    public string Text { get; }
    public bool IsPaged { get; }
    public IReadOnlyList<ExportFilter> Filters { get; }

    public static ExportDocument Of(ExportList list, ISchema schema) => new(list, schema.Query!);

    public IReadOnlyList<ExportText> Headers() =>
        [.. List.Columns.Zip(columns, (column, read) => read.Shape.Suffixes.Select(suffix => new ExportText(
            column.English + suffix.English, column.Chinese + suffix.Chinese))).SelectMany(header => header)];

    /// <summary>The rows of an entry: one for each item where the list has rows of items, and one at least.</summary>
    /// <param name="notShown">What a cell says whose value is not shown to the caller.</param>
    public IEnumerable<object?[]> RowsOf(object entry, string notShown)
    {
        if (List.Each is null) return [RowOf(entry, null, notShown)];
        var items = At(entry, List.Each.Split('.')) as IReadOnlyList<object?> ?? [];
        return items.Count == 0 ? [RowOf(entry, null, notShown)] : items.Select(item => RowOf(entry, item, notShown));
    }

    object?[] RowOf(object entry, object? item, string notShown)
    {
        var each = List.Each?.Split('.').Length ?? 0;
        var cells = new List<object?>(columns.Count);
        foreach (var (path, ofItem, hidden, shape) in columns)
        {
            var source = ofItem ? item : entry;
            var value = source is null ? null : At(source, ofItem ? path[each..] : path);
            if (value is not null) cells.AddRange(shape.CellsOf(value));
            else cells.AddRange(shape.Suffixes.Select((_, cell) => hidden && source is not null && cell == 0 ? notShown : null));
        }
        return [.. cells];
    }

    /// <summary>What stands at the end of a path; null where something on the way is null.</summary>
    public static object? At(object? value, IEnumerable<string> path) =>
        path.Aggregate(value, (at, step) => (at as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(step));

    FieldType Along(FieldType field, IEnumerable<string> path) => path.Aggregate(field, (at, step) =>
        (at.ResolvedType!.GetNamedType() as IComplexGraphType)?.Fields.Find(step)
        ?? throw new InvalidOperationException($"export {List.Name}: {at.Name} has no field {step}"));

    string Compose(string field, List<QueryArgument> arguments)
    {
        var text = new StringBuilder("query Export");
        if (arguments.Count > 0)
            text.Append($"({string.Join(", ", arguments.Select(argument => $"${argument.Name}: {TypeOf(argument)}"))})");
        text.Append($" {{ {field}");
        if (arguments.Count > 0) text.Append($"({string.Join(", ", arguments.Select(argument => $"{argument.Name}: ${argument.Name}"))})");
        var selected = new Selection();
        if (IsPaged) selected.Add(["pageInfo"], "{ hasNextPage endCursor }");
        var entries = List.Entries.Split('.');
        foreach (var (path, _, _, shape) in columns) selected.Add([.. entries, .. path], shape.Selection);
        return text.Append($" {selected} }}").ToString();
    }

    /// <summary>What has a default need not be given.</summary>
    static IGraphType TypeOf(QueryArgument argument) =>
        argument is { DefaultValue: not null, ResolvedType: NonNullGraphType { ResolvedType: { } type } } ? type : argument.ResolvedType!;

    /// <summary>Fields within fields, each once.</summary>
    sealed class Selection
    {
        readonly Dictionary<string, Selection> fields = [];
        string end = "";

        public void Add(ReadOnlySpan<string> path, string selection)
        {
            if (path.IsEmpty)
            {
                end = selection;
                return;
            }
            if (!fields.TryGetValue(path[0], out var field)) fields[path[0]] = field = new();
            field.Add(path[1..], selection);
        }

        public override string ToString() =>
            fields.Count == 0 ? end : $"{{ {string.Join(' ', fields.Select(field => $"{field.Key} {field.Value}".TrimEnd()))} }}";
    }
}
