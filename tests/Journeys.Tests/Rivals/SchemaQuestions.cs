using GraphQLParser;
using GraphQLParser.AST;

using SupplyChain.TestKit;

namespace SupplyChain.Journeys.Rivals;

/// <summary>A question, or a command, with one place for an id.</summary>
/// <param name="At">The field and its argument, such as <c>billLine.id</c>.</param>
/// <param name="Variables">With the id that is asked for.</param>
sealed record Question(string At, string Document, Func<Guid, Dictionary<string, object?>> Variables)
{
    public bool IsCommand => Document.StartsWith("mutation", StringComparison.Ordinal);
}

/// <summary>What the committed schema lets one ask: its lists, and every argument that takes an id.</summary>
sealed class SchemaQuestions
{
    const int Depth = 2;

    static readonly IReadOnlyDictionary<string, object> Known = new Dictionary<string, object>
    {
        ["region"] = "370200",
        ["currency"] = "CNY",
        ["class"] = "thermal",
        ["unit"] = "1",
        ["timeZone"] = "+08:00",
        ["start"] = DateTimeOffset.UtcNow.AddDays(3),
        ["until"] = DateTimeOffset.UtcNow.AddDays(4),
        ["week"] = $"{Trade.Weeks[0]:yyyy-MM-dd}",
    };

    readonly GraphQLDocument schema = Parser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gateway", "schema.graphql")));

    /// <summary>Lists that need no argument and whose entries have ids, as documents that ask for 100 of them.</summary>
    public IEnumerable<(string Field, string Document)> Lists() =>
        from field in Object("Query")!.Fields!.Items
        where Inputs(field).All(input => !IsNeeded(input))
        let connection = Object(NameOf(field.Type))
        where connection?.Name.StringValue.EndsWith("Connection", StringComparison.Ordinal) == true
        let node = Object(NameOf(connection.Fields!.Items.Single(each => each.Name.StringValue == "nodes").Type))
        where node?.Fields!.Items.Any(each => each.Name.StringValue == "id") == true
        select (field.Name.StringValue, $"{{ {field.Name.StringValue}(first: 100) {{ nodes {{ __typename id }} }} }}");

    /// <summary>Every argument of a query, and every field of a command, that takes an id; other arguments are ordinary.</summary>
    public IEnumerable<Question> WithAnId() =>
        from root in new[] { "Query", "Mutation" }
        from field in Object(root)!.Fields!.Items
        from question in root == "Query" ? OfQuery(field) : OfCommand(field)
        select question;

    IEnumerable<Question> OfQuery(GraphQLFieldDefinition field) =>
        from asked in Inputs(field).Where(IsId)
        let sent = Inputs(field).Where(input => input == asked || IsNeeded(input)).ToList()
        let declared = string.Join(", ", sent.Select(input => $"${input.Name.StringValue}: {Written(input.Type)}"))
        let given = string.Join(", ", sent.Select(input => $"{input.Name.StringValue}: ${input.Name.StringValue}"))
        select new Question(
            $"{field.Name.StringValue}.{asked.Name.StringValue}",
            $"query({declared}) {{ {field.Name.StringValue}({given}){Selection(field.Type, Depth)} }}",
            id => sent.ToDictionary(input => input.Name.StringValue, input => input == asked ? Placed(input.Type, id) : Ordinary(input)));

    IEnumerable<Question> OfCommand(GraphQLFieldDefinition field)
    {
        var input = Inputs(field).Single();
        var fields = InputObject(NameOf(input.Type))!.Fields!.Items;
        return from asked in fields
               where IsId(asked) && asked.Name.StringValue != "clientMutationId"
               select new Question(
                   $"{field.Name.StringValue}.{asked.Name.StringValue}",
                   $"mutation($input: {Written(input.Type)}) {{ {field.Name.StringValue}(input: $input) {{ __typename }} }}",
                   id => new()
                   {
                       ["input"] = fields.Where(each => each == asked || IsNeeded(each)).ToDictionary(
                           each => each.Name.StringValue, each => each == asked ? Placed(each.Type, id) : Ordinary(each)),
                   });
    }

    /// <summary>Everything that needs no argument, down to a depth.</summary>
    string Selection(GraphQLType type, int depth)
    {
        if (schema.Definitions.OfType<GraphQLInterfaceTypeDefinition>().Any(each => each.Name.StringValue == NameOf(type))) return " { __typename id }";
        if (Object(NameOf(type)) is not { } known) return "";
        var fields = known.Fields!.Items
            .Where(field => Inputs(field).All(input => !IsNeeded(input)) && (depth > 1 || Object(NameOf(field.Type)) is null))
            .Select(field => field.Name.StringValue + Selection(field.Type, depth - 1));
        return $" {{ __typename {string.Join(' ', fields.Where(field => depth > 1 || !field.Contains('{', StringComparison.Ordinal)))} }}";
    }

    object? Ordinary(GraphQLInputValueDefinition input) =>
        Known.TryGetValue(input.Name.StringValue, out var known) && !IsList(input.Type) ? known : Ordinary(input.Type);

    object? Ordinary(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => Ordinary(required.Type),
        GraphQLListType list => new[] { Ordinary(list.Type) },
        _ when InputObject(NameOf(type)) is { } input =>
            input.Fields!.Items.Where(IsNeeded).ToDictionary(field => field.Name.StringValue, Ordinary),
        _ when schema.Definitions.OfType<GraphQLEnumTypeDefinition>().FirstOrDefault(each => each.Name.StringValue == NameOf(type)) is { } values =>
            values.Values!.Items[0].Name.StringValue,
        _ => NameOf(type) switch
        {
            "ID" => Guid.NewGuid(),
            "Int" => 5,
            "Decimal" or "Float" => 10,
            "Boolean" => true,
            "Date" => $"{Trade.Weeks[0]:yyyy-MM-dd}",
            "DateTime" => DateTimeOffset.UtcNow.AddDays(3),
            "Time" => "10:00:00",
            _ => "text",
        },
    };

    static object Placed(GraphQLType type, Guid id) => IsList(type) ? new[] { id } : id;

    static bool IsList(GraphQLType type) => type is GraphQLListType or GraphQLNonNullType { Type: GraphQLListType };

    static bool IsId(GraphQLInputValueDefinition input) => NameOf(input.Type) == "ID";

    static bool IsNeeded(GraphQLInputValueDefinition input) => input.Type is GraphQLNonNullType && input.DefaultValue is null;

    static IReadOnlyList<GraphQLInputValueDefinition> Inputs(GraphQLFieldDefinition field) => field.Arguments?.Items ?? [];

    GraphQLObjectTypeDefinition? Object(string name) =>
        schema.Definitions.OfType<GraphQLObjectTypeDefinition>().FirstOrDefault(type => type.Name.StringValue == name);

    GraphQLInputObjectTypeDefinition? InputObject(string name) =>
        schema.Definitions.OfType<GraphQLInputObjectTypeDefinition>().FirstOrDefault(type => type.Name.StringValue == name);

    static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NameOf(required.Type),
        GraphQLListType list => NameOf(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    static string Written(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{Written(required.Type)}!",
        GraphQLListType list => $"[{Written(list.Type)}]",
        _ => NameOf(type),
    };
}
