using System.Text.Json;

using GraphQL;
using GraphQL.Types;

using Microsoft.Extensions.DependencyInjection;

namespace SupplyChain.Gateway.Tests;

/// <summary>The schema that the gateway really serves.</summary>
public sealed class RealSchemaTests(TestGateway gateway)
{
    /// <summary>All that an anonymous caller may ask for.</summary>
    static readonly string[] Open = ["Query.platform", "Platform.version"];

    [Fact]
    public void The_committed_schema_is_the_one_that_is_served()
    {
        var committed = File.ReadAllText(Path.Combine(Repository(), "gateway", "schema.graphql"));

        Sdl.OfGateway().ShouldBe(committed, "refresh gateway/schema.graphql with ./dev sdl, and read its diff");
    }

    [Fact]
    public async Task An_anonymous_caller_is_denied_every_field_but_the_open_ones()
    {
        await using var real = gateway.WithRealSchema();
        var anonymous = real.CreateClient();
        var schema = real.Services.GetRequiredService<ISchema>();
        var asked = 0;
        foreach (var (path, document) in Fields(schema))
        {
            var answer = await Ask(anonymous, document);
            asked++;
            if (Open.Contains(path)) answer.Errors().ShouldBeEmpty(path);
            else answer.Errors().ShouldAllBe(error => error.StartsWith("UNAUTHENTICATED "), path);
            if (!Open.Contains(path)) answer.TryGetProperty("data", out _).ShouldBeFalse(path);
        }

        asked.ShouldBe(schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__")).Sum(type => type.Fields.Count));
    }

    /// <summary>Subscriptions are answered as a stream only; that of a caller who is denied ends with the denial.</summary>
    static async Task<JsonElement> Ask(HttpClient client, string document)
    {
        if (!document.StartsWith("subscription", StringComparison.Ordinal)) return await client.Graph(document);
        using var response = await client.PostGraph(document, accept: "text/event-stream");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        return JsonSerializer.Deserialize<JsonElement>(lines.First(line => line.StartsWith("data: {", StringComparison.Ordinal))["data: ".Length..]);
    }

    /// <summary>A document for each field, asked for where its type can be reached.</summary>
    static IEnumerable<(string Path, string Document)> Fields(ISchema schema)
    {
        var waiting = new Queue<(IObjectGraphType Type, Func<string, string> Wrap)>();
        var seen = new HashSet<string>();
        Visit(schema.Query, selection => $"query {{ {selection} }}");
        Visit(schema.Mutation, selection => $"mutation {{ {selection} }}");
        Visit(schema.Subscription, selection => $"subscription {{ {selection} }}");
        while (waiting.TryDequeue(out var next))
        {
            foreach (var field in next.Type.Fields)
            {
                var named = field.ResolvedType!.GetNamedType();
                yield return ($"{next.Type.Name}.{field.Name}", next.Wrap(named is IObjectGraphType ? $"{field.Name} {{ __typename }}" : field.Name));
                Visit(named as IObjectGraphType, selection => next.Wrap($"{field.Name} {{ {selection} }}"));
            }
        }

        void Visit(IObjectGraphType? type, Func<string, string> wrap)
        {
            if (type is not null && seen.Add(type.Name)) waiting.Enqueue((type, wrap));
        }
    }

    static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SupplyChain.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
