using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys.Rivals;

/// <summary>
/// A rival asks for everything that another organisation alone has, by every argument that takes an id, and is answered as if that were
/// not there: what is true of a field that is added later, too.
/// </summary>
sealed partial class RivalWalk(SchemaQuestions questions)
{
    const int MostOfAType = 1, AtATime = 4;

    /// <summary>What an organisation's lists tell and a rival's do not, some of each type.</summary>
    public async Task<IReadOnlyList<(string Type, Guid Id)>> OfOneAloneAsync(GraphClient owner, GraphClient rival)
    {
        var found = new HashSet<(string, Guid)>();
        foreach (var (field, document) in questions.Lists())
        {
            var theirs = Ids(await rival.Send(document), field);
            found.UnionWith(Ids(await owner.Send(document), field).Except(theirs));
        }
        return [.. found.GroupBy(each => each.Item1).SelectMany(type => type.OrderBy(each => each.Item2).Take(MostOfAType))];
    }

    /// <summary>Where an answer about one of these is another one than about nothing.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(GraphClient rival, IReadOnlyList<(string Type, Guid Id)> others)
    {
        var faults = new List<string>();
        await Parallel.ForEachAsync(questions.WithAnId(), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (question, _) =>
        {
            var nothing = await AnswerAsync(rival, question, Guid.NewGuid());
            foreach (var (type, id) in others)
            {
                var answer = await AnswerAsync(rival, question, id);
                // What changes by itself meanwhile is asked for again.
                if (answer != nothing && answer != (nothing = await AnswerAsync(rival, question, Guid.NewGuid())))
                    lock (faults) faults.Add($"{type} at {question.At}: {Short(answer)} instead of {Short(nothing)}");
            }
        });
        return [.. faults.Order()];
    }

    static async Task<string> AnswerAsync(GraphClient rival, Question question, Guid id)
    {
        var variables = question.Variables(id);
        if (variables.TryGetValue("input", out var input)) ((Dictionary<string, object?>)input!)["clientMutationId"] = Guid.NewGuid();
        var answer = JsonSerializer.SerializeToNode(await rival.Send(question.Document, variables))!;
        foreach (var error in answer["errors"]?.AsArray() ?? [])
            if (error?["extensions"] is JsonObject extensions)
                foreach (var changing in new[] { "correlationId", "traceId" }) extensions.Remove(changing);
        return AnyId().Replace(answer.ToJsonString(), "ID");
    }

    static IEnumerable<(string Type, Guid Id)> Ids(JsonElement answer, string field) =>
        answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty(field, out var connection) && connection.ValueKind == JsonValueKind.Object
            ? connection.GetProperty("nodes").EnumerateArray()
                .Where(node => Guid.TryParse(node.GetProperty("id").GetString(), out _))
                .Select(node => (node.GetProperty("__typename").GetString()!, node.GetProperty("id").GetGuid()))
            : [];

    [GeneratedRegex("[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}")]
    private static partial Regex AnyId();

    static string Short(string text) => text.Length > 300 ? text[..300] : text;
}
