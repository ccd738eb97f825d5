using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace SupplyChain.Contracts.Tests;

/// <summary>The contracts as an AsyncAPI 3 document: a channel a contract, its sender, its listeners, its JSON schema.</summary>
static class AsyncApi
{
    static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    static readonly JsonSerializerOptions Print = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly Lazy<Dictionary<string, XElement>> Documentation = new(() => XDocument
        .Load(Path.ChangeExtension(typeof(ListenedByAttribute).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value));

    public static string Describe(IReadOnlyList<Type> contracts)
    {
        var document = new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "SupplyChain events",
                ["version"] = "1.0.0",
                ["description"] = "The messages that services publish on RabbitMQ. The exchange has the full name of the contract. "
                    + "Each message carries the id, stream and version of its event. A message can arrive more than once. "
                    + "Several messages of one contract can travel as one page, with the schema ContractPage, through the exchange "
                    + "SupplyChain.Contracts:ContractPage--EXCHANGE--, where EXCHANGE is that of the contract.",
            },
            ["defaultContentType"] = "application/vnd.masstransit+json",
            ["channels"] = Object(contracts, contract => contract.Name, contract => new JsonObject
            {
                ["address"] = $"{contract.Namespace}:{contract.Name}",
                ["messages"] = new JsonObject { [contract.Name] = Reference($"#/components/messages/{contract.Name}") },
            }),
            ["operations"] = Operations(contracts),
            ["components"] = new JsonObject
            {
                ["messages"] = Object(contracts, contract => contract.Name, contract => new JsonObject
                {
                    ["name"] = contract.Name,
                    ["summary"] = Summary(contract),
                    ["headers"] = Reference("#/components/schemas/Headers"),
                    ["payload"] = Reference($"#/components/schemas/{contract.Name}"),
                }),
                ["schemas"] = Schemas(contracts),
            },
        };
        return document.ToJsonString(Print);
    }

    /// <summary>All fields of a contract, nested ones with their path.</summary>
    public static IEnumerable<string> FieldsOf(Type contract) => Names(SchemaOf(contract), "");

    public static IEnumerable<string> ReferencesIn(JsonNode node) =>
        Objects(node).Where(o => o.ContainsKey("$ref")).Select(o => o["$ref"]!.GetValue<string>());

    public static JsonNode? Resolve(JsonNode document, string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((JsonNode?)document, (node, step) => node?[step]);

    static JsonObject Operations(IReadOnlyList<Type> contracts)
    {
        var operations = new JsonObject();
        foreach (var contract in contracts)
        {
            foreach (var sender in SendersOf(contract)) operations[$"{sender}.send.{contract.Name}"] = Operation("send", contract);
            foreach (var listener in contract.GetCustomAttribute<ListenedByAttribute>()!.Services)
                operations[$"{listener}.receive.{contract.Name}"] = Operation("receive", contract);
        }
        return operations;
    }

    static JsonObject Operation(string action, Type contract) => new()
    {
        ["action"] = action,
        ["channel"] = Reference($"#/channels/{contract.Name}"),
        ["messages"] = new JsonArray(Reference($"#/channels/{contract.Name}/messages/{contract.Name}")),
    };

    static JsonObject Schemas(IReadOnlyList<Type> contracts)
    {
        var schemas = Object(contracts, contract => contract.Name, contract => Embedded(SchemaOf(contract), contract.Name));
        schemas["ContractPage"] = Embedded(SchemaOf(typeof(ContractPage<object>)), "ContractPage");
        schemas["Headers"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("stream", "version", "at"),
            ["properties"] = new JsonObject
            {
                ["stream"] = new JsonObject { ["type"] = "string", ["format"] = "uuid", ["description"] = "The stream of the event." },
                ["version"] = new JsonObject { ["type"] = "integer", ["description"] = "The event's version in its stream, from 1." },
                ["at"] = new JsonObject
                {
                    ["type"] = "string",
                    ["format"] = "date-time",
                    ["description"] = "When it was committed, in UTC.",
                },
            },
        };
        return schemas;
    }

    static JsonObject SchemaOf(Type contract) => Wire.GetJsonSchemaAsNode(contract, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Described(context, schema),
    }).AsObject();

    /// <summary>The exporter writes references from the schema's own root; here the root is the document's.</summary>
    static JsonNode Embedded(JsonNode schema, string name)
    {
        foreach (var node in Objects(schema).Where(node => node.ContainsKey("$ref")).ToList())
            node["$ref"] = $"#/components/schemas/{name}{node["$ref"]!.GetValue<string>().TrimStart('#')}";
        return schema;
    }

    static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => Objects(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Adds what a type alone does not say: formats, and the documentation of records and their parameters.</summary>
    static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        // The exporter does not look into a converter.
        if (type == typeof(Reason)) schema = ReasonSchema();
        if (schema is not JsonObject node) return schema;
        if (type == typeof(Guid)) node["format"] = "uuid";
        else if (type == typeof(DateTimeOffset)) node["format"] = "date-time";
        else if (type == typeof(DateOnly)) node["format"] = "date";
        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property && Parameter(property) is { } text) node["description"] = text;
        return node;
    }

    static JsonObject ReasonSchema() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["code"] = new JsonObject { ["type"] = "string", ["description"] = Documented(nameof(Reason.Code)) },
            ["parameters"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["type"] = "string" },
                ["description"] = Documented(nameof(Reason.Parameters)),
            },
            ["causes"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Reasons of the same form; left out where there are none.",
            },
        },
        ["required"] = new JsonArray("code", "parameters"),
    };

    static string? Documented(string property) => Parameter(typeof(Reason).GetProperty(property)!);

    static string? Parameter(PropertyInfo property) =>
        Member(property.DeclaringType!)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == property.Name) is { } text
            ? Text(text)
            : null;

    static string Summary(Type contract) => Member(contract)?.Element("summary") is { } summary ? Text(summary) : contract.Name;

    static XElement? Member(Type type) => Documentation.Value
        .GetValueOrDefault($"T:{(type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName}");

    static string Text(XElement element)
    {
        foreach (var named in element.Descendants().Where(e => e.Attribute("name") is not null || e.Attribute("cref") is not null).ToList())
            named.ReplaceWith((named.Attribute("name") ?? named.Attribute("cref"))!.Value.Split('.', ':')[^1]);
        return string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static IReadOnlyList<string> SendersOf(Type contract) =>
        contract.GetCustomAttribute<PublishedByAttribute>()?.Services
        ?? [(string)typeof(Services).GetField(contract.Namespace!.Split('.')[^1])!.GetValue(null)!];

    static IEnumerable<string> Names(JsonNode? schema, string path) => schema switch
    {
        JsonObject node => (node["properties"] as JsonObject ?? [])
            .SelectMany(p => Names(p.Value, $"{path}/{p.Key}").Prepend($"{path}/{p.Key}"))
            .Concat(Names(node["items"], path)),
        _ => [],
    };

    static JsonObject Reference(string target) => new() { ["$ref"] = target };

    static JsonObject Object(IEnumerable<Type> contracts, Func<Type, string> name, Func<Type, JsonNode> value) =>
        new(contracts.Select(contract => KeyValuePair.Create(name(contract), (JsonNode?)value(contract))));
}
