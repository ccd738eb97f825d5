using GraphQLParser;
using GraphQLParser.AST;

using SupplyChain.TestKit;

namespace SupplyChain.EndToEnd;

/// <summary>An operation of the schema with its variables as JSON, one of which is absurd.</summary>
/// <param name="At">Path of the absurd value, such as <c>holdSlot.start</c>.</param>
sealed record Probe(string At, string Document, string Variables, bool IsStream = false);

/// <summary>
/// What can be sent to the committed schema: every argument of every field and every field of an input, each with absurd values.
/// </summary>
/// <param name="ordinary">
/// A value that is accepted, as JSON, by the name of an argument or a field, by a field and its argument such as <c>component.id</c>,
/// or by a scalar.
/// </param>
sealed class SchemaInputs(IReadOnlyDictionary<string, string> ordinary)
{
    static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    readonly GraphQLDocument schema = Parser.Parse(File.ReadAllText(Path.Combine(Repository.Root, "gateway", "schema.graphql")));

    sealed record Input(string Name, GraphQLType Type, bool HasDefault);

    /// <summary>An argument as it is sent: its variable, and that one's value as JSON.</summary>
    sealed record Sent(string Variable, Input Input, string Value);

    public IReadOnlyList<Probe> Probes() =>
    [
        .. from root in Roots
           from field in Object(root).Fields!.Items
           from probe in Probes(root, [], field, at: field.Name.StringValue)
           select probe,
        .. Nested(),
    ];

    /// <summary>Arguments of fields further down, each at the end of the shortest way from a query.</summary>
    IEnumerable<Probe> Nested()
    {
        var ways = Ways();
        return from type in schema.Definitions.OfType<GraphQLObjectTypeDefinition>()
               where !Roots.Contains(type.Name.StringValue)
               from field in type.Fields!.Items
               where field.Arguments is not null
               from probe in Probes("Query", ways[type.Name.StringValue], field, at: $"{type.Name.StringValue}.{field.Name.StringValue}")
               select probe;
    }

    Dictionary<string, IReadOnlyList<GraphQLFieldDefinition>> Ways()
    {
        var ways = new Dictionary<string, IReadOnlyList<GraphQLFieldDefinition>> { ["Query"] = [] };
        var left = new Queue<string>(ways.Keys);
        while (left.TryDequeue(out var type))
            foreach (var field in Object(type).Fields!.Items)
                if (NameOf(field.Type) is var named && schema.Definitions.OfType<GraphQLObjectTypeDefinition>().Any(each => each.Name.StringValue == named)
                    && ways.TryAdd(named, [.. ways[type], field]))
                    left.Enqueue(named);
        return ways;
    }

    IEnumerable<Probe> Probes(string root, IReadOnlyList<GraphQLFieldDefinition> way, GraphQLFieldDefinition field, string at)
    {
        var inputs = InputsOf(field);
        foreach (var absurd in inputs)
            foreach (var (path, value) in Absurdities(absurd.Type, absurd.Name, depth: 0))
            {
                IReadOnlyList<Sent> own =
                    [.. inputs.Where(input => input == absurd || IsNeeded(input)).Select(input => SentTo(field, input) with { Variable = input.Name })];
                own = [.. own.Select(sent => sent.Input == absurd ? sent with { Value = value } : sent)];
                var all = way.SelectMany(Needed).Concat(own).ToList();
                var declared = all.Count == 0 ? "" : $"({string.Join(", ", all.Select(sent => $"${sent.Variable}: {Written(sent.Input.Type)}"))})";
                var asked = Call(field, own) + (IsComposite(field.Type) ? " { __typename }" : "");
                foreach (var step in way.Reverse()) asked = $"{Call(step, Needed(step))} {{ {asked} }}";
                yield return new Probe(
                    $"{at}.{path}", $"{root.ToLowerInvariant()}{declared} {{ {asked} }}",
                    $"{{{string.Join(", ", all.Select(sent => $"\"{sent.Variable}\": {sent.Value}"))}}}", IsStream: root == "Subscription");
            }
    }

    IReadOnlyList<Sent> Needed(GraphQLFieldDefinition field) => [.. InputsOf(field).Where(IsNeeded).Select(input => SentTo(field, input))];

    Sent SentTo(GraphQLFieldDefinition field, Input input) => new(
        $"{field.Name.StringValue}_{input.Name}", input,
        ordinary.TryGetValue($"{field.Name.StringValue}.{input.Name}", out var known) ? known : Ordinary(input.Type, input.Name));

    static string Call(GraphQLFieldDefinition field, IReadOnlyList<Sent> arguments) => arguments.Count == 0
        ? field.Name.StringValue
        : $"{field.Name.StringValue}({string.Join(", ", arguments.Select(sent => $"{sent.Input.Name}: ${sent.Variable}"))})";

    static IReadOnlyList<Input> InputsOf(GraphQLFieldDefinition field) => [.. (field.Arguments?.Items ?? []).Select(Of)];

    static bool IsNeeded(Input input) => input.Type is GraphQLNonNullType && !input.HasDefault;

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

    bool IsComposite(GraphQLType type) => NameOf(type) is var named && schema.Definitions.Any(each =>
        each is GraphQLObjectTypeDefinition or GraphQLInterfaceTypeDefinition or GraphQLUnionTypeDefinition
        && ((GraphQLTypeDefinition)each).Name.StringValue == named);

    static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => NameOf(required.Type),
        GraphQLListType list => NameOf(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    static Input Of(GraphQLInputValueDefinition value) => new(value.Name.StringValue, value.Type, value.DefaultValue is not null);

    static string Written(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => $"{Written(required.Type)}!",
        GraphQLListType list => $"[{Written(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };
}
