using System.Diagnostics;
using System.Text.Json;

using SupplyChain.TestKit.Platform;

namespace SupplyChain.Journeys.Rivals;

/// <summary>
/// How long an answer takes tells a rival nothing either: what another organisation alone has is refused as fast as what does not exist.
/// Both are asked for in turns, so that a busy machine slows them alike.
/// </summary>
sealed class RivalTimes(SchemaQuestions questions)
{
    const int Few = 10, Many = 60;

    /// <summary>Of the pairs, how many have to differ in one direction.</summary>
    const double Mostly = 0.8;

    /// <summary>Smaller differences, such as one read of the database more, drown on the way to who measures.</summary>
    static readonly TimeSpan Telling = TimeSpan.FromMilliseconds(5);

    /// <summary>Where the time of an answer tells that something is there.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(
        GraphClient owner, GraphClient rival, IReadOnlyList<(string Type, Guid Id)> others)
    {
        var (faults, measured) = (new List<string>(), 0);
        foreach (var question in questions.WithAnId())
            foreach (var (type, id) in others)
                if (question.IsCommand ? Names(question, type) : await UnderstandsAsync(owner, question, id))
                {
                    measured++;
                    if (await TellsAsync(AskAsync, id, Few) && await TellsAsync(AskAsync, id)) faults.Add($"{type} at {question.At}");
                    Task AskAsync(Guid each) => rival.Send(question.Document, question.Variables(each));
                }

        measured.ShouldBeGreaterThan(others.Count);
        return faults;
    }

    /// <summary>Whether one id is mostly answered slower, or mostly faster, than ids of nothing.</summary>
    public static async Task<bool> TellsAsync(Func<Guid, Task> ask, Guid id, int pairs = Many)
    {
        var differences = new List<TimeSpan>(pairs);
        for (var pair = 0; pair < pairs; pair++)
        {
            // Who comes second finds everything warm: they take turns.
            var (first, second) = pair % 2 == 0 ? (id, Guid.NewGuid()) : (Guid.NewGuid(), id);
            var (one, other) = (await TimeOf(first), await TimeOf(second));
            differences.Add(first == id ? one - other : other - one);
        }

        return Math.Max(differences.Count(each => each > Telling), differences.Count(each => each < -Telling)) >= Mostly * pairs;

        async Task<TimeSpan> TimeOf(Guid each)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(each);
            return Stopwatch.GetElapsedTime(started);
        }
    }

    /// <summary>Whether the owner is told something by this id that a random one would not tell.</summary>
    static async Task<bool> UnderstandsAsync(GraphClient owner, Question question, Guid id)
    {
        return await ToldAsync(id) is { } told && told != await ToldAsync(Guid.NewGuid());

        async Task<string?> ToldAsync(Guid each)
        {
            var answer = await owner.Send(question.Document, question.Variables(each));
            return answer.TryGetProperty("errors", out _) ? null
                : JsonSerializer.Serialize(answer).Replace($"{each}", "ID", StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether a command's field is called as the type, such as requestId and SourcingRequest.</summary>
    static bool Names(Question question, string type)
    {
        var field = question.At[(question.At.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return field.EndsWith("Id", StringComparison.Ordinal) && type.EndsWith(field[..^2], StringComparison.OrdinalIgnoreCase);
    }
}
