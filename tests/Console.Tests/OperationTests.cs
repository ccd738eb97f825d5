using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

using SupplyChain.Console.Api;
using SupplyChain.TestKit;

namespace SupplyChain.Console.Tests;

/// <summary>
/// The console's operations against the committed schema: each field exists, and its record takes every answer that the schema allows
/// and leaves no field of it aside. That an operation is valid as a whole the gateway checks when it starts.
/// </summary>
public sealed class OperationTests
{
    static readonly SchemaSamples Schema = new(File.ReadAllText(Path.Combine(Repository.Root, "gateway", "schema.graphql")));

    static readonly JsonSerializerOptions Strict = new(Gateway.Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string> Files => [.. Operations().Select(operation => operation.File)];

    [Fact]
    public void Each_file_is_asked_by_somebody()
    {
        var folder = Path.Combine(Repository.Root, "src", "Console");
        var files = Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Where(file => !file.StartsWith("bin/") && !file.StartsWith("obj/"));
        Operations().Select(operation => operation.File).ShouldBe(files, ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Files))]
    public void Its_record_takes_every_answer(string file)
    {
        var (_, text, answer) = Operations().Single(operation => operation.File == file);
        foreach (var sample in Schema.AnswersTo(text))
            Should.NotThrow(() => JsonSerializer.Deserialize(sample.ToJsonString(), answer, Strict), sample.ToJsonString()).ShouldNotBeNull();
    }

    static IReadOnlyList<(string File, string Text, Type Answer)> Operations() =>
    [
        .. from type in typeof(Gateway).Assembly.GetTypes()
           where !type.ContainsGenericParameters
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Operation<>)
           let operation = field.GetValue(null)!
           select ((string)Property(operation, "File"), (string)Property(operation, "Text"), field.FieldType.GenericTypeArguments[0]),
    ];

    static object Property(object of, string name) => of.GetType().GetProperty(name)!.GetValue(of)!;
}
