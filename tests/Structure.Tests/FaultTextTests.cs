using System.Text.RegularExpressions;

using Mono.Cecil;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>Whatever a Chinese reader is refused with has Chinese words.</summary>
public sealed partial class FaultTextTests
{
    static readonly CompiledTexts Compiled = CompiledTexts.In(Programs, "SupplyChain.Contracts.FaultText");

    static IEnumerable<string> Programs => Plan.Rooms.Keys
        .Where(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj").Any())
        .Select(Repository.ProgramOf);

    /// <summary>A constant or an interpolated string; where there are two, each as a text of its own: <c>(FaultText)"..."</c>.</summary>
    [Fact]
    public void Every_text_of_a_fault_has_a_template() => Compiled.Unknown.ShouldBeEmpty();

    [Fact]
    public void Every_template_has_Chinese_words()
    {
        Compiled.Templates.Count.ShouldBeGreaterThan(250);
        var chinese = ChineseWords();
        Compiled.Templates.Where(template => !chinese.ContainsKey(template.Key))
            .Select(template => $"{template.Key}   <- {template.First()}").ShouldBeEmpty();
    }

    [Fact]
    public void Chinese_words_belong_to_a_template_and_have_no_other_places() =>
        ChineseWords().Where(words => !Compiled.Templates.Contains(words.Key)
                || !PlacesOf(words.Value).IsSubsetOf(PlacesOf(words.Key))
                || words.Value == words.Key && Place.Replace(words.Key, "").Any(char.IsLetter))
            .Select(words => $"{words.Key}   -> {words.Value}").ShouldBeEmpty();

    [Fact]
    public void Texts_are_seen_however_they_are_written()
    {
        var planted = CompiledTexts.In([typeof(PlantedTexts).Assembly.Location], typeof(PlantedText).FullName!);
        planted.Templates.Select(template => template.Key).ShouldBe(
            ["is over", "{0} has {1} {{places}}; take {2}", "the first", "the {0}th", "at most {0}", "outside: {0}!", "1 to {0}"],
            ignoreOrder: true);
        string[] unknown = [nameof(PlantedTexts.OfTwoStrings), nameof(PlantedTexts.PutTogether), nameof(PlantedTexts.Claimed)];
        planted.Unknown.Count.ShouldBe(unknown.Length, string.Join('\n', planted.Unknown));
        foreach (var sample in unknown) planted.Unknown.ShouldContain(method => method.Contains(sample, StringComparison.Ordinal));
    }

    /// <summary>As the gateway's tables set them: the template, the words, and the call that adds both.</summary>
    static Dictionary<string, string> ChineseWords()
    {
        using var gateway = ModuleDefinition.ReadModule(Repository.ProgramOf("gateway"));
        return gateway.Types.Where(type => type.Name.EndsWith("FaultWords", StringComparison.Ordinal))
            .SelectMany(type => type.Methods).Where(method => method is { Name: ".cctor", HasBody: true })
            .SelectMany(method => method.Body.Instructions)
            .Where(at => at.Operand is MethodReference { Name: "set_Item" })
            .ToDictionary(at => (string)at.Previous.Previous.Operand, at => (string)at.Previous.Operand);
    }

    static HashSet<string> PlacesOf(string words) => [.. Place.Matches(words).Select(place => place.Groups[1].Value)];

    [GeneratedRegex(@"(?<!\{)\{(\d+)(?::\w+)?\}")]
    private static partial Regex Place { get; }
}
