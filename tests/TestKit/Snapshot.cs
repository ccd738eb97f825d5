using System.Runtime.CompilerServices;

using Shouldly;

namespace SupplyChain.TestKit;

/// <summary>Texts that are committed, such as the JSON of events: a change of them must be seen and meant.</summary>
public static class Snapshot
{
    /// <summary>
    /// Compares with the file beside the calling test's folder <c>Snapshots</c>. With <c>UPDATE_SNAPSHOTS=1</c> in the
    /// environment it's written instead.
    /// </summary>
    public static void Matches(string name, string text, [CallerFilePath] string test = "") =>
        FileMatches(Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name), text);

    /// <summary>The same for a file named by its path.</summary>
    public static void FileMatches(string path, string text)
    {
        text = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; make it with UPDATE_SNAPSHOTS=1");
        File.ReadAllText(path).ShouldBe(text, $"{Path.GetFileName(path)} is no longer what is committed; if that is meant, run with UPDATE_SNAPSHOTS=1 and read the diff");
    }
}
