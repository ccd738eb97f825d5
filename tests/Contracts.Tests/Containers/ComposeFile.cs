using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SupplyChain.Contracts.Tests.Containers;

/// <summary>docker-compose.yml as far as the platform uses the format; a key that is not here is an error on reading.</summary>
sealed class ComposeFile
{
    public required string Name { get; init; }
    public required Dictionary<string, ComposeService> Services { get; init; }
    public required Dictionary<string, object?> Volumes { get; init; }

    public static ComposeFile Read(string path)
    {
        using var text = File.OpenText(path);
        var whole = new Deserializer().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
        // What services share stands in extension fields; merging has put it where it belongs.
        foreach (var extension in whole.Keys.Where(key => key.StartsWith("x-", StringComparison.Ordinal)).ToList())
            whole.Remove(extension);
        return new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<ComposeFile>(new SerializerBuilder().DisableAliases().Build().Serialize(whole));
    }
}

sealed class ComposeService
{
    public required string Image { get; init; }
    public required string Restart { get; init; }
    public required Dictionary<string, string> Environment { get; init; }
    public ComposeBuild? Build { get; init; }
    public string? Hostname { get; init; }
    public List<string> Command { get; init; } = [];
    public List<string> Ports { get; init; } = [];
    public List<string> Volumes { get; init; } = [];
    public Dictionary<string, ComposeDependency> DependsOn { get; init; } = [];
    public ComposeHealthcheck? Healthcheck { get; init; }
}

sealed class ComposeBuild
{
    public required string Context { get; init; }
    public required string Dockerfile { get; init; }
    public required Dictionary<string, string> Args { get; init; }
}

sealed class ComposeDependency
{
    public required string Condition { get; init; }
}

sealed class ComposeHealthcheck
{
    public required List<string> Test { get; init; }
    public required string Interval { get; init; }
    public required string Timeout { get; init; }
    public required string StartPeriod { get; init; }
    public required int Retries { get; init; }
}
