using GraphQLParser;
using GraphQLParser.AST;

using SupplyChain.TestKit;

namespace SupplyChain.EndToEnd;

/// <summary>An operation of the schema with its variables as JSON, one of which is absurd.</summary>
/// <param name="At">Path of the absurd value, such as <c>holdSlot.start</c>.</param>
sealed record Probe(string At, string Document, string Variables);

/// <summary>What can be sent to the committed schema: every argument and every field of an input, each with absurd values.</summary>
/// <param name="ordinary">A value that is accepted, as JSON, by the name of an argument or a field, or by a scalar.</param>
sealed class SchemaInputs(IReadOnlyDictionary<string, string> ordinary)
{
    readonly GraphQLDocument schema = Parser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gateway", "schema.graphql")));

    sealed record Input(string Name, GraphQLType Type, bool HasDefault);

    public IReadOnlyList<Probe> Probes(params string[] left) =>
    [
        .. from root in new[] { "Query", "Mutation" }
           from field in Object(root).Fields!.Items
           where !left.Contains(field.Name.StringValue)
           from probe in Probes(root.ToLowerInvariant(), field)
           select probe,
    ];

    IEnumerable<Probe> Probes(string operation, GraphQLFieldDefinition field)
    {
        var name = field.Name.StringValue;
        var inputs = (field.Arguments?.Items ?? []).Select(Of).ToList();
        foreach (var absurd in inputs)
            foreach (var (path, value) in Absurdities(absurd.Type, absurd.Name, depth: 0))
            {
                var sent = inputs.Where(input => input == absurd || input.Type is GraphQLNonNullType && !input.HasDefault).ToList();
                var declared = string.Join(", ", sent.Select(input => $"${input.Name}: {Written(input.Type)}"));
                var given = string.Join(", ", sent.Select(input => $"{input.Name}: ${input.Name}"));
                var selection = IsComposite(field.Type) ? " { __typename }" : "";
                yield return new Probe(
                    $"{name}.{path}", $"{operation}({declared}) {{ {name}({given}){selection} }}",
                    $"{{{string.Join(", ", sent.Select(input => $"\"{input.Name}\": {(input == absurd ? value : Ordinary(input.Type, input.Name))}"))}}}");
            }
    }

    IEnumerable<(string Path, string Value)> Absurdities(GraphQLType type, string name, int depth)
    {
        if (type is GraphQLNonNullType required) return Absurdities(required.Type, name, depth);
        if (type is GraphQLListType list)
            return Absurd.ListsOf(Ordinary(list.Type, name)).Select(value => (name, value))
                .Concat(Absurdities(list.Type, name, depth).Select(entry => ($"{name}[].{entry.Path}", $"[{entry.Value}]")));
        var named = ((GraphQLNamedType)type).Name.StringValue;
        return FieldsOf(named) is not { } fields ? Absurd.ValuesOf(named).Select(value => (name, value))
            : depth > 5 ? []
            : from field in fields
              from absurd in Absurdities(field.Type, field.Name, depth + 1)
              select ($"{name}.{absurd.Path}", Object(fields, field, absurd.Value));
    }

    string Object(IReadOnlyList<Input> fields, Input? with, string value) => $"{{{string.Join(", ", fields
        .Where(field => field == with || field.Type is GraphQLNonNullType && !field.HasDefault || ordinary.ContainsKey($"+{field.Name}"))
        .Select(field => $"\"{field.Name}\": {(field == with ? value : Ordinary(field.Type, field.Name))}"))}}}";

    string Ordinary(GraphQLType type, string name) => type switch
    {
        GraphQLNonNullType required => Ordinary(required.Type, name),
        GraphQLListType list => $"[{Ordinary(list.Type, name)}]",
        _ when name == "clientMutationId" => $"\"{Guid.NewGuid()}\"",
        _ when ordinary.TryGetValue(name, out var value) => value,
        GraphQLNamedType named when FieldsOf(named.Name.StringValue) is { } fields => Object(fields, null, ""),
        GraphQLNamedType named => ordinary.TryGetValue(named.Name.StringValue, out var value) ? value : FirstOf(named.Name.StringValue),
        _ => "null",
    };

    string FirstOf(string name) => schema.Definitions.OfType<GraphQLEnumTypeDefinition>().FirstOrDefault(type => type.Name.StringValue == name) is { } known
        ? $"\"{known.Values!.Items[0].Name.StringValue}\""
        : "\"text\"";

    IReadOnlyList<Input>? FieldsOf(string name) =>
        schema.Definitions.OfType<GraphQLInputObjectTypeDefinition>().FirstOrDefault(type => type.Name.StringValue == name)
            ?.Fields!.Items.Select(Of).ToList();

    GraphQLObjectTypeDefinition Object(string name) =>
        schema.Definitions.OfType<GraphQLObjectTypeDefinition>().Single(type => type.Name.StringValue == name);

    bool IsComposite(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => IsComposite(required.Type),
        GraphQLListType list => IsComposite(list.Type),
        _ => schema.Definitions.OfType<GraphQLObjectTypeDefinition>().Any(each => each.Name.StringValue == ((GraphQLNamedType)type).Name.StringValue),
    };

    static Input Of(GraphQLInputValueDefinition value) => new(value.Name.StringValue, value.Type, value.DefaultValue is not null);

    static string Written(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{Written(required.Type)}!",
        GraphQLListType list => $"[{Written(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
