using System.Text.RegularExpressions;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>What docs/rooms.md says: the projects that a project may reference, and the rooms of a project in their order.</summary>
static partial class Plan
{
    static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rooms.md"));

    /// <summary>By folder, such as <c>src/Contracts</c>, or <c>src/Services/*</c> for all folders that are not named themselves.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = Block("projects");

    /// <summary>The rooms of each project that has any, from left to right. <c>.</c> is the project's own folder.</summary>
    public static IReadOnlyDictionary<string, string[]> Rooms { get; } = Block("rooms");

    /// <summary>Lines of a folder and the names behind it. A line that begins with a space goes on with the line before it.</summary>
    static Dictionary<string, string[]> Block(string name)
    {
        var text = Regex.Match(Document, $"^```{name}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return Continuation.Replace(text, " ").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries))
            .ToDictionary(words => words[0], words => words[1..]);
    }

    [GeneratedRegex(@"\n +")]
    private static partial Regex Continuation { get; }
}
