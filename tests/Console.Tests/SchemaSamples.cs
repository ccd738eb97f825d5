using System.Text.Json.Nodes;

using GraphQLParser;
using GraphQLParser.AST;

namespace SupplyChain.Console.Tests;

/// <summary>Answers that a schema allows to an operation.</summary>
sealed class SchemaSamples(string sdl)
{
    readonly Dictionary<string, GraphQLTypeDefinition> types = Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>()
        .ToDictionary(type => type.Name.StringValue);

    /// <summary>With everything that can be null, and with every value of each enum.</summary>
    public IEnumerable<JsonObject> AnswersTo(string operation)
    {
        var document = Parser.Parse(operation);
        var asked = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var root = asked.Operation == OperationType.Mutation ? "Mutation" : asked.Operation == OperationType.Subscription ? "Subscription" : "Query";
        var most = types.Values.OfType<GraphQLEnumTypeDefinition>().Max(type => type.Values!.Count);
        yield return Object(root, asked.SelectionSet, new(document, 0, WithNulls: true));
        for (var turn = 0; turn < most; turn++) yield return Object(root, asked.SelectionSet, new(document, turn, WithNulls: false));
    }

    JsonObject Object(string type, GraphQLSelectionSet selections, Choice choice)
    {
        var made = new JsonObject();
        foreach (var selection in selections.Selections)
        {
            if (selection is GraphQLFragmentSpread spread)
            {
                var fragment = choice.Document.Definitions.OfType<GraphQLFragmentDefinition>()
                    .Single(each => each.FragmentName.Name.StringValue == spread.FragmentName.Name.StringValue);
                foreach (var (name, value) in Object(type, fragment.SelectionSet, choice)) made[name] = value?.DeepClone();
            }
            else if (selection is GraphQLField field)
            {
                var name = field.Name.StringValue;
                var defined = ((GraphQLObjectTypeDefinition)types[type]).Fields!.SingleOrDefault(each => each.Name.StringValue == name)
                    ?? throw new InvalidOperationException($"{type} has no field {name}");
                made[field.Alias?.Name.StringValue ?? name] = Value(defined.Type, field.SelectionSet, choice);
            }
        }

        return made;
    }

    JsonNode? Value(GraphQLType type, GraphQLSelectionSet? selections, Choice choice) => type switch
    {
        GraphQLNonNullType inner => Present(inner.Type, selections, choice),
        _ when choice.WithNulls => null,
        _ => Present(type, selections, choice),
    };

    JsonNode? Present(GraphQLType type, GraphQLSelectionSet? selections, Choice choice)
    {
        if (type is GraphQLListType list) return new JsonArray(Value(list.Type, selections, choice));
        var name = ((GraphQLNamedType)type).Name.StringValue;
        return types.GetValueOrDefault(name) switch
        {
            GraphQLEnumTypeDefinition values => values.Values![choice.Turn % values.Values.Count].Name.StringValue,
            GraphQLObjectTypeDefinition => Object(name, selections!, choice),
            _ => Scalar(name),
        };
    }

    static JsonNode Scalar(string name) => name switch
    {
        "ID" => "5f6f0f0e-9f0a-4a70-8a58-1d9c1f6f3a11",
        "String" => "text",
        "Boolean" => true,
        "Int" or "Long" => 3,
        "Float" or "Decimal" => 1.5,
        "DateTime" => "2026-12-07T08:00:00Z",
        "Date" => "2026-12-07",
        "Time" => "20:00:00",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "is a scalar of which there is no sample"),
    };

    sealed record Choice(GraphQLDocument Document, int Turn, bool WithNulls);
}
