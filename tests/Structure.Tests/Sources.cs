using System.Text.RegularExpressions;

using SupplyChain.TestKit;

namespace SupplyChain.Structure.Tests;

/// <summary>A file of C# as it is written.</summary>
/// <param name="Path">From the root of the repository.</param>
sealed partial record Source(string Path, string Text)
{
    /// <summary>Of a project's folder, or of all projects below a folder; never what a build wrote.</summary>
    public static IReadOnlyList<Source> Below(string folder) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new Source(file, File.ReadAllText(System.IO.Path.Combine(Repository.Root, file)))),
    ];

    /// <summary>The product itself, without tests and tools.</summary>
    public static IReadOnlyList<Source> Product { get; } = [.. Below("src"), .. Below("gateway")];

    public string Namespace => NamespaceLine.Match(Text).Groups[1].Value;

    /// <summary>Full names of the types that are declared at the top level.</summary>
    public IEnumerable<string> Types => TypeLine.Matches(Text).Select(match => $"{Namespace}.{match.Groups[1].Value}".TrimStart('.'));

    /// <summary>The namespaces, or types, that the file imports.</summary>
    public IEnumerable<string> Imports => UsingLine.Matches(Text).Select(match => match.Groups[1].Value);

    /// <summary>Lines with their number, from 1.</summary>
    public IEnumerable<(int Number, string Text)> Lines => Text.Split('\n').Select((line, at) => (at + 1, line.TrimEnd('\r')));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine { get; }

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly) )*"
        + @"(?:class|record struct|record|struct|enum|interface|delegate [\w<>?,. ]+?) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine { get; }

    [GeneratedRegex(@"^(?:global )?using (?:static )?(?:\w+ = )?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine { get; }
}
