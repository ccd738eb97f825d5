using System.Reflection;

namespace SupplyChain.TestKit;

/// <summary>Files of the checkout that tests read: committed documents, seeds, and the real data beside it where there is any.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file of the data folder beside the checkout, or null where there is none; the test then skips with a message.</summary>
    public static string? SharedData(params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", "data", .. path]);
        return Path.Exists(file) ? Path.GetFullPath(file) : null;
    }

    /// <summary>The program of a project as it was built together with these tests, in the same configuration.</summary>
    public static string ProgramOf(string folder)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var name = Path.GetFileName(folder);
        return Path.Combine(Root, folder, "bin", output.Parent!.Name, output.Name, $"SupplyChain.{char.ToUpperInvariant(name[0])}{name[1..]}.dll");
    }

    /// <summary>Where a process that these tests start writes to.</summary>
    public static string LogFile(string process) =>
        Path.Combine(Root, "artifacts", "logs", $"{Assembly.GetEntryAssembly()!.GetName().Name}-{process}.log");

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "SupplyChain.sln")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no SupplyChain.sln above the tests"));
}
