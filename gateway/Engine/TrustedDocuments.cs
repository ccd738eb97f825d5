using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace SupplyChain.Gateway.Engine;

/// <summary>
/// Documents that clients name instead of sending: the files <c>*.graphql</c> of a folder and of the folders below it, each
/// known by the SHA-256 of its text.
/// </summary>
sealed class TrustedDocuments(IReadOnlyDictionary<string, string> byHash)
{
    const string Prefix = "sha256:";

    /// <summary>
    /// The text of the document whose SHA-256 is <paramref name="id"/>, 64 lower-case hexadecimal digits with or without
    /// <c>sha256:</c> before them; null where there is none.
    /// </summary>
    public string? Find(string id) => byHash.GetValueOrDefault(id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads the files. One that is not valid or above a limit is an exception, which keeps the gateway from starting.</summary>
    public static TrustedDocuments Read(string folder, GraphExecutor executor)
    {
        var texts = new DirectoryInfo(folder).EnumerateFiles("*.graphql", SearchOption.AllDirectories)
            .Select(file => (file.Name, Text: File.ReadAllText(file.FullName))).ToList();
        var faults = texts.SelectMany(file => executor.FaultsOf(file.Text).Select(fault => $"{file.Name}: {fault}")).ToList();
        return faults.Count == 0
            ? new(texts.DistinctBy(file => file.Text).ToFrozenDictionary(file => HashOf(file.Text), file => file.Text))
            : throw new InvalidOperationException($"Trusted documents that are not valid: {string.Join("; ", faults)}");
    }
}
