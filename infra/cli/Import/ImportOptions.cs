namespace SupplyChain.Cli.Import;

/// <summary>The words of <c>./dev import</c>.</summary>
/// <param name="Fields">What goes to the gateway beside the file, by the names that it knows.</param>
sealed record ImportOptions(string Kind, string File, IReadOnlyDictionary<string, string> Fields, bool Json)
{
    const string Usage = "usage: ./dev import KIND FILE [--dry-run] [--map MAPPING] [--encoding NAME] [--separator comma|semicolon|tab] "
        + "[--sheet NAME] [--json]";

    static readonly Dictionary<string, string> FieldOf = new()
    {
        ["--map"] = "mapping",
        ["--encoding"] = "encoding",
        ["--separator"] = "separator",
        ["--sheet"] = "sheet",
    };

    /// <exception cref="Failure">Words that the verb does not know.</exception>
    public static ImportOptions Of(string[] words)
    {
        if (words is not [var kind, var file, .. var rest] || kind.StartsWith('-') || file.StartsWith('-')) throw new Failure(Usage);
        var fields = new Dictionary<string, string>();
        var json = false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == "--json") json = true;
            else if (rest[i] == "--dry-run") fields["dryRun"] = "true";
            else if (FieldOf.TryGetValue(rest[i], out var field) && i + 1 < rest.Length) fields[field] = rest[++i];
            else throw new Failure(Usage);
        }
        return new ImportOptions(kind, file, fields, json);
    }
}
