using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Console.Api;

/// <summary>A GraphQL operation of a file, which the gateway knows by the SHA-256 of its text.</summary>
/// <param name="File">The path below the project, such as Gaps/GapList.graphql.</param>
public sealed record Operation<T>(string File, string Text)
    where T : class
{
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));
}

public static class Operation
{
    /// <summary>The operation of an embedded file.</summary>
    public static Operation<T> Of<T>(string file)
        where T : class
    {
        var assembly = typeof(Operation).Assembly;
        using var stream = assembly.GetManifestResourceStream($"SupplyChain.Console.{file.Replace('/', '.')}")
            ?? throw new InvalidOperationException($"there is no operation {file}");
        using var reader = new StreamReader(stream);
        return new(file, reader.ReadToEnd());
    }
}
